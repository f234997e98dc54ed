package io.smm.core.internal.plan;

import io.smm.core.internal.TimeOrderedIds;
import io.smm.core.internal.links.LinkDesk;
import io.smm.core.internal.preflight.Blockers;
import io.smm.core.internal.preflight.Preflight;
import io.smm.error.InvalidInputException;
import io.smm.post.LinkPolicy;
import io.smm.post.PublishRequest;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.PostingSlots;
import io.smm.post.plan.Priority;
import io.smm.post.plan.ScheduleRequest;
import io.smm.post.plan.Series;
import io.smm.post.plan.SeriesRequest;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Puts posts on the plan that do not stand there yet: checked, linked, within what the account may send, once under each key.
 *
 * @param plans where planned posts are kept
 * @param fit knows what the account may send
 * @param preflight the check before
 * @param links makes of links what a request asks for
 * @param followUps checks what shall follow
 * @param clock the clock
 * @param ids makes the ids of new posts
 * @param writer writes them
 * @param move moves a post that two wanted the same slot for
 */
record NewPosts(
        PlanStore plans,
        QuotaFit fit,
        Preflight preflight,
        LinkDesk links,
        FollowUpCheck followUps,
        Clock clock,
        TimeOrderedIds ids,
        PlanWriter writer,
        BiFunction<PlanId, Instant, PlannedPost> move) {

    PlannedPost schedule(ScheduleRequest request) {
        return earlier(request).orElseGet(() -> {
            refusePast("ScheduleRequest", request.at(), clock.instant());
            ScheduleRequest ready = links.ready(request);
            followUps.refuse(ready);
            refuseBlocked(ready.publishRequest());
            return plan(ready, ready.at());
        });
    }

    PlannedPost enqueue(ScheduleRequest request, PostingSlots slots) {
        return earlier(request).orElseGet(() -> {
            ScheduleRequest ready = links.ready(request);
            followUps.refuse(ready);
            refuseBlocked(ready.publishRequest());
            Instant now = clock.instant();
            Instant from = request.at().isBefore(now) ? now : request.at();
            return new SlotQueue(plans, move).put(request.connection(), slots, from, at -> plan(ready, at));
        });
    }

    Series series(SeriesRequest request) {
        Instant now = clock.instant();
        SeriesPlanner series = new SeriesPlanner(plans, fit, ids, planned -> insert(linked(request, planned)));
        // The time of a post is no matter of preflight, its place and what may be made of it are. How long it is with
        // short links, each occurrence shows.
        request.posts().stream()
                .filter(post -> request.links().filter(LinkPolicy::shortens).isEmpty())
                .map(post -> series.occurrence(request, post, request.key(), now)
                        .build()
                        .publishRequest())
                .map(one ->
                        request.links().map(one::withLinks).map(links::tagged).orElse(one))
                .forEach(this::refuseBlocked);
        return series.plan(request, now);
    }

    private PlannedPost linked(SeriesRequest request, PlannedPost occurrence) {
        if (request.links().isEmpty()) {
            return occurrence;
        }
        PlannedPost ready = links.ready(occurrence, request.links().get());
        refuseBlocked(ready.publishRequest());
        return ready;
    }

    /** Plans a holding statement as an urgent draft, which one pause lets through. */
    PlannedPost statement(ScheduleRequest request, PauseId pause) {
        return earlier(request)
                .orElseGet(() ->
                        insert(fitting(request.asDraft().withPriority(Priority.URGENT), request.at()).toBuilder()
                                .statementFor(pause)
                                .build()));
    }

    /** Moves a post into the next free slot of its account. */
    PlannedPost intoSlot(PlannedPost planned, PostingSlots slots, Instant from) {
        Instant now = clock.instant();
        return new SlotQueue(plans, move)
                .put(planned.connection(), slots, from.isBefore(now) ? now : from, at -> move.apply(planned.id(), at));
    }

    private Optional<PlannedPost> earlier(ScheduleRequest request) {
        return plans.findByKey(request.connection().id(), request.key()).map(PlanEntry::planned);
    }

    private PlannedPost plan(ScheduleRequest request, Instant at) {
        return insert(fitting(request, at));
    }

    /** {@return what a row plans, beside others that are about to be planned with it} */
    PlannedPost.Builder forImport(ScheduleRequest request, List<PlannedPost> beside) {
        followUps.refuse(request);
        return fitting(links.ready(request), request.at(), beside).toBuilder();
    }

    private PlannedPost fitting(ScheduleRequest request, Instant at) {
        return fitting(request, at, List.of());
    }

    private PlannedPost fitting(ScheduleRequest request, Instant at, List<PlannedPost> beside) {
        PlannedPost.Builder builder = PlannedPost.builder(
                        new PlanId(ids.next()), request.connection(), request.post(), request.key(), at)
                .fallbacks(request.fallbacks())
                .state(request.draft() ? PlanState.DRAFT : PlanState.SCHEDULED)
                .late(request.late())
                .completion(request.completion())
                .priority(request.priority())
                .labels(request.labels());
        request.destination().ifPresent(builder::destination);
        request.links().ifPresent(builder::links);
        builder.followUps(FollowUps.waiting(request.followUps()));
        PlannedPost planned = builder.build();
        List<PlannedPost> together = new ArrayList<>(beside);
        together.add(planned);
        Map<PlanId, String> tooMany = fit.tooMany(request.connection(), together);
        String said = tooMany.get(planned.id());
        if (request.withinQuota() && said != null) {
            throw InvalidInputException.of("ScheduleRequest", "at", said);
        }
        return SeriesPlanner.noted(planned, tooMany);
    }

    private PlannedPost insert(PlannedPost planned) {
        return writer.insert(planned, "planned for " + planned.at());
    }

    void refuseBlocked(PublishRequest request) {
        Blockers.refuse(preflight.check(request).report());
    }

    static void refusePast(String subject, Instant at, Instant now) {
        if (at.isBefore(now)) {
            throw InvalidInputException.of(subject, "at", at + " has passed, it is " + now);
        }
    }
}
