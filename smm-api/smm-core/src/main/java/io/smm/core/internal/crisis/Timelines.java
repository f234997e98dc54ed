package io.smm.core.internal.crisis;

import io.smm.PageRequest;
import io.smm.crisis.CrisisEvent;
import io.smm.crisis.CrisisTimeline;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.CrisisStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads from stored data what happened in a crisis. */
public final class Timelines {

    private static final int PAGE = 500;
    private static final int MOST_POSTS = 10_000;

    /** A thread that is stopped in its middle was due before the pause. */
    private static final Duration DUE_BEFORE = Duration.ofDays(7);

    private final PlanStore plans;
    private final CrisisStore store;

    /**
     * Makes the reader.
     *
     * @param plans where planned posts and their log are kept
     * @param store where it is kept what was done
     */
    public Timelines(PlanStore plans, CrisisStore store) {
        this.plans = plans;
        this.store = store;
    }

    CrisisTimeline of(Pause pause) {
        List<CrisisEvent> events = new ArrayList<>();
        events.add(new CrisisEvent.Paused(pause.since(), pause.begunBy(), pause.scope(), pause.reason()));
        pause.ads().forEach(stop -> events.add(new CrisisEvent.AdsStopped(pause.since(), pause.begunBy(), stop)));
        PlanQuery query =
                PlanQuery.of(pause.scope().tenant()).from(pause.since().minus(DUE_BEFORE));
        List<PlannedPost> posts = plans.list(query, PageRequest.first(PAGE)).stream()
                .limit(MOST_POSTS + 1)
                .map(PlanEntry::planned)
                .toList();
        posts.stream().limit(MOST_POSTS).forEach(post -> addPost(pause, post, events));
        store.of(pause.id()).forEach(result -> events.add(new CrisisEvent.ActionTaken(result)));
        pause.endedAt().ifPresent(end -> events.add(new CrisisEvent.Resumed(end, pause.endedBy())));
        events.sort(Comparator.comparing(CrisisEvent::at).thenComparingInt(Timelines::rank));
        return new CrisisTimeline(pause, events, posts.size() <= MOST_POSTS);
    }

    /** {@return what is held in a pause's scope} */
    List<PlannedPost> held(Pause pause) {
        PlanQuery query = PlanQuery.of(pause.scope().tenant()).in(PlanState.HELD);
        return plans.list(query, PageRequest.first(PAGE)).stream()
                .map(PlanEntry::planned)
                .filter(planned -> pause.scope().covers(planned.connection(), planned.post()))
                .limit(MOST_POSTS)
                .toList();
    }

    private void addPost(Pause pause, PlannedPost post, List<CrisisEvent> events) {
        if (post.statementFor().filter(pause.id()::equals).isPresent()) {
            plans.history(post.id()).forEach(change -> events.add(new CrisisEvent.StatementChanged(change)));
        } else if (pause.scope().covers(post.connection(), post.post())) {
            addHeld(pause, post, events);
        }
    }

    private void addHeld(Pause pause, PlannedPost post, List<CrisisEvent> events) {
        boolean held = false;
        for (PlanChange change : plans.history(post.id())) {
            boolean was = change.from().filter(PlanState.HELD::equals).isPresent();
            boolean is = change.to() == PlanState.HELD;
            if (is && !was && isOf(pause, change)) {
                held = true;
                events.add(new CrisisEvent.PostHeld(change));
            } else if (held && was && !is) {
                held = false;
                events.add(new CrisisEvent.HeldPostDecided(change));
            }
        }
    }

    /** A post may be held after the end, since it was due before it and nobody looked; its note names the reason then, too. */
    private static boolean isOf(Pause pause, PlanChange change) {
        Instant at = change.note().at();
        return !at.isBefore(pause.since())
                && (pause.endedAt().filter(at::isAfter).isEmpty()
                        || change.note().why().contains(pause.reason()));
    }

    private static int rank(CrisisEvent event) {
        if (event instanceof CrisisEvent.Paused) {
            return 0;
        }
        if (event instanceof CrisisEvent.AdsStopped) {
            return 1;
        }
        if (event instanceof CrisisEvent.HeldPostDecided) {
            return 4;
        }
        return event instanceof CrisisEvent.Resumed ? 3 : 2;
    }
}
