package io.smm.core.internal.crisis;

import io.smm.core.internal.plan.PlanningService;
import io.smm.crisis.HeldChoice;
import io.smm.crisis.ResumeRequest.Decision;
import io.smm.error.SmmException;
import io.smm.error.StorageException;
import io.smm.post.plan.BulkChange;
import io.smm.post.plan.BulkRequest;
import io.smm.post.plan.BulkResult;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does with held posts what was decided, through the same doors as everybody. */
final class ResumeDesk {

    private final PlanningService planning;

    ResumeDesk(PlanningService planning) {
        this.planning = planning;
    }

    List<BulkResult> decide(List<Decision> decisions) {
        Map<PlanId, Instant> spread = spread(decisions);
        return decisions.stream().map(decision -> decide(decision, spread)).toList();
    }

    private BulkResult decide(Decision decision, Map<PlanId, Instant> spread) {
        PlannedPost seen = decision.seen();
        HeldChoice choice = decision.choice();
        if (choice instanceof HeldChoice.Cancel) {
            return change(seen, BulkChange.cancel());
        }
        if (choice instanceof HeldChoice.Reschedule move) {
            return move(seen, move.at());
        }
        if (choice instanceof HeldChoice.Spread) {
            return move(seen, spread.getOrDefault(seen.id(), seen.at()));
        }
        Optional<PlannedPost> now = planning.find(seen.id());
        if (now.isEmpty()) {
            return new BulkResult(seen.id(), BulkResult.Outcome.NOT_FOUND, "the plan does not hold it", now);
        }
        if (choice instanceof HeldChoice.IntoSlots slots) {
            return intoSlot(seen, now.get(), slots);
        }
        return new BulkResult(seen.id(), BulkResult.Outcome.ALREADY, "", now);
    }

    private BulkResult move(PlannedPost seen, Instant at) {
        Duration by = Duration.between(seen.at(), at);
        return by.isZero() || by.abs().toDays() >= 3_660
                ? refused(seen, at + " is where it was held, or ten years away")
                : change(seen, BulkChange.shift(by));
    }

    private BulkResult change(PlannedPost seen, BulkChange change) {
        return planning.changeAll(new BulkRequest(List.of(seen), change))
                .results()
                .get(0);
    }

    /** Which slot it got is known by nobody but the plan: a post that is scheduled somewhere else by now was given one. */
    private BulkResult intoSlot(PlannedPost seen, PlannedPost now, HeldChoice.IntoSlots choice) {
        if (now.state() == PlanState.SCHEDULED && now.post().equals(seen.post())) {
            return new BulkResult(seen.id(), BulkResult.Outcome.ALREADY, "", Optional.of(now));
        }
        if (now.state() != PlanState.HELD
                || !now.post().equals(seen.post())
                || !now.at().equals(seen.at())) {
            return new BulkResult(
                    seen.id(),
                    BulkResult.Outcome.CHANGED_SINCE,
                    "somebody changed it, it is " + now.state(),
                    Optional.of(now));
        }
        try {
            PlannedPost moved = planning.moveIntoSlot(now, choice.slots(), choice.from());
            return new BulkResult(seen.id(), BulkResult.Outcome.DONE, "", Optional.of(moved));
        } catch (StorageException down) {
            throw down;
        } catch (SmmException noSlot) {
            return refused(now, noSlot.details().message());
        }
    }

    private static BulkResult refused(PlannedPost post, String why) {
        return new BulkResult(post.id(), BulkResult.Outcome.REFUSED, why, Optional.of(post));
    }

    /** Each account for itself, in the order of their first times; the same for the same request, so that asking again moves nothing. */
    private static Map<PlanId, Instant> spread(List<Decision> decisions) {
        Map<PlanId, Instant> times = new HashMap<>();
        Map<Object, Integer> taken = new HashMap<>();
        decisions.stream()
                .filter(decision -> decision.choice() instanceof HeldChoice.Spread)
                .sorted(Comparator.comparing(
                                (Decision decision) -> decision.seen().at())
                        .thenComparing(decision -> decision.seen().id().value()))
                .forEach(decision -> {
                    HeldChoice.Spread spread = (HeldChoice.Spread) decision.choice();
                    int place = taken.merge(List.of(decision.seen().connection().id(), spread), 1, Integer::sum) - 1;
                    times.put(
                            decision.seen().id(),
                            spread.from().plus(spread.every().multipliedBy(place)));
                });
        return times;
    }
}
