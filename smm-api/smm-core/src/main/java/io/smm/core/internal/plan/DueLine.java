package io.smm.core.internal.plan;

import io.smm.Network;
import io.smm.account.TenantId;
import io.smm.error.PausedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.PublishRequest;
import io.smm.post.Publishing;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.DueTurn;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedFollowUp;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each due post its turn: one line an account, its head first. That a post is sent once is the outbox's promise, by its
 * key; the lease here keeps two workers from waiting on the same post, and keeps an account's order.
 */
public final class DueLine {

    private static final Logger LOG = LoggerFactory.getLogger(DueLine.class);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How long a failed try rests when the network names no time. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final PlanStore plans;
    private final OutboxStore outbox;
    private final Publishing publishing;
    private final FirstTurn first;
    private final FollowUpDesk followUps;
    private final PauseGate gate;
    private final Restored restored;
    private final Set<Network> networks;
    private final Clock clock;
    private final Duration patience;
    private final Duration callTimeout;
    private final Duration margin;
    private final Duration lease;
    private final Actor actor;

    /**
     * Makes the line.
     *
     * @param plans where planned posts are kept
     * @param outbox where deliveries are kept
     * @param publishing goes on with what has begun
     * @param first publishes what has not
     * @param followUps looks at what follows a post
     * @param gate knows what is paused
     * @param restored knows what a restored backup does not
     * @param networks where this node can publish
     * @param clock the clock
     * @param callTimeout the most time that one call to a network takes
     * @param margin what a lease holds for what happens between calls
     */
    public DueLine(
            PlanStore plans,
            OutboxStore outbox,
            Publishing publishing,
            FirstTurn first,
            FollowUpDesk followUps,
            PauseGate gate,
            Restored restored,
            Set<Network> networks,
            Clock clock,
            Duration callTimeout,
            Duration margin) {
        this.plans = plans;
        this.outbox = outbox;
        this.publishing = publishing;
        this.first = first;
        this.followUps = followUps;
        this.gate = gate;
        this.restored = restored;
        this.networks = Set.copyOf(networks);
        this.clock = clock;
        this.callTimeout = callTimeout;
        this.margin = margin;
        patience = PATIENCE;
        lease = lease();
        actor = Actor.worker("runDue");
    }

    private DueLine(DueLine line, Actor actor, Duration patience) {
        plans = line.plans;
        outbox = line.outbox;
        publishing = line.publishing;
        first = line.first;
        followUps = line.followUps;
        gate = line.gate;
        restored = line.restored;
        networks = line.networks;
        clock = line.clock;
        callTimeout = line.callTimeout;
        margin = line.margin;
        this.patience = patience;
        lease = lease();
        this.actor = actor;
    }

    /** A publish may end one call after its patience; it and the delivery's own lease have a margin each. */
    private Duration lease() {
        return patience.plus(callTimeout).plus(margin).plus(margin);
    }

    /** {@return the networks that this node has adapters for} */
    Set<Network> networks() {
        return networks;
    }

    /** {@return how long a turn may hold its post} */
    Duration longestTurn() {
        return lease;
    }

    /** {@return the same line, worked on by somebody whom the log names, for so long on each post} */
    DueLine by(Actor worker, Duration onEachPost) {
        return new DueLine(this, worker, onEachPost);
    }

    /**
     * Takes the leases of what is next on the networks that this node has an adapter for.
     *
     * @param tenant whose posts; empty for all tenants
     * @param after the tenant that had its turn last
     * @param most how many are wanted
     * @return what is next, to be given its turn
     */
    List<PlanEntry> claim(Optional<TenantId> tenant, Optional<TenantId> after, int most) {
        if (networks.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return plans.claim(new PlanClaim(tenant, after, networks, now, now.plus(lease), most));
    }

    /** With the whole lease that a turn may need, for whoever comes late in a row; empty when somebody else has it. */
    Optional<PlanEntry> renewed(PlanEntry entry) {
        Instant now = clock.instant();
        Instant needed = now.plus(lease).minus(margin.dividedBy(2));
        if (entry.leasedUntil().filter(needed::isBefore).isPresent()) {
            return Optional.of(entry);
        }
        PlanEntry renewed = entry.leased(now.plus(lease));
        return plans.replace(renewed) ? Optional.of(renewed) : Optional.empty();
    }

    /**
     * Gives back what was claimed and not begun, so that somebody else has it at once.
     *
     * @param entry the entry as it was claimed
     */
    void giveBack(PlanEntry entry) {
        try {
            plans.replace(entry.released());
        } catch (RuntimeException fault) {
            LOG.warn(
                    "the lease of the planned post {} was not given back, it runs out: {}",
                    entry.planned().id(),
                    fault.getClass().getName());
        }
    }

    /**
     * Gives a claimed post its turn.
     *
     * @param entry the entry as it was claimed
     * @return what became of it
     */
    DueTurn turn(PlanEntry entry) {
        PlannedPost planned = entry.planned();
        if (restored.holds(planned)) {
            return end(entry, PlanState.HELD, restored.why());
        }
        if (FollowUps.areAllThatIsLeft(planned)) {
            return lookAfter(entry);
        }
        if (planned.state() == PlanState.SCHEDULED) {
            Optional<Pause> pause = gate.holding(planned);
            if (pause.isPresent()) {
                return end(entry, PlanState.HELD, heldBy(pause.get().reason()));
            }
            if (planned.review().isPresent() && !planned.review().get().isApproved()) {
                return end(
                        entry,
                        PlanState.HELD,
                        "was scheduled without the approval that it needs: approve it, then move it");
            }
            if (isLate(planned)) {
                return tooLate(entry);
            }
            PlannedPost begun = planned.toBuilder().state(PlanState.DELIVERING).build();
            PlanTransitions.require(Optional.of(planned.state()), begun.state(), actor);
            PlanEntry delivering = new PlanEntry(
                    begun, Optional.empty(), entry.leasedUntil(), entry.version() + 1, note("its time has come"));
            return firstTurn(delivering);
        }
        return deliver(entry, request -> after(entry, publishing.publish(request)));
    }

    /** Says that it is being delivered together with the intent, or before anything else is done about it. */
    private DueTurn firstTurn(PlanEntry delivering) {
        FirstLedger ledger = new FirstLedger(plans, outbox, delivering, delivery -> ending(delivering, delivery));
        return deliver(delivering, request -> {
            Delivery delivery;
            try {
                delivery = ledger.publish(request, first, publishing);
            } catch (FirstLedger.Gone gone) {
                return gone(delivering);
            }
            return ledger.ended()
                    .map(end -> new DueTurn(end.planned(), Optional.of(delivery), Optional.empty(), Optional.empty()))
                    .orElseGet(() -> after(delivering, delivery));
        });
    }

    /** What the plan says of a delivery that is over, where that follows from the delivery alone. */
    private Optional<PlanEntry> ending(PlanEntry entry, Delivery delivery) {
        if (delivery.state() != DeliveryState.PUBLISHED) {
            return Optional.empty();
        }
        PlannedPost next = ended(entry, PlanState.PUBLISHED, "", Optional.of(delivery));
        return Optional.of(stored(entry, next, Optional.empty()));
    }

    private DueTurn tooLate(PlanEntry entry) {
        PlannedPost planned = entry.planned();
        String late = "late by more than " + planned.late().tolerance();
        return restored.whyKept(planned)
                .map(why ->
                        end(entry, PlanState.HELD, why + " is " + late + ": move it, or cancel it to give the rest up"))
                .orElseGet(() -> end(entry, PlanState.MISSED, "due at " + planned.at() + ", " + late));
    }

    /** One a turn: a lease covers one call to the network and what comes with it. */
    private DueTurn lookAfter(PlanEntry entry) {
        PlannedPost planned = entry.planned();
        PlannedFollowUp due = FollowUps.next(planned).orElseThrow();
        FollowUpDesk.Looked looked = followUps.look(planned, due, actor);
        PlannedPost next = FollowUps.with(planned, looked.followUp());
        PlanTransitions.require(Optional.of(planned.state()), next.state(), actor);
        Optional<Instant> again = looked.again().or(() -> nextLook(next));
        String why = due.followUp().name() + " is " + looked.followUp().state()
                + looked.followUp().why().map(reason -> ": " + reason).orElse("");
        PlanEntry stored = new PlanEntry(next, again, Optional.empty(), entry.version() + 1, note(why));
        return plans.replace(stored) ? new DueTurn(next, Optional.empty(), Optional.empty(), again) : gone(entry);
    }

    private Optional<Instant> nextLook(PlannedPost planned) {
        return FollowUps.next(planned).flatMap(PlannedFollowUp::due).map(this::notAtOnce);
    }

    private DueTurn deliver(PlanEntry entry, Function<PublishRequest, DueTurn> how) {
        PlannedPost planned = entry.planned();
        try {
            return how.apply(planned.publishRequest().withPatience(patience));
        } catch (PausedException paused) {
            return end(entry, PlanState.HELD, paused.details().message(), Optional.empty(), Optional.of(paused));
        } catch (SmmException refused) {
            Standing standing = standing(planned);
            return nextTry(refused, planned, standing)
                    .map(moment -> again(entry, standing.whileTried(), moment, Optional.empty(), message(refused)))
                    .orElseGet(() -> giveUp(entry, standing, refused));
        } catch (RuntimeException fault) {
            // A store that is down or a broken adapter: nothing is known to be sent, and nothing may be lost.
            LOG.error(
                    "delivering the planned post {} failed with {}",
                    planned.id(),
                    fault.getClass().getName());
            String why = "failed with " + fault.getClass().getName();
            Standing standing = standing(planned);
            Instant now = clock.instant();
            return standing.isOver(planned, now) && !restored.isOpen(planned, now)
                    ? end(entry, standing.whenGivenUp(), why)
                    : again(entry, standing.whileTried(), now.plus(REST), Optional.empty(), why);
        }
    }

    /** Nobody says of what may stand that it failed. */
    private DueTurn giveUp(PlanEntry entry, Standing standing, SmmException refused) {
        Instant now = clock.instant();
        String why = message(refused);
        if (!restored.isOpen(entry.planned(), now)) {
            return end(entry, standing.whenGivenUp(), why, Optional.empty(), Optional.of(refused));
        }
        return refused.retryAdvice().kind() == RetryAdvice.Kind.SAME_CALL_AFTER
                ? again(entry, standing.whileTried(), Rest.after(entry.planned().at(), now), Optional.empty(), why)
                : end(entry, standing.whenUnknown(), why, Optional.empty(), Optional.of(refused));
    }

    private DueTurn after(PlanEntry entry, Delivery delivery) {
        Optional<Delivery> known = Optional.of(delivery);
        Standing standing = Standing.of(delivery);
        return switch (delivery.state()) {
            case PUBLISHED -> end(entry, PlanState.PUBLISHED, "", known, Optional.empty());
            case PENDING ->
                again(entry, standing.whileWaitedFor(), checkAfter(delivery), known, "the network works on it");
            case SCHEDULED_ON_NETWORK ->
                again(
                        entry,
                        PlanState.PENDING,
                        networkTime(delivery),
                        known,
                        "waits on the network, where it was left under the same key");
            case PUBLISHING ->
                again(entry, standing.whileTried(), clock.instant().plus(REST), known, "left in the middle");
            case UNKNOWN ->
                settleAfter(delivery)
                        .map(moment -> again(
                                entry,
                                standing.whileTried(),
                                readAgain(entry, moment),
                                known,
                                standing.told() + "the answer was lost"))
                        .orElseGet(() -> end(
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
            return end(entry, PlanState.HELD, message(error), known, Optional.empty());
        }
        String why = standing.told() + message(error);
        return nextTry(error, entry.planned(), standing)
                .or(() -> ifWorkedOn(entry.planned()))
                .map(moment -> again(entry, standing.whileTried(), moment, known, why))
                .orElseGet(() -> end(entry, standing.whenGivenUp(), why, known, Optional.empty()));
    }

    /** What somebody works on just now is not refused yet, whatever was said of it before. */
    private Optional<Instant> ifWorkedOn(PlannedPost planned) {
        Instant now = clock.instant();
        return restored.isWorkedOn(planned, now) ? Optional.of(now.plus(REST)) : Optional.empty();
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

    private boolean isLate(PlannedPost planned) {
        return clock.instant().isAfter(planned.at().plus(planned.late().tolerance()));
    }

    /** When the network publishes it; a network that is late is asked again after a rest. */
    private Instant networkTime(Delivery delivery) {
        Instant rested = clock.instant().plus(REST);
        return delivery.networkTime().filter(rested::isBefore).orElse(rested);
    }

    private static Instant checkAfter(Delivery delivery) {
        return delivery.lastOutcome()
                .filter(Outcome.Pending.class::isInstance)
                .map(outcome -> ((Outcome.Pending) outcome).checkAfter())
                .orElse(delivery.createdAt());
    }

    private static Optional<Instant> settleAfter(Delivery delivery) {
        return delivery.lastOutcome()
                .filter(Outcome.Unknown.class::isInstance)
                .flatMap(outcome -> ((Outcome.Unknown) outcome).settleAfter());
    }

    private static String heldBy(String reason) {
        return "held by a pause: " + reason;
    }

    private static String message(SmmException error) {
        return error.details().message();
    }

    private DueTurn end(PlanEntry entry, PlanState state, String note) {
        return end(entry, state, note, Optional.empty(), Optional.empty());
    }

    private DueTurn end(
            PlanEntry entry, PlanState state, String note, Optional<Delivery> delivery, Optional<SmmException> error) {
        return store(entry, ended(entry, state, note, delivery), delivery, error, Optional.empty());
    }

    private PlannedPost ended(PlanEntry entry, PlanState state, String note, Optional<Delivery> delivery) {
        return FollowUps.ended(planned(entry, state, note, delivery), delivery, clock.instant());
    }

    private DueTurn again(PlanEntry entry, PlanState state, Instant moment, Optional<Delivery> delivery, String note) {
        return store(entry, planned(entry, state, note, delivery), delivery, Optional.empty(), Optional.of(moment));
    }

    private static PlannedPost planned(PlanEntry entry, PlanState state, String note, Optional<Delivery> delivery) {
        PlannedPost.Builder builder = entry.planned().toBuilder().state(state);
        if (!note.isEmpty()) {
            builder.note(note);
        }
        delivery.map(Delivery::id).ifPresent(builder::delivery);
        return builder.build();
    }

    private DueTurn store(
            PlanEntry entry,
            PlannedPost next,
            Optional<Delivery> delivery,
            Optional<SmmException> error,
            Optional<Instant> again) {
        Optional<Instant> later = again.map(this::notAtOnce);
        if (!plans.replace(stored(entry, next, later))) {
            return gone(entry);
        }
        return new DueTurn(next, delivery, error, later);
    }

    private PlanEntry stored(PlanEntry entry, PlannedPost next, Optional<Instant> later) {
        PlanTransitions.require(Optional.of(entry.planned().state()), next.state(), actor);
        return new PlanEntry(
                next,
                later.or(() -> nextLook(next)),
                Optional.empty(),
                entry.version() + 1,
                note(next.note().orElse("published")));
    }

    /** A moment that has come already would give the post turn after turn in one run. */
    private Instant notAtOnce(Instant moment) {
        Instant soonest = clock.instant().plusSeconds(1);
        return moment.isBefore(soonest) ? soonest : moment;
    }

    private Optional<ChangeNote> note(String why) {
        return Optional.of(new ChangeNote(actor, clock.instant(), why));
    }

    /** Somebody changed the entry under our lease, which only a worker does that found the lease run out. */
    private DueTurn gone(PlanEntry entry) {
        LOG.warn(
                "the lease of the planned post {} was lost; it goes on there",
                entry.planned().id());
        PlannedPost standing =
                plans.find(entry.planned().id()).map(PlanEntry::planned).orElse(entry.planned());
        return new DueTurn(standing, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
