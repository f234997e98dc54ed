package io.smm.core.internal.plan;

import io.smm.error.SmmException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.DueTurn;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedFollowUp;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what a turn made of a post, by the table of transitions, and lets go of its lease.
 *
 * @param plans where planned posts are kept
 * @param clock the clock
 * @param actor whom the log names
 */
record TurnWriter(PlanStore plans, Clock clock, Actor actor) {

    private static final Logger LOG = LoggerFactory.getLogger(TurnWriter.class);

    /** {@return a post whose time has come, as it is while its first turn lasts; not written yet} */
    PlanEntry delivering(PlanEntry entry) {
        PlannedPost planned = entry.planned();
        PlannedPost begun = planned.toBuilder().state(PlanState.DELIVERING).build();
        PlanTransitions.require(Optional.of(planned.state()), begun.state(), actor);
        return new PlanEntry(
                begun, Optional.empty(), entry.leasedUntil(), entry.version() + 1, note("its time has come"));
    }

    /** What the plan says of a delivery that is over, where that follows from the delivery alone. */
    Optional<PlanEntry> ending(PlanEntry entry, Delivery delivery) {
        if (delivery.state() != DeliveryState.PUBLISHED) {
            return Optional.empty();
        }
        PlannedPost next = ended(entry, PlanState.PUBLISHED, "", Optional.of(delivery));
        return Optional.of(stored(entry, next, Optional.empty()));
    }

    /** Writes what a look at a follow-up found, and when the next one is. */
    DueTurn looked(PlanEntry entry, PlannedPost next, Optional<Instant> asked, String why) {
        PlanTransitions.require(Optional.of(entry.planned().state()), next.state(), actor);
        Optional<Instant> again = asked.or(() -> nextLook(next));
        PlanEntry stored = new PlanEntry(next, again, Optional.empty(), entry.version() + 1, note(why));
        return plans.replace(stored) ? new DueTurn(next, Optional.empty(), Optional.empty(), again) : gone(entry);
    }

    /** Writes that a worker tries nothing more of the post itself. */
    DueTurn end(PlanEntry entry, PlanState state, String note) {
        return end(entry, state, note, Optional.empty(), Optional.empty());
    }

    DueTurn end(
            PlanEntry entry, PlanState state, String note, Optional<Delivery> delivery, Optional<SmmException> error) {
        return store(entry, ended(entry, state, note, delivery), delivery, error, Optional.empty());
    }

    private PlannedPost ended(PlanEntry entry, PlanState state, String note, Optional<Delivery> delivery) {
        return FollowUps.ended(planned(entry, state, note, delivery), delivery, clock.instant());
    }

    /** Writes when the post has its next turn. */
    DueTurn again(PlanEntry entry, PlanState state, Instant moment, Optional<Delivery> delivery, String note) {
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

    private Optional<Instant> nextLook(PlannedPost planned) {
        return FollowUps.next(planned).flatMap(PlannedFollowUp::due).map(this::notAtOnce);
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
    DueTurn gone(PlanEntry entry) {
        LOG.warn(
                "the lease of the planned post {} was lost; it goes on there",
                entry.planned().id());
        PlannedPost standing =
                plans.find(entry.planned().id()).map(PlanEntry::planned).orElse(entry.planned());
        return new DueTurn(standing, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
