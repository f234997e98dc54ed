package io.smm.core.internal.plan;

import io.smm.error.ConflictException;
import io.smm.post.plan.BulkChange;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import java.time.Clock;
import java.util.Optional;

/** The steps of one post on its way to approval, each written once nobody else wrote meanwhile. */
final class ReviewSteps {

    private final ApprovalDesk approvals;
    private final PlanWriter writer;
    private final Clock clock;

    ReviewSteps(ApprovalDesk approvals, PlanWriter writer, Clock clock) {
        this.approvals = approvals;
        this.writer = writer;
        this.clock = clock;
    }

    PlannedPost submit(PlanId id) {
        return writer.change(id, "submit", ApprovalDesk::submitted, next -> "submitted for approval");
    }

    /** A vote for what was seen; when that was edited since, also in this moment, there is none. */
    PlannedPost approve(PlanId id, Optional<PlannedPost> seen) {
        return writer.change(
                id,
                "approve",
                planned -> {
                    if (seen.filter(one -> !one.post().equals(planned.post())).isPresent()) {
                        throw new ConflictException(PlanWriter.details(
                                planned, "approve", "somebody edited it since it was read: look at it again"));
                    }
                    return approvals.approved(planned, writer.actor(), clock.instant());
                },
                next -> next.state() == PlanState.IN_REVIEW ? "approved, one of several" : "approved");
    }

    PlannedPost reject(PlanId id, String reason) {
        BulkChange.Reject checked = new BulkChange.Reject(reason);
        return writer.change(
                id,
                "reject",
                planned -> approvals.sentBack(planned, checked.reason()),
                next -> "sent back: " + checked.reason());
    }

    PlannedPost release(PlanId id) {
        return writer.change(
                id,
                "release",
                planned -> approvals.released(planned, clock.instant()),
                next -> "released for " + next.at());
    }
}
