package io.smm.core.internal.publish;

import io.smm.DeliveryEvent;
import io.smm.SmmObserver;
import io.smm.core.internal.plan.Restored;
import io.smm.core.internal.plan.TurnLedger;
import io.smm.post.Delivery;
import io.smm.post.Outcome;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A delivery under our lease, with every change stored before anything is built on it. When a change cannot be stored, because
 * the lease was lost and somebody else changed the entry, {@link LeaseLost} ends the work.
 */
final class Ledgered {

    /** Somebody else holds the delivery now. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLost(Delivery delivery) {
            super("the lease of delivery " + delivery.id() + " was lost to another worker", null, false, false);
        }
    }

    private final OutboxStore outbox;
    private final TurnLedger ledger;
    private final Clock clock;
    private final SmmObserver observer;
    private final UnaryOperator<Instant> leaseFrom;

    private final Restored restored;
    private OutboxEntry entry;

    /** It is proved that the effect which was next had not happened when a backup was restored; so none after it had. */
    private boolean absent;

    Ledgered(
            OutboxEntry entry,
            OutboxStore outbox,
            TurnLedger ledger,
            Clock clock,
            SmmObserver observer,
            UnaryOperator<Instant> leaseFrom,
            Restored restored) {
        this.entry = entry;
        this.restored = restored;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
        this.observer = observer;
        this.leaseFrom = leaseFrom;
    }

    Delivery delivery() {
        return entry.delivery();
    }

    PublishState state() {
        return entry.state();
    }

    /** {@return whether the next piece may stand, whatever is stored, because a restored backup cannot know it} */
    boolean isDoubted() {
        return !absent && restored.doubts(entry);
    }

    /**
     * {@return when the effect that is next may have been tried last; empty when it was not} What a restored backup cannot know may have
     * been sent until it was restored.
     */
    Optional<Instant> effectSince() {
        boolean doubted = entry.state().next() == StepKind.EFFECT && isDoubted();
        Optional<Instant> doubtedUntil = doubted ? restored.at() : Optional.empty();
        return entry.effectSince()
                .filter(tried -> doubtedUntil.filter(tried::isBefore).isEmpty())
                .or(() -> doubtedUntil);
    }

    /** {@return from when on a reading has to look for an effect that may have been tried last at a moment} */
    Instant lookFrom(Instant last) {
        return isDoubted() ? entry.delivery().createdAt() : last;
    }

    /** Notes, before an effect step, that it may have happened from now on. */
    void noteEffect() {
        store(entry.delivery(), entry.state(), Optional.of(clock.instant()), entry.attempts() + 1);
    }

    /** Notes that the effect step that was tried certainly did not happen. */
    void noteNoEffect() {
        absent = true;
        store(entry.delivery(), entry.state(), Optional.empty(), entry.attempts());
    }

    /** Notes how far the adapter is; what was unknown before is settled by it. */
    void advanceTo(PublishState state) {
        store(entry.delivery(), state, Optional.empty(), 0);
    }

    /** Notes how far the adapter is and what became of the part. */
    void advanceTo(PublishState state, Outcome outcome) {
        store(withOutcome(outcome), state, Optional.empty(), 0);
    }

    /** Notes what is known of the part, without going on. */
    void noteOutcome(Outcome outcome) {
        store(withOutcome(outcome), entry.state(), effectSince(), entry.attempts());
    }

    /** Notes that the part was certainly not published. */
    void reject(Outcome.Rejected rejected) {
        store(withOutcome(rejected), entry.state(), Optional.empty(), entry.attempts());
    }

    /** Takes back the note of an attempt that was never made. */
    void withdrawAttempt() {
        if (entry.effectSince().isPresent()) {
            store(entry.delivery(), entry.state(), Optional.empty(), 0);
        }
    }

    /** Gives the lease back; when it was lost or given back already, there is nothing to give back. */
    void release() {
        if (entry.leasedUntil().isEmpty()) {
            return;
        }
        OutboxEntry released = new OutboxEntry(
                entry.delivery(),
                entry.key(),
                entry.state(),
                entry.effectSince(),
                entry.attempts(),
                Optional.empty(),
                entry.version() + 1);
        if (outbox.replace(released)) {
            entry = released;
        } else {
            outbox.find(entry.delivery().id()).ifPresent(standing -> entry = standing);
        }
    }

    private void store(Delivery delivery, PublishState state, Optional<Instant> effectSince, int attempts) {
        OutboxEntry next = new OutboxEntry(
                delivery,
                entry.key(),
                state,
                effectSince,
                attempts,
                // Nobody takes up what has no further step: its last write gives the lease back.
                state.next() == StepKind.NONE ? Optional.empty() : Optional.of(leaseFrom.apply(clock.instant())),
                entry.version() + 1);
        boolean stored = state.next() == StepKind.NONE ? ledger.end(next) : outbox.replace(next);
        if (!stored) {
            throw new LeaseLost(entry.delivery());
        }
        boolean changed = !delivery.outcomes().equals(entry.delivery().outcomes()); // nothing else ever does
        entry = next;
        if (changed) {
            observer.onDelivery(new DeliveryEvent(delivery));
        }
    }

    /** A part has one outcome: a later one takes the place of one that left the part open. */
    private Delivery withOutcome(Outcome outcome) {
        return with(entry.delivery(), outcome);
    }

    /** {@return a delivery with what became of the part that was open} */
    static Delivery with(Delivery delivery, Outcome outcome) {
        List<Outcome> outcomes = new ArrayList<>(delivery.outcomes());
        if (!outcomes.isEmpty() && !(outcomes.get(outcomes.size() - 1) instanceof Outcome.Published)) {
            outcomes.remove(outcomes.size() - 1);
        }
        outcomes.add(outcome);
        return delivery.withOutcomes(outcomes);
    }
}
