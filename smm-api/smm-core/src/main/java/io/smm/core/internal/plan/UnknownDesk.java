package io.smm.core.internal.plan;

import io.smm.DeliveryEvent;
import io.smm.SmmObserver;
import io.smm.error.ErrorDetails;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.WindowClosedException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedFollowUp;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ends what was unknown: by what a person found on the network, or by what settling its delivery came to. The plan follows the delivery. */
public final class UnknownDesk {

    private final PlanStore plans;
    private final OutboxStore outbox;
    private final SmmObserver observer;
    private final Clock clock;

    /**
     * Makes the desk.
     *
     * @param plans where planned posts are kept
     * @param outbox where deliveries are kept
     * @param observer who watches
     * @param clock the clock
     */
    public UnknownDesk(PlanStore plans, OutboxStore outbox, SmmObserver observer, Clock clock) {
        this.plans = plans;
        this.outbox = outbox;
        this.observer = observer;
        this.clock = clock;
    }

    /**
     * Writes down what a person found. First the delivery, then the plan: asked again after a crash between the two, the plan follows.
     *
     * @param stands what stands; empty when nothing does
     */
    PlannedPost found(PlanId id, Optional<PostRef> stands, Actor actor) {
        while (true) {
            PlanEntry entry = plans.find(id).orElseThrow(() -> notFound(id));
            PlannedPost planned = entry.planned();
            OutboxEntry stored = outbox.findByKey(planned.connection().id(), planned.key())
                    .filter(known ->
                            planned.state() == PlanState.UNKNOWN || planned.state() == PlanState.PARTLY_PUBLISHED)
                    .orElseThrow(() -> closed(planned, "it is " + planned.state() + ", and nothing of it is unknown"));
            if (stored.leasedUntil().filter(clock.instant()::isBefore).isPresent()) {
                throw closed(planned, "somebody settles it just now: ask again");
            }
            Optional<Delivery> decided = stored.delivery().state() == DeliveryState.UNKNOWN
                    ? decide(stored, stands, actor)
                    : Optional.of(stored.delivery());
            String why =
                    actor.name() + (stands.isPresent() ? " found that it stands" : " found that it does not stand");
            Optional<PlannedPost> ended = decided.flatMap(delivery -> follow(entry, delivery, actor, why));
            if (ended.isPresent()) {
                return ended.get();
            }
        }
    }

    /**
     * Lets the plan follow a delivery that is known now.
     *
     * @param id the delivery
     * @param actor who settled it
     */
    public void follow(DeliveryId id, Actor actor) {
        outbox.find(id)
                .filter(entry -> isDecided(entry.delivery()))
                .ifPresent(entry -> entry.key()
                        .flatMap(key ->
                                plans.findByKey(entry.delivery().connection().id(), key))
                        .filter(plan -> plan.planned().state() == PlanState.UNKNOWN)
                        .ifPresent(plan -> follow(plan, entry.delivery(), actor, "its delivery was settled")));
    }

    /**
     * Tells of a delivery that somebody left whether the plan keeps it back: it waits for a person or for its time there, or nobody wants
     * it any more.
     *
     * @param left the delivery
     * @return how its planned post stands; empty where the rest of it may be sent
     */
    public Optional<PlanState> keptBack(OutboxEntry left) {
        return left.key()
                .flatMap(key -> plans.findByKey(left.delivery().connection().id(), key))
                .map(entry -> entry.planned().state())
                .filter(state -> state.isOpen() || state == PlanState.CANCELLED || state == PlanState.FAILED);
    }

    /** Empty when somebody else wrote meanwhile. */
    private Optional<Delivery> decide(OutboxEntry stored, Optional<PostRef> stands, Actor actor) {
        Delivery before = stored.delivery();
        List<Outcome> outcomes = new ArrayList<>(before.outcomes());
        outcomes.remove(outcomes.size() - 1);
        stands.map(ref -> Publication.builder(ref, before.connection().account(), clock.instant())
                        .build())
                .map(Outcome.Published::new)
                .ifPresent(outcomes::add);
        boolean whole = outcomes.size() == before.post().publicationCount();
        if (!whole) {
            outcomes.add(new Outcome.Rejected(givenUp(before, actor)));
        }
        Delivery after = before.withOutcomes(outcomes);
        PublishState state = stored.state();
        boolean written = outbox.replace(new OutboxEntry(
                after,
                stored.key(),
                whole ? PublishState.of(state.format(), state.bytes(), StepKind.NONE) : state,
                Optional.empty(),
                stored.attempts(),
                Optional.empty(),
                stored.version() + 1));
        if (!written) {
            return Optional.empty();
        }
        observer.onDelivery(new DeliveryEvent(after));
        return Optional.of(after);
    }

    /** Empty when somebody else wrote meanwhile. */
    private Optional<PlannedPost> follow(PlanEntry entry, Delivery delivery, Actor actor, String why) {
        Standing standing = Standing.of(delivery);
        PlanState state = standing.isWhole() ? PlanState.PUBLISHED : standing.whenGivenUp();
        PlannedPost next = entry.planned().toBuilder()
                .state(state)
                .delivery(delivery.id())
                .note(why)
                .build();
        if (next.state() == entry.planned().state() && delivery.state() != DeliveryState.PARTLY_PUBLISHED) {
            return Optional.of(entry.planned());
        }
        PlanTransitions.require(Optional.of(entry.planned().state()), state, actor);
        Optional<Instant> look = FollowUps.next(next).flatMap(PlannedFollowUp::due);
        ChangeNote note = new ChangeNote(actor, clock.instant(), why);
        return plans.replace(new PlanEntry(next, look, Optional.empty(), entry.version() + 1, Optional.of(note)))
                ? Optional.of(next)
                : Optional.empty();
    }

    private static boolean isDecided(Delivery delivery) {
        return switch (delivery.state()) {
            case PUBLISHED, PARTLY_PUBLISHED, REJECTED -> true;
            default -> false;
        };
    }

    private static SmmException givenUp(Delivery delivery, Actor actor) {
        return new WindowClosedException(ErrorDetails.of(
                        actor.name() + " looked at the network for it, and nothing more of it is sent",
                        RetryAdvice.never())
                .network(delivery.connection().network())
                .tenant(delivery.connection().tenant())
                .connection(delivery.connection().id())
                .operation("settle")
                .build());
    }

    private static WindowClosedException closed(PlannedPost planned, String why) {
        return new WindowClosedException(PlanWriter.details(planned, "settle", why));
    }

    private static NotFoundException notFound(PlanId id) {
        return new NotFoundException(ErrorDetails.of("the plan does not hold " + id, RetryAdvice.never())
                .operation("settle")
                .build());
    }
}
