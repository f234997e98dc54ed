package io.smm.core.internal.plan;

import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.error.InvalidInputException;
import io.smm.error.WindowClosedException;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.PostingSlots;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Finds slots for posts. A post is written into its slot first and looks around then: of two that are written into one slot at the
 * same moment at least the later sees the other, and moves on. So nobody who looked around shares a slot, without a lock.
 */
final class SlotQueue {

    private static final Duration LOOK_BACK = Duration.ofDays(2);
    private static final Duration LOOK_AHEAD = Duration.ofDays(370);
    private static final int MOST_MOVES = 100;

    /** How often the elder of two in one slot looks again, for the younger to move. */
    private static final int PATIENCE = 3;

    private final PlanStore plans;
    private final BiFunction<PlanId, Instant, PlannedPost> move;

    SlotQueue(PlanStore plans, BiFunction<PlanId, Instant, PlannedPost> move) {
        this.plans = plans;
        this.move = move;
    }

    /** Puts a post into the first free slot from a moment on. */
    PlannedPost put(Connection connection, PostingSlots slots, Instant from, Function<Instant, PlannedPost> plan) {
        PlannedPost mine = plan.apply(free(connection, slots, from));
        for (int look = 1; look <= MOST_MOVES; look++) {
            List<PlannedPost> others = sharing(mine);
            if (others.isEmpty()) {
                return mine;
            }
            if (look > PATIENCE || !isEldest(mine, others)) {
                try {
                    mine = move.apply(mine.id(), free(connection, slots, from));
                } catch (WindowClosedException sentOrCancelled) {
                    return plans.find(mine.id()).map(PlanEntry::planned).orElse(mine);
                }
            }
        }
        return mine;
    }

    private Instant free(Connection connection, PostingSlots slots, Instant from) {
        TimeWindow seen = new TimeWindow(
                from.minus(LOOK_BACK),
                slots.pausedUntil().filter(from::isBefore).orElse(from).plus(LOOK_AHEAD));
        List<Instant> taken =
                AccountLine.of(plans, connection, seen).map(PlannedPost::at).toList();
        return slots.next(from, taken)
                .orElseThrow(() ->
                        InvalidInputException.of("PostingSlots", "times", "no slot is free within 366 days of " + from))
                .at()
                .toInstant();
    }

    private List<PlannedPost> sharing(PlannedPost mine) {
        TimeWindow moment = new TimeWindow(mine.at(), mine.at().plusSeconds(1));
        return AccountLine.of(plans, mine.connection(), moment)
                .filter(other -> other.at().equals(mine.at()) && !other.id().equals(mine.id()))
                .toList();
    }

    private static boolean isEldest(PlannedPost mine, List<PlannedPost> others) {
        return others.stream()
                .allMatch(other -> mine.id().value().compareTo(other.id().value()) < 0);
    }
}
