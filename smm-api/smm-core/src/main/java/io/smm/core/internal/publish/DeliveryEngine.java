package io.smm.core.internal.publish;

import io.smm.DeliveryEvent;
import io.smm.SmmObserver;
import io.smm.core.internal.plan.Restored;
import io.smm.core.internal.plan.TurnLedger;
import io.smm.error.RetryAdvice;
import io.smm.post.Delivery;
import io.smm.post.Outcome;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PublishIntent;
import io.smm.spi.Publisher;
import io.smm.spi.Sleeper;
import io.smm.spi.StepKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Drives deliveries: one at a time holds a delivery's lease, stores where it stands before every effect, and never sends
 * anything again before a reading has decided what became of it.
 */
public final class DeliveryEngine {

    private final OutboxStore outbox;
    private final Clock clock;
    private final Sleeper sleeper;
    private final SmmObserver observer;
    private final Duration callTimeout;
    private final Duration margin;
    private final MediaDesk desk;
    private final Restored restored;

    /**
     * Makes the engine.
     *
     * @param outbox where deliveries are kept
     * @param clock the clock
     * @param sleeper the way to wait
     * @param observer who watches
     * @param callTimeout the most time that one call to a network takes
     * @param margin what a lease holds beyond that, for what happens between calls
     * @param desk makes media ready
     * @param restored knows what a restored backup does not
     */
    public DeliveryEngine(
            OutboxStore outbox,
            Clock clock,
            Sleeper sleeper,
            SmmObserver observer,
            Duration callTimeout,
            Duration margin,
            MediaDesk desk,
            Restored restored) {
        this.outbox = outbox;
        this.clock = clock;
        this.sleeper = sleeper;
        this.observer = observer;
        this.callTimeout = callTimeout;
        this.margin = margin;
        this.desk = desk;
        this.restored = restored;
    }

    /**
     * When a lease taken now ends.
     *
     * @param now the moment
     * @return its end: one call's time-out and a margin later
     */
    public Instant leaseFrom(Instant now) {
        return now.plus(callTimeout).plus(margin);
    }

    /**
     * Tells the observer that a delivery is stored, so that the host knows its id before the first byte is sent.
     *
     * @param entry the entry as it was stored
     */
    public void announce(OutboxEntry entry) {
        observer.onDelivery(new DeliveryEvent(entry.delivery()));
    }

    /**
     * Takes the lease of a delivery that somebody left.
     *
     * @param entry the entry as it was read
     * @return the entry under our lease; empty when it is finished, somebody else works on it, or it changed meanwhile
     */
    public Optional<OutboxEntry> claim(OutboxEntry entry) {
        Instant now = clock.instant();
        boolean taken = entry.leasedUntil().map(end -> end.isAfter(now)).orElse(false);
        if (taken || isFinished(entry, now)) {
            return Optional.empty();
        }
        OutboxEntry claimed = new OutboxEntry(
                entry.delivery(),
                entry.key(),
                entry.state(),
                entry.effectSince(),
                0,
                Optional.of(leaseFrom(now)),
                entry.version() + 1);
        return outbox.replace(claimed) ? Optional.of(claimed) : Optional.empty();
    }

    /**
     * Goes on with a delivery whose lease we hold, until it is finished, cannot go on now, or the deadline passes; then gives
     * the lease back.
     *
     * @param entry the entry under our lease
     * @param intent what shall be published
     * @param publisher the network's publisher
     * @param watch who is told how far the media are
     * @param deadline when the caller's patience ends
     * @param noted whether the attempt that the entry notes is the one that begins now
     * @param ledger where its last entry is stored
     * @return the delivery as it stands then
     */
    public Delivery drive(
            OutboxEntry entry,
            PublishIntent intent,
            Publisher publisher,
            UploadWatch watch,
            Instant deadline,
            boolean noted,
            TurnLedger ledger) {
        Ledgered ledgered = new Ledgered(entry, outbox, ledger, clock, observer, this::leaseFrom, restored);
        ReadyMedia media = desk.open(intent, watch);
        try {
            if (new DeliveryRun(ledgered, intent, media, publisher, watch, clock, sleeper, callTimeout, deadline, noted)
                    .run()) {
                media.releaseIfOver(ledgered.delivery(), ledgered.state());
            }
        } finally {
            ledgered.release();
        }
        return ledgered.delivery();
    }

    /** {@return whether the next piece may stand, whatever is stored, because a restored backup cannot know it} */
    boolean doubts(OutboxEntry entry) {
        return restored.doubts(entry);
    }

    private static boolean isFinished(OutboxEntry entry, Instant now) {
        if (entry.state().next() == StepKind.NONE) {
            return true;
        }
        return entry.delivery()
                .lastOutcome()
                .map(outcome -> isFinal(outcome, now))
                .orElse(false);
    }

    private static boolean isFinal(Outcome outcome, Instant now) {
        // What waits on the network has nothing to tell before its time.
        return outcome instanceof Outcome.ScheduledOnNetwork scheduled && now.isBefore(scheduled.at())
                || outcome instanceof Outcome.Rejected rejected
                        && rejected.error().retryAdvice().kind() == RetryAdvice.Kind.NEVER;
    }
}
