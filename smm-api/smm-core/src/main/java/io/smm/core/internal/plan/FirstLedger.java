package io.smm.core.internal.plan;

import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.WindowClosedException;
import io.smm.post.Delivery;
import io.smm.post.Outcome;
import io.smm.post.PublishRequest;
import io.smm.post.Publishing;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.spi.TurnStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The first turn of a planned post: the plan says {@code DELIVERING} before anything may be sent, and together with the intent where one
 * store keeps both; likewise its end and the last of the delivery. Of one thread.
 */
final class FirstLedger implements TurnLedger {

    /** Somebody changed the planned post meanwhile: nothing was begun, and nothing may be sent. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Gone() {
            super("the planned post was changed meanwhile", null, false, false);
        }
    }

    private final PlanStore plans;
    private final OutboxStore outbox;
    private final Optional<TurnStore> together;
    private final PlanEntry delivering;
    private final Clock clock;
    private final Function<Delivery, Optional<PlanEntry>> endOf;
    private boolean begun;
    private Optional<PlanEntry> ended = Optional.empty();

    /** With what a delivery of which no step is left makes of the post; empty where that is to be asked later. */
    FirstLedger(
            PlanStore plans,
            OutboxStore outbox,
            PlanEntry delivering,
            Function<Delivery, Optional<PlanEntry>> endOf,
            Clock clock) {
        this.plans = plans;
        this.outbox = outbox;
        this.delivering = delivering;
        this.endOf = endOf;
        this.clock = clock;
        together = plans.together(outbox);
    }

    /** Publishes the post, or goes on with it where the plan knows of a delivery already. */
    Delivery publish(PublishRequest request, FirstTurn first, Publishing publishing) {
        if (delivering.planned().delivery().isPresent()) {
            begin();
            return publishing.publish(request);
        }
        try {
            return first.publish(request, this);
        } catch (RuntimeException refused) {
            begin(); // it had its turn, whatever came of it
            throw refused;
        }
    }

    @Override
    public void begin() {
        if (!begun && !plans.replace(delivering)) {
            throw new Gone();
        }
        begun = true;
    }

    @Override
    public OutboxEntry begin(OutboxEntry intent) {
        if (!begun && together.isPresent() && together.get().begin(delivering, intent)) {
            begun = true;
            return intent;
        }
        begin();
        OutboxEntry stored = outbox.insert(intent);
        boolean late = delivering
                .leasedUntil()
                .filter(end -> !clock.instant().isBefore(end))
                .isPresent();
        if (late && stored.delivery().id().equals(intent.delivery().id())) {
            withdrawIfTaken(stored);
        }
        return stored;
    }

    /**
     * Whoever took the post after our lease looked for its delivery before there was one, and the plan went on from that. From now on it
     * is found, so one look at the plan decides.
     */
    private void withdrawIfTaken(OutboxEntry stored) {
        Optional<PlannedPost> now = plans.find(delivering.planned().id())
                .filter(entry -> entry.version() != delivering.version())
                .map(PlanEntry::planned);
        if (now.isEmpty()) {
            return;
        }
        boolean mayStillGo = now.get().state() != PlanState.CANCELLED
                && now.get().post().equals(delivering.planned().post());
        SmmException tooLate = new WindowClosedException(PlanWriter.details(
                now.get(),
                "publish",
                "a worker that stood still began it when the plan had gone on",
                mayStillGo ? RetryAdvice.sameCall() : RetryAdvice.never()));
        outbox.replace(new OutboxEntry(
                stored.delivery().withOutcomes(List.of(new Outcome.Rejected(tooLate))),
                stored.key(),
                stored.state(),
                Optional.empty(),
                0,
                Optional.empty(),
                stored.version() + 1));
        throw new Gone();
    }

    @Override
    public boolean end(OutboxEntry last) {
        Optional<PlanEntry> end = together.isPresent() ? endOf.apply(last.delivery()) : Optional.empty();
        if (end.isPresent() && together.get().end(end.get(), last)) {
            ended = end;
            return true;
        }
        return outbox.replace(last);
    }

    /** How the plan says that it ended; empty where it does not say so yet. */
    Optional<PlanEntry> ended() {
        return ended;
    }
}
