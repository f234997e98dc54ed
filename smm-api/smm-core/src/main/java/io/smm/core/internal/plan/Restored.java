package io.smm.core.internal.plan;

import io.smm.error.RetryAdvice;
import io.smm.post.Delivery;
import io.smm.post.Outcome;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.StepKind;
import java.time.Instant;
import java.util.Optional;

/**
 * What a restored backup does not know: sendings between the backup and the moment in which it was restored. A post that was due by then
 * and of which the restored outbox has no delivery may stand on its network, under an id that nobody here knows any more.
 *
 * @param at when a backup was restored; empty for never
 * @param outbox where deliveries are kept
 */
public record Restored(Optional<Instant> at, OutboxStore outbox) {

    /** {@return whether a person must look before this post may be sent} */
    boolean holds(PlannedPost planned) {
        return at.isPresent()
                && !planned.at().isAfter(at.get())
                && (planned.state() == PlanState.SCHEDULED || planned.state() == PlanState.DELIVERING)
                && outbox.findByKey(planned.connection().id(), planned.key()).isEmpty();
    }

    /**
     * Tells whether the next piece of a delivery may stand already, whatever is stored of it. It may not, when somebody wrote after the
     * restoring that an earlier piece was published then, or when it was refused for ever: nobody sends on after that.
     *
     * @param entry the delivery as it is stored
     * @return whether nobody can know it without a reading
     */
    public boolean doubts(OutboxEntry entry) {
        StepKind next = entry.state().next();
        return at.isPresent()
                && (next == StepKind.EFFECT || next == StepKind.PREPARE)
                && !entry.delivery().createdAt().isAfter(at.get())
                && !isRefusedForEver(entry.delivery())
                && entry.delivery().publications().stream()
                        .noneMatch(standing -> standing.publishedAt().isAfter(at.get()));
    }

    /** {@return whether it is open what became of the next piece of a post, so that nobody may say yet that it does not stand} */
    boolean isOpen(PlannedPost planned, Instant now) {
        return outbox.findByKey(planned.connection().id(), planned.key())
                .filter(entry -> entry.effectSince().isPresent() || doubts(entry) || isWorkedOn(entry, now))
                .isPresent();
    }

    /** {@return whether somebody works on the delivery of a post just now} */
    boolean isWorkedOn(PlannedPost planned, Instant now) {
        return outbox.findByKey(planned.connection().id(), planned.key())
                .filter(entry -> isWorkedOn(entry, now))
                .isPresent();
    }

    /** {@return why a post that is late waits for a person all the same; empty when nothing of it can stand} */
    Optional<String> whyKept(PlannedPost planned) {
        return outbox.findByKey(planned.connection().id(), planned.key()).flatMap(this::whyKept);
    }

    private Optional<String> whyKept(OutboxEntry entry) {
        if (doubts(entry)) {
            return Optional.of("it may have been sent after the backup was made that was restored, and it");
        }
        if (Standing.of(entry.delivery()).pieces() > 0) {
            return Optional.of("a part of it stands, and the rest");
        }
        return entry.effectSince().isPresent()
                ? Optional.of("nobody knows yet whether it was sent, and it")
                : Optional.empty();
    }

    private static boolean isWorkedOn(OutboxEntry entry, Instant now) {
        return entry.leasedUntil().filter(now::isBefore).isPresent();
    }

    private static boolean isRefusedForEver(Delivery delivery) {
        return delivery.lastOutcome()
                .filter(Outcome.Rejected.class::isInstance)
                .map(outcome ->
                        ((Outcome.Rejected) outcome).error().retryAdvice().kind())
                .filter(RetryAdvice.Kind.NEVER::equals)
                .isPresent();
    }

    String why() {
        return "was due before a backup was restored, and may have been published since that was made: look at the network, then move"
                + " or cancel it";
    }
}
