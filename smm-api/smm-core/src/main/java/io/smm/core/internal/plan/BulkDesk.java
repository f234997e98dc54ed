package io.smm.core.internal.plan;

import io.smm.error.ApprovalRefusedException;
import io.smm.error.ConflictException;
import io.smm.error.InvalidInputException;
import io.smm.error.SmmException;
import io.smm.error.WindowClosedException;
import io.smm.post.plan.BulkChange;
import io.smm.post.plan.BulkReport;
import io.smm.post.plan.BulkRequest;
import io.smm.post.plan.BulkResult;
import io.smm.post.plan.BulkResult.Outcome;
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
    private final ApprovalDesk approvals;
    private final PlanWriter writer;
    private final Clock clock;

    BulkDesk(PlanStore plans, ApprovalDesk approvals, PlanWriter writer, Clock clock) {
        this.plans = plans;
        this.approvals = approvals;
        this.writer = writer;
        this.clock = clock;
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
                return result(now, Outcome.CHANGED_SINCE, changed(now, seen));
            }
            Instant time = clock.instant();
            if (wanted.at().isBefore(time) && !wanted.at().equals(seen.at())) {
                return result(now, Outcome.REFUSED, wanted.at() + " has passed, it is " + time);
            }
            PlannedPost next;
            try {
                next = writer.honest(now, applied(now, wanted, change, time), "changeAll");
            } catch (InvalidInputException tooMany) {
                return result(now, Outcome.REFUSED, String.valueOf(tooMany.getMessage()));
            } catch (ApprovalRefusedException | ConflictException | WindowClosedException refused) {
                SmmException told = refused;
                return result(now, Outcome.REFUSED, told.details().message());
            }
            if (next.equals(now)) {
                return result(now, Outcome.ALREADY, "");
            }
            if (writer.replace(entry.get(), next, why(change, next))) {
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

    private boolean isWanted(PlannedPost now, PlannedPost wanted, BulkChange change) {
        if (change instanceof BulkChange.Cancel) {
            return now.state() == PlanState.CANCELLED;
        }
        if (change instanceof BulkChange.Label label) {
            return labels(now, label).equals(now.labels());
        }
        if (isStep(change)) {
            return isPast(now, change); // of what is open the desk says whether there is anything to do
        }
        return now.at().equals(wanted.at()) && now.state() != PlanState.CANCELLED;
    }

    /** What went out since had the step before: asked again after a crash, it is no refusal. */
    private boolean isPast(PlannedPost now, BulkChange change) {
        boolean wentOut = !now.state().isOpen() && now.state() != PlanState.CANCELLED;
        return change instanceof BulkChange.Approve
                ? wentOut
                        && now.review()
                                .filter(review -> review.isApprovedBy(writer.actor()))
                                .isPresent()
                : wentOut && (change instanceof BulkChange.Submit || change instanceof BulkChange.Release);
    }

    /** Steps of approval are about what a post says, wherever it stands since. */
    private static boolean isStep(BulkChange change) {
        return change instanceof BulkChange.Submit
                || change instanceof BulkChange.Approve
                || change instanceof BulkChange.Release
                || change instanceof BulkChange.Reject;
    }

    /** Labels are added to whatever stands; what is moved or cancelled must stand where the caller saw it. */
    private static boolean isAsSeen(PlannedPost now, PlannedPost seen, BulkChange change) {
        return change instanceof BulkChange.Label
                || now.post().equals(seen.post())
                        && (isStep(change) || now.at().equals(seen.at()) && now.state() == seen.state());
    }

    private static String changed(PlannedPost now, PlannedPost seen) {
        return now.post().equals(seen.post())
                ? "somebody moved it to " + now.at() + ", it is " + now.state()
                : "somebody edited it, it is " + now.state();
    }

    private PlannedPost applied(PlannedPost now, PlannedPost wanted, BulkChange change, Instant time) {
        if (change instanceof BulkChange.Cancel) {
            return now.toBuilder().state(PlanState.CANCELLED).build();
        }
        if (change instanceof BulkChange.Label label) {
            return now.toBuilder().labels(labels(now, label)).build();
        }
        if (change instanceof BulkChange.Submit) {
            return ApprovalDesk.submitted(now);
        }
        if (change instanceof BulkChange.Approve) {
            return approvals.approved(now, writer.actor(), time);
        }
        if (change instanceof BulkChange.Release) {
            return approvals.released(now, time);
        }
        if (change instanceof BulkChange.Reject reject) {
            return approvals.sentBack(now, reject.reason());
        }
        return approvals.moved(now, wanted.at());
    }

    private static Set<String> labels(PlannedPost now, BulkChange.Label label) {
        Set<String> labels = new TreeSet<>(now.labels());
        labels.addAll(label.add());
        labels.removeAll(label.remove());
        return labels;
    }

    private static String why(BulkChange change, PlannedPost next) {
        if (change instanceof BulkChange.Cancel) {
            return next.state() == PlanState.CANCELLED
                    ? "cancelled, with others"
                    : next.note().orElse("given up") + ", with others";
        }
        if (change instanceof BulkChange.Label) {
            return "labelled " + next.labels() + ", with others";
        }
        if (change instanceof BulkChange.Submit) {
            return "submitted for approval, with others";
        }
        if (change instanceof BulkChange.Approve) {
            return "approved, with others";
        }
        if (change instanceof BulkChange.Reject reject) {
            return "sent back, with others: " + reject.reason();
        }
        return change instanceof BulkChange.Release
                ? "released for " + next.at() + ", with others"
                : "moved to " + next.at() + ", with others";
    }

    private static BulkResult result(PlannedPost now, Outcome outcome, String reason) {
        return new BulkResult(now.id(), outcome, reason, Optional.of(now));
    }
}
