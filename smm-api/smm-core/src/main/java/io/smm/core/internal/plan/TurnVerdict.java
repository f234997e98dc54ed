package io.smm.core.internal.plan;

import io.smm.error.PausedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.post.Delivery;
import io.smm.post.Outcome;
import io.smm.post.plan.DueTurn;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides what a delivery means for its planned post: over, or tried, read or waited for again, and when.
 *
 * @param outbox where deliveries are kept
 * @param restored knows what a restored backup does not
 * @param clock the clock
 * @param writer writes what is decided
 */
record TurnVerdict(OutboxStore outbox, Restored restored, Clock clock, TurnWriter writer) {

    /** How long a failed try rests when the network names no time. */
    private static final Duration REST = Duration.ofMinutes(1);

    /** What becomes of a post of which an answer is known. */
    DueTurn after(PlanEntry entry, Delivery delivery) {
        Optional<Delivery> known = Optional.of(delivery);
        Standing standing = Standing.of(delivery);
        return switch (delivery.state()) {
            case PUBLISHED -> writer.end(entry, PlanState.PUBLISHED, "", known, Optional.empty());
            case PENDING ->
                writer.again(entry, standing.whileWaitedFor(), checkAfter(delivery), known, worksOn(delivery));
            case SCHEDULED_ON_NETWORK ->
                writer.again(
                        entry,
                        PlanState.PENDING,
                        networkTime(delivery),
                        known,
                        "waits on the network, where it was left under the same key");
            case PUBLISHING ->
                writer.again(entry, standing.whileTried(), clock.instant().plus(REST), known, "left in the middle");
            case UNKNOWN ->
                settleAfter(delivery)
                        .map(moment -> writer.again(
                                entry,
                                standing.whileTried(),
                                readAgain(entry, moment),
                                known,
                                standing.told() + "the answer was lost"))
                        .orElseGet(() -> writer.end(
                                entry,
                                standing.whenUnknown(),
                                standing.told() + "the answer was lost, and the network offers no way to find out",
                                known,
                                Optional.empty()));
            case REJECTED, PARTLY_PUBLISHED -> afterRefusal(entry, delivery, standing);
        };
    }

    private DueTurn afterRefusal(PlanEntry entry, Delivery delivery, Standing standing) {
        SmmException error = delivery.lastOutcome()
                .filter(Outcome.Rejected.class::isInstance)
                .map(outcome -> ((Outcome.Rejected) outcome).error())
                .orElseThrow();
        Optional<Delivery> known = Optional.of(delivery);
        if (error instanceof PausedException) {
            return writer.end(entry, PlanState.HELD, message(error), known, Optional.empty());
        }
        String why = standing.told() + message(error);
        return nextTry(error, entry.planned(), standing)
                .or(() -> ifWorkedOn(entry.planned()))
                .map(moment -> writer.again(entry, standing.whileTried(), moment, known, why))
                .orElseGet(() -> writer.end(entry, standing.whenGivenUp(), why, known, Optional.empty()));
    }

    /** What somebody works on just now is not refused yet, whatever was said of it before. */
    private Optional<Instant> ifWorkedOn(PlannedPost planned) {
        Instant now = clock.instant();
        return restored.isWorkedOn(planned, now) ? Optional.of(now.plus(REST)) : Optional.empty();
    }

    /** What becomes of a post that was refused before anything of it was sent. */
    DueTurn refused(PlanEntry entry, SmmException refused) {
        Standing standing = standing(entry.planned());
        return nextTry(refused, entry.planned(), standing)
                .map(moment -> writer.again(entry, standing.whileTried(), moment, Optional.empty(), message(refused)))
                .orElseGet(() -> giveUp(entry, standing, refused));
    }

    /** Nobody says of what may stand that it failed. */
    private DueTurn giveUp(PlanEntry entry, Standing standing, SmmException refused) {
        Instant now = clock.instant();
        String why = message(refused);
        if (!restored.isOpen(entry.planned(), now)) {
            return writer.end(entry, standing.whenGivenUp(), why, Optional.empty(), Optional.of(refused));
        }
        return refused.retryAdvice().kind() == RetryAdvice.Kind.SAME_CALL_AFTER
                ? writer.again(
                        entry, standing.whileTried(), Rest.after(entry.planned().at(), now), Optional.empty(), why)
                : writer.end(entry, standing.whenUnknown(), why, Optional.empty(), Optional.of(refused));
    }

    /** What becomes of a post when a store is down or an adapter broken: nothing is known to be sent, and nothing may be lost. */
    DueTurn failed(PlanEntry entry, String why) {
        PlannedPost planned = entry.planned();
        Standing standing = standing(planned);
        Instant now = clock.instant();
        return standing.isOver(planned, now) && !restored.isOpen(planned, now)
                ? writer.end(entry, standing.whenGivenUp(), why)
                : writer.again(entry, standing.whileTried(), now.plus(REST), Optional.empty(), why);
    }

    private Standing standing(PlannedPost planned) {
        return outbox.findByKey(planned.connection().id(), planned.key())
                .map(entry -> Standing.of(entry.delivery()))
                .orElseGet(() -> Standing.nothing(planned));
    }

    /** When the network can tell; where it was asked since then and could not, after a rest that grows. */
    private Instant readAgain(PlanEntry entry, Instant settleAfter) {
        Instant now = clock.instant();
        return settleAfter.isAfter(now)
                ? settleAfter
                : Rest.after(entry.planned().at(), now);
    }

    /** {@return when what was refused is tried again; empty when trying again cannot help, or its time is over} */
    private Optional<Instant> nextTry(SmmException error, PlannedPost planned, Standing standing) {
        Instant now = clock.instant();
        if (error.retryAdvice().kind() != RetryAdvice.Kind.SAME_CALL_AFTER || standing.isOver(planned, now)) {
            return Optional.empty();
        }
        return standing.nextTry(
                planned, now, now.plus(error.retryAdvice().after().orElse(REST)));
    }

    /** When the network publishes it; a network that is late is asked again after a rest. */
    private Instant networkTime(Delivery delivery) {
        Instant rested = clock.instant().plus(REST);
        return delivery.networkTime().filter(rested::isBefore).orElse(rested);
    }

    private static String worksOn(Delivery delivery) {
        return pending(delivery)
                .flatMap(work -> work.percent().stream().boxed().findFirst())
                .map(percent -> "the network works on it, " + percent + " % done")
                .orElse("the network works on it");
    }

    private static Optional<Outcome.Pending> pending(Delivery delivery) {
        return delivery.lastOutcome().filter(Outcome.Pending.class::isInstance).map(Outcome.Pending.class::cast);
    }

    private static Instant checkAfter(Delivery delivery) {
        return pending(delivery).map(Outcome.Pending::checkAfter).orElse(delivery.createdAt());
    }

    private static Optional<Instant> settleAfter(Delivery delivery) {
        return delivery.lastOutcome()
                .filter(Outcome.Unknown.class::isInstance)
                .flatMap(outcome -> ((Outcome.Unknown) outcome).settleAfter());
    }

    private static String message(SmmException error) {
        return error.details().message();
    }
}
