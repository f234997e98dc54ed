package io.smm.core.internal.plan;

import io.smm.Network;
import io.smm.account.TenantId;
import io.smm.error.PausedException;
import io.smm.error.SmmException;
import io.smm.post.Delivery;
import io.smm.post.PublishRequest;
import io.smm.post.Publishing;
import io.smm.post.plan.Actor;
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
    private final TurnWriter writer;
    private final TurnVerdict verdict;

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
        writer = new TurnWriter(plans, clock, actor);
        verdict = new TurnVerdict(outbox, restored, clock, writer);
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
        writer = new TurnWriter(plans, clock, actor);
        verdict = new TurnVerdict(outbox, restored, clock, writer);
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
            return writer.end(entry, PlanState.HELD, restored.why());
        }
        if (FollowUps.areAllThatIsLeft(planned)) {
            return lookAfter(entry);
        }
        if (planned.state() == PlanState.SCHEDULED) {
            Optional<Pause> pause = gate.holding(planned);
            if (pause.isPresent()) {
                return writer.end(
                        entry, PlanState.HELD, "held by a pause: " + pause.get().reason());
            }
            if (planned.review().isPresent() && !planned.review().get().isApproved()) {
                return writer.end(
                        entry,
                        PlanState.HELD,
                        "was scheduled without the approval that it needs: approve it, then move it");
            }
            if (isLate(planned)) {
                return tooLate(entry);
            }
            return firstTurn(writer.delivering(entry));
        }
        return deliver(entry, request -> verdict.after(entry, publishing.publish(request)));
    }

    /** Says that it is being delivered together with the intent, or before anything else is done about it. */
    private DueTurn firstTurn(PlanEntry delivering) {
        FirstLedger ledger =
                new FirstLedger(plans, outbox, delivering, delivery -> writer.ending(delivering, delivery), clock);
        return deliver(delivering, request -> {
            Delivery delivery;
            try {
                delivery = ledger.publish(request, first, publishing);
            } catch (FirstLedger.Gone gone) {
                return writer.gone(delivering);
            }
            return ledger.ended()
                    .map(end -> new DueTurn(end.planned(), Optional.of(delivery), Optional.empty(), Optional.empty()))
                    .orElseGet(() -> verdict.after(delivering, delivery));
        });
    }

    private DueTurn tooLate(PlanEntry entry) {
        PlannedPost planned = entry.planned();
        String late = "late by more than " + planned.late().tolerance();
        return restored.whyKept(planned)
                .map(why -> writer.end(
                        entry, PlanState.HELD, why + " is " + late + ": move it, or cancel it to give the rest up"))
                .orElseGet(() -> writer.end(entry, PlanState.MISSED, "due at " + planned.at() + ", " + late));
    }

    /** One a turn: a lease covers one call to the network and what comes with it. */
    private DueTurn lookAfter(PlanEntry entry) {
        PlannedPost planned = entry.planned();
        PlannedFollowUp due = FollowUps.next(planned).orElseThrow();
        FollowUpDesk.Looked looked = followUps.look(planned, due, actor);
        PlannedPost next = FollowUps.with(planned, looked.followUp());
        String why = due.followUp().name() + " is " + looked.followUp().state()
                + looked.followUp().why().map(reason -> ": " + reason).orElse("");
        return writer.looked(entry, next, looked.again(), why);
    }

    private DueTurn deliver(PlanEntry entry, Function<PublishRequest, DueTurn> how) {
        PlannedPost planned = entry.planned();
        try {
            return how.apply(planned.publishRequest().withPatience(patience));
        } catch (PausedException paused) {
            return writer.end(entry, PlanState.HELD, paused.details().message(), Optional.empty(), Optional.of(paused));
        } catch (SmmException refused) {
            return verdict.refused(entry, refused);
        } catch (RuntimeException fault) {
            LOG.error(
                    "delivering the planned post {} failed with {}",
                    planned.id(),
                    fault.getClass().getName());
            return verdict.failed(entry, "failed with " + fault.getClass().getName());
        }
    }

    private boolean isLate(PlannedPost planned) {
        return clock.instant().isAfter(planned.at().plus(planned.late().tolerance()));
    }
}
