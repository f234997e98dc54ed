package io.smm.core.internal.plan;

import io.smm.error.InvalidInputException;
import io.smm.post.plan.Actor;
import io.smm.post.plan.BulkChange;
import io.smm.post.plan.BulkReport;
import io.smm.post.plan.BulkRequest;
import io.smm.post.plan.BulkResult;
import io.smm.post.plan.BulkResult.Outcome;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Changes many posts, each on its own, and tells of each. */
final class BulkDesk {

    private final PlanStore plans;
    private final Clock clock;
    private final Actor actor;

    BulkDesk(PlanStore plans, Clock clock, Actor actor) {
        this.plans = plans;
        this.clock = clock;
        this.actor = actor;
    }

    BulkReport change(BulkRequest request) {
        return new BulkReport(request.posts().stream()
                .map(seen -> change(seen, wanted(seen, request.change()), request.change()))
                .toList());
    }

    private BulkResult change(PlannedPost seen, PlannedPost wanted, BulkChange change) {
        while (true) {
            Optional<PlanEntry> entry = plans.find(seen.id());
            if (entry.isEmpty()) {
                return new BulkResult(seen.id(), Outcome.NOT_FOUND, "the plan does not hold it", Optional.empty());
            }
            PlannedPost now = entry.get().planned();
            if (isWanted(now, wanted, change)) {
                return result(now, Outcome.ALREADY, "");
            }
            if (!now.state().isOpen()) {
                return result(now, Outcome.REFUSED, "it is " + now.state() + " already");
            }
            if (!isAsSeen(now, seen, change)) {
                return result(
                        now, Outcome.CHANGED_SINCE, "somebody moved it to " + now.at() + ", it is " + now.state());
            }
            Instant time = clock.instant();
            if (wanted.at().isBefore(time) && !wanted.at().equals(seen.at())) {
                return result(now, Outcome.REFUSED, wanted.at() + " has passed, it is " + time);
            }
            PlannedPost next;
            try {
                next = applied(now, wanted, change);
            } catch (InvalidInputException tooMany) {
                return result(now, Outcome.REFUSED, String.valueOf(tooMany.getMessage()));
            }
            PlanTransitions.require(Optional.of(now.state()), next.state(), actor);
            if (plans.replace(entry.get().next(next, new ChangeNote(actor, time, why(change, next))))) {
                return result(next, Outcome.DONE, "");
            }
        }
    }

    private static PlannedPost wanted(PlannedPost seen, BulkChange change) {
        PlannedPost.Builder wanted = seen.toBuilder();
        if (change instanceof BulkChange.Shift shift) {
            wanted.at(seen.at().plus(shift.by()));
        } else if (change instanceof BulkChange.ShiftDays shift) {
            wanted.at(shift.apply(seen.at()));
        }
        return wanted.build();
    }

    private static boolean isWanted(PlannedPost now, PlannedPost wanted, BulkChange change) {
        if (change instanceof BulkChange.Cancel) {
            return now.state() == PlanState.CANCELLED;
        }
        if (change instanceof BulkChange.Label label) {
            return labels(now, label).equals(now.labels());
        }
        return now.at().equals(wanted.at()) && now.state() != PlanState.CANCELLED;
    }

    /** Labels are added to whatever stands; what is moved or cancelled must stand where the caller saw it. */
    private static boolean isAsSeen(PlannedPost now, PlannedPost seen, BulkChange change) {
        return change instanceof BulkChange.Label
                || now.at().equals(seen.at())
                        && now.state() == seen.state()
                        && now.post().equals(seen.post());
    }

    private static PlannedPost applied(PlannedPost now, PlannedPost wanted, BulkChange change) {
        if (change instanceof BulkChange.Cancel) {
            return now.toBuilder().state(PlanState.CANCELLED).build();
        }
        if (change instanceof BulkChange.Label label) {
            return now.toBuilder().labels(labels(now, label)).build();
        }
        return now.toBuilder()
                .at(wanted.at())
                .state(now.state() == PlanState.DRAFT ? PlanState.DRAFT : PlanState.SCHEDULED)
                .build();
    }

    private static Set<String> labels(PlannedPost now, BulkChange.Label label) {
        Set<String> labels = new TreeSet<>(now.labels());
        labels.addAll(label.add());
        labels.removeAll(label.remove());
        return labels;
    }

    private static String why(BulkChange change, PlannedPost next) {
        if (change instanceof BulkChange.Cancel) {
            return "cancelled, with others";
        }
        return change instanceof BulkChange.Label
                ? "labelled " + next.labels() + ", with others"
                : "moved to " + next.at() + ", with others";
    }

    private static BulkResult result(PlannedPost now, Outcome outcome, String reason) {
        return new BulkResult(now.id(), outcome, reason, Optional.of(now));
    }
}
