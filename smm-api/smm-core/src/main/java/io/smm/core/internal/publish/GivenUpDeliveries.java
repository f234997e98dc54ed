package io.smm.core.internal.publish;

import io.smm.core.internal.plan.LastLook;
import io.smm.error.ConflictException;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.post.Delivery;
import io.smm.post.Outcome;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.StepKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Ends deliveries that somebody gives up: reads back what is open of them, then closes them, so that whoever stood still meanwhile or
 * finds them left sends nothing of them any more.
 */
final class GivenUpDeliveries implements LastLook {

    private final DeliveryEngine engine;
    private final OutboxStore outbox;
    private final Predicate<OutboxEntry> readable;
    private final Consumer<OutboxEntry> read;
    private final Clock clock;

    /** With whether this node can read a delivery back, and the reading, of one whose lease we hold. */
    GivenUpDeliveries(
            DeliveryEngine engine,
            OutboxStore outbox,
            Predicate<OutboxEntry> readable,
            Consumer<OutboxEntry> read,
            Clock clock) {
        this.engine = engine;
        this.outbox = outbox;
        this.readable = readable;
        this.read = read;
        this.clock = clock;
    }

    @Override
    public Delivery at(OutboxEntry given) {
        boolean looked = false;
        while (true) {
            OutboxEntry entry = outbox.find(given.delivery().id()).orElse(given);
            if (isClosed(entry)) {
                return entry.delivery();
            }
            refuseWhileWorkedOn(entry);
            if (!looked && tells(entry)) {
                Optional<OutboxEntry> ours = engine.claim(entry);
                ours.ifPresent(read);
                looked = ours.isPresent();
                continue;
            }
            OutboxEntry closed = closed(entry);
            if (outbox.replace(closed)) {
                return closed.delivery();
            }
        }
    }

    /** Whether nobody goes on with it: nothing is left of it, it was refused for ever, or nobody can find out. */
    private static boolean isClosed(OutboxEntry entry) {
        return entry.state().next() == StepKind.NONE
                || entry.delivery()
                        .lastOutcome()
                        .filter(GivenUpDeliveries::isLast)
                        .isPresent();
    }

    private static boolean isLast(Outcome outcome) {
        return outcome instanceof Outcome.Unknown unknown
                        && unknown.settleAfter().isEmpty()
                || outcome instanceof Outcome.Rejected rejected
                        && rejected.error().retryAdvice().kind() == RetryAdvice.Kind.NEVER;
    }

    private void refuseWhileWorkedOn(OutboxEntry entry) {
        Instant now = clock.instant();
        Optional<Instant> end = entry.leasedUntil().filter(now::isBefore);
        if (end.isPresent()) {
            throw new ConflictException(details(
                    entry.delivery(),
                    "somebody works on its delivery, until " + end.get() + " at the latest: ask again then",
                    RetryAdvice.sameCallAfter(Duration.between(now, end.get()))));
        }
    }

    /** Whether a reading can tell more of it than is stored; the network itself says nothing of what waits on it. */
    private boolean tells(OutboxEntry entry) {
        return isOpen(entry)
                && readable.test(entry)
                && entry.delivery()
                        .lastOutcome()
                        .filter(Outcome.ScheduledOnNetwork.class::isInstance)
                        .isEmpty();
    }

    /** Whether something of it may stand that is not stored. */
    private boolean isOpen(OutboxEntry entry) {
        return entry.effectSince().isPresent()
                || entry.state().next() == StepKind.CHECK
                || entry.delivery()
                        .lastOutcome()
                        .filter(GivenUpDeliveries::isUndecided)
                        .isPresent()
                || engine.doubts(entry);
    }

    private static boolean isUndecided(Outcome outcome) {
        return !(outcome instanceof Outcome.Published) && !(outcome instanceof Outcome.Rejected);
    }

    private OutboxEntry closed(OutboxEntry entry) {
        Instant since = entry.effectSince().orElse(entry.delivery().createdAt());
        Outcome last = isOpen(entry)
                ? new Outcome.Unknown(since, "it was given up while this was open", Optional.empty())
                : new Outcome.Rejected(ReadingPublisher.refused(entry.delivery(), ReadingPublisher.GIVEN_UP));
        return new OutboxEntry(
                Ledgered.with(entry.delivery(), last),
                entry.key(),
                entry.state(),
                entry.effectSince(),
                entry.attempts(),
                Optional.empty(),
                entry.version() + 1);
    }

    private static ErrorDetails details(Delivery delivery, String message, RetryAdvice advice) {
        return ErrorDetails.of(message, advice)
                .network(delivery.connection().network())
                .tenant(delivery.connection().tenant())
                .connection(delivery.connection().id())
                .operation("cancel")
                .build();
    }
}
