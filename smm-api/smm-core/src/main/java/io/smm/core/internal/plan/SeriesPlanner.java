package io.smm.core.internal.plan;

import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.core.internal.TimeOrderedIds;
import io.smm.error.Faults;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Series;
import io.smm.post.plan.SeriesPlace;
import io.smm.post.plan.SeriesRequest;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts the occurrences of a series on the plan that do not stand there yet. */
final class SeriesPlanner {

    private static final int PAGE = 500;

    /** How far an occurrence may have been moved back, since it is planned so far ahead at most; and how far uses are looked at. */
    private static final Duration REACH = Duration.ofDays(366);

    private final PlanStore plans;
    private final QuotaFit fit;
    private final TimeOrderedIds ids;
    private final UnaryOperator<PlannedPost> insert;

    SeriesPlanner(PlanStore plans, QuotaFit fit, TimeOrderedIds ids, UnaryOperator<PlannedPost> insert) {
        this.plans = plans;
        this.fit = fit;
        this.ids = ids;
        this.insert = insert;
    }

    Series plan(SeriesRequest request, Instant now) {
        Instant until = now.plus(request.ahead());
        List<Rhythm.Beat> beats = new Rhythm(request.recurrence()).in(new TimeWindow(now, until));
        Map<RequestKey, PlannedPost> standing = standing(request, now);
        PostUses uses = uses(request, now, until);
        List<PlannedPost> occurrences = new ArrayList<>();
        List<PlannedPost> wished = new ArrayList<>();
        List<LocalDateTime> leftOut = new ArrayList<>();
        for (Rhythm.Beat beat : beats) {
            PlannedPost stands = standing.get(key(request, beat));
            if (request.except().contains(beat.original().toLocalDate())) {
                continue;
            }
            Optional<PlannedPost> occurrence = stands == null ? choose(request, beat, uses) : Optional.of(stands);
            occurrence.ifPresentOrElse(occurrences::add, () -> leftOut.add(beat.original()));
            if (stands == null) {
                occurrence.ifPresent(wished::add);
            }
        }
        Map<PlanId, String> tooMany = fit.tooMany(request.connection(), wished);
        if (request.withinQuota()) {
            refuse(wished, tooMany);
        }
        boolean cut = beats.size() == Rhythm.MOST;
        return new Series(
                request.key(),
                occurrences.stream()
                        .map(post -> standing.containsKey(post.key()) ? post : insert.apply(noted(post, tooMany)))
                        .toList(),
                cut ? beats.get(beats.size() - 1).instant() : until,
                leftOut);
    }

    /** {@return what an occurrence of a post would be} */
    PlannedPost.Builder occurrence(SeriesRequest request, Post post, RequestKey key, Instant at) {
        PlannedPost.Builder planned = PlannedPost.builder(new PlanId(ids.next()), request.connection(), post, key, at)
                .fallbacks(request.fallbacks())
                .state(request.draft() ? PlanState.DRAFT : PlanState.SCHEDULED)
                .late(request.late());
        request.destination().ifPresent(planned::destination);
        return planned;
    }

    private static void refuse(List<PlannedPost> wished, Map<PlanId, String> tooMany) {
        Faults faults = Faults.of("SeriesRequest");
        wished.forEach(post ->
                faults.check(!tooMany.containsKey(post.id()), "recurrence", post.at() + ": " + tooMany.get(post.id())));
        faults.raise();
    }

    static PlannedPost noted(PlannedPost post, Map<PlanId, String> tooMany) {
        String note = tooMany.get(post.id());
        return note == null ? post : post.toBuilder().note(note).build();
    }

    private Optional<PlannedPost> choose(SeriesRequest request, Rhythm.Beat beat, PostUses uses) {
        Optional<Post> chosen = uses.choose(beat.index(), beat.instant());
        chosen.ifPresent(post -> uses.add(post, beat.instant()));
        return chosen.map(post -> occurrence(request, post, key(request, beat), beat.instant())
                .series(new SeriesPlace(request.key(), beat.original()))
                .build());
    }

    private Map<RequestKey, PlannedPost> standing(SeriesRequest request, Instant now) {
        PlanQuery query =
                PlanQuery.of(request.connection()).ofSeries(request.key()).from(now.minus(REACH));
        Map<RequestKey, PlannedPost> standing = new HashMap<>();
        plans.list(query, PageRequest.first(PAGE)).stream()
                .map(PlanEntry::planned)
                .limit(CalendarView.MOST_ENTRIES)
                .forEach(post -> standing.put(post.key(), post));
        return standing;
    }

    private PostUses uses(SeriesRequest request, Instant now, Instant until) {
        PostUses uses = new PostUses(request);
        if (PostUses.matter(request)) {
            TimeWindow seen = new TimeWindow(now.minus(REACH), until.plus(request.cooldown()));
            AccountLine.of(plans, request.connection(), seen).forEach(post -> uses.add(post.post(), post.at()));
        }
        return uses;
    }

    private static RequestKey key(SeriesRequest request, Rhythm.Beat beat) {
        return new RequestKey(request.key().value() + "@" + beat.original());
    }
}
