package io.smm.core.internal.media;

import io.smm.error.RetryAdvice;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.MediaHold;
import io.smm.spi.MediaStore;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the spool tidy: asks of holds that were taken long ago whether their holders still need what they hold, which ends those of
 * processes that died between two steps, and deletes what nobody holds. In pieces, from time to time, on whatever node comes by.
 * Thread-safe.
 */
public final class SpoolKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolKeeper.class);

    private static final Duration EVERY = Duration.ofMinutes(10);

    /** How long media stay that nobody holds any more. */
    private static final Duration GRACE = Duration.ofHours(1);

    /** How long a hold stands unasked: longer than any call, or a transaction of a host, is between a hold and its post. */
    private static final Duration UNASKED = Duration.ofHours(6);

    /** How long a delivery that was refused may be tried again, and what nobody here can judge is left alone. */
    private static final Duration IN_DOUBT = Duration.ofDays(7);

    private static final int HOLDS_AT_ONCE = 200;
    private static final int MEDIA_AT_ONCE = 20;

    /** In a row: then the store is down, and no single post unreadable. */
    private static final int MOST_FAILURES = 3;

    private final Optional<MediaStore> store;
    private final PlanStore plans;
    private final OutboxStore outbox;
    private final Clock clock;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    /**
     * Makes the keeper.
     *
     * @param store the host's media; empty when it has no store for them
     * @param plans where planned posts are kept
     * @param outbox where deliveries are kept
     * @param clock the clock
     */
    public SpoolKeeper(Optional<MediaStore> store, PlanStore plans, OutboxStore outbox, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** {@return whether it is time to tidy; then it is not for a while} */
    public boolean isDue() {
        if (store.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        Instant due = next.get();
        return !now.isBefore(due) && next.compareAndSet(due, now.plus(EVERY));
    }

    /** Tidies if it is time. */
    public void tidyIfDue() {
        if (isDue()) {
            tidy();
        }
    }

    /** Looks at some holds and deletes some media. A store that fails is asked again the next time. */
    public void tidy() {
        if (store.isEmpty()) {
            return;
        }
        try {
            Instant now = clock.instant();
            int failures = 0;
            for (MediaHold hold : store.get().claimHolds(now, now.minus(UNASKED), HOLDS_AT_ONCE)) {
                failures = isAsked(hold, now) ? 0 : failures + 1;
                if (failures == MOST_FAILURES) {
                    return;
                }
            }
            store.get().deleteUnheld(now.minus(GRACE), MEDIA_AT_ONCE);
        } catch (RuntimeException failed) {
            LOG.warn("the media spool is tidied later: {}", failed.getClass().getName());
        }
    }

    /** {@return whether it could be asked; what nobody here can read keeps its media} */
    private boolean isAsked(MediaHold hold, Instant now) {
        try {
            if (!isNeeded(hold, now)) {
                store.orElseThrow().release(hold, now);
            }
            return true;
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "whether {} needs media is asked later: {}",
                    hold.holder(),
                    unreadable.getClass().getName());
            return false;
        }
    }

    private boolean isNeeded(MediaHold hold, Instant now) {
        String id = hold.holder().id();
        return switch (hold.holder().kind()) {
            case PLAN ->
                plans.find(new PlanId(id))
                        .map(PlanEntry::planned)
                        .filter(planned -> isNeeded(planned, now) && has(planned.post(), hold))
                        .isPresent();
            case DELIVERY ->
                outbox.find(new DeliveryId(id))
                        .filter(entry ->
                                isNeeded(entry, now) && has(entry.delivery().post(), hold))
                        .isPresent();
        };
    }

    private static boolean has(Post post, MediaHold hold) {
        return PostSources.any(
                post, source -> source.spooled().filter(hold.media()::equals).isPresent());
    }

    /** {@return whether a planned post will never be sent, or goes on by its delivery alone} */
    static boolean isOver(PlanState state) {
        return state == PlanState.PUBLISHED
                || state == PlanState.PARTLY_PUBLISHED
                || state == PlanState.FAILED
                || state == PlanState.UNKNOWN
                || state == PlanState.CANCELLED;
    }

    /** What reads as unknown may be the word of a newer node, which needs the media. */
    private static boolean isNeeded(PlannedPost planned, Instant now) {
        return !isOver(planned.state())
                || planned.state() == PlanState.UNKNOWN
                        && now.isBefore(planned.at().plus(IN_DOUBT));
    }

    /** {@return whether nothing of a delivery will be sent any more} */
    static boolean isOver(Delivery delivery, PublishState state) {
        if (state.next() == StepKind.NONE) {
            return true;
        }
        Optional<Outcome> last = delivery.lastOutcome();
        return last.filter(outcome -> outcome instanceof Outcome.Rejected refused
                                && refused.error().retryAdvice().kind() == RetryAdvice.Kind.NEVER)
                        .isPresent()
                || last.filter(outcome -> outcome instanceof Outcome.Unknown lost
                                && lost.settleAfter().isEmpty())
                        .isPresent();
    }

    private static boolean isNeeded(OutboxEntry entry, Instant now) {
        Delivery delivery = entry.delivery();
        boolean inDoubt = delivery.lastOutcome()
                .filter(outcome -> outcome instanceof Outcome.Rejected || outcome instanceof Outcome.Unknown)
                .isPresent();
        boolean isYoung = now.isBefore(delivery.createdAt().plus(IN_DOUBT));
        if (inDoubt && entry.state().next() != StepKind.NONE) {
            boolean goesOn = entry.resumeAt().isPresent();
            return isYoung && !isRefusedForEver(delivery) || goesOn;
        }
        return !isOver(delivery, entry.state());
    }

    private static boolean isRefusedForEver(Delivery delivery) {
        return delivery.lastOutcome()
                .filter(outcome -> outcome instanceof Outcome.Rejected refused
                        && refused.error().retryAdvice().kind() == RetryAdvice.Kind.NEVER)
                .isPresent();
    }
}
