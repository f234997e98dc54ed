package io.smm.core.internal.plan;

import io.smm.post.Post;
import io.smm.post.plan.Actor;
import io.smm.post.plan.Approval;
import io.smm.post.plan.ApprovalPolicy;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Review;
import io.smm.spi.PlanStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The door to the schedule: says how a post stands after somebody planned, edited, moved, approved, released or sent it back. Writes
 * nothing, so that whoever writes may ask again when the post changed meanwhile.
 */
final class ApprovalDesk {

    private final HostRules rules;
    private final PlanStore plans;

    ApprovalDesk(HostRules rules, PlanStore plans) {
        this.rules = rules;
        this.plans = plans;
    }

    /** {@return a post that is new on the plan: scheduled, in review, or the draft that it was wished to be} */
    PlannedPost planned(PlannedPost wished, Actor author) {
        boolean draft = wished.state() == PlanState.DRAFT;
        if (!draft && !rules.policy(wished).required()) {
            return wished;
        }
        PlannedPost.Builder reviewed = wished.toBuilder()
                .state(draft ? PlanState.DRAFT : PlanState.IN_REVIEW)
                .review(Review.of(List.of(author)));
        wished.note().ifPresent(reviewed::note);
        return reviewed.build();
    }

    PlannedPost edited(PlannedPost before, Post post, Actor editor) {
        if (post.equals(before.post())) {
            return before;
        }
        PlannedPost next = before.toBuilder().post(post).build();
        if (before.review().isEmpty()
                && !before.state().isUnapproved()
                && !rules.policy(next).required()) {
            return next;
        }
        PlannedPost.Builder reviewed = next.toBuilder().review(review(before).editedBy(editor));
        return before.state() == PlanState.DRAFT
                ? reviewed.build()
                : reviewed.state(PlanState.IN_REVIEW).build();
    }

    PlannedPost moved(PlannedPost before, Instant at) {
        PlannedPost next = before.toBuilder().at(at).build();
        if (before.state() == PlanState.DRAFT) {
            return next;
        }
        ApprovalPolicy policy = rules.policy(next);
        if (before.review().isPresent() && policy.moveAsksAgain() && !at.equals(before.at())) {
            return inReview(next, review(before).withoutApprovals());
        }
        if (before.state() == PlanState.IN_REVIEW || before.state() == PlanState.APPROVED && policy.separateRelease()) {
            return next;
        }
        return scheduled(next, policy);
    }

    static PlannedPost submitted(PlannedPost before) {
        return before.state() == PlanState.DRAFT
                ? before.toBuilder().state(PlanState.IN_REVIEW).build()
                : before;
    }

    PlannedPost approved(PlannedPost before, Actor voter, Instant now) {
        if (before.review().isEmpty() && !before.state().isUnapproved()) {
            return before;
        }
        ApprovalPolicy policy = rules.policy(before);
        Review review = review(before);
        if (!before.state().isUnapproved() && isEnough(review, policy)) {
            return before;
        }
        if (!review.isApprovedBy(voter)) {
            PlannedPost asked = before.toBuilder().review(review).build();
            rules.refuse(asked, voter, policy);
            review = review.with(new Approval(voter, now, review.revision()));
        }
        if (!isEnough(review, policy)) {
            return inReview(before, review);
        }
        PlannedPost.Builder next = before.toBuilder().review(review);
        if (!before.state().isUnapproved()) {
            return next.build();
        }
        if (before.at().isBefore(now) && !isValidStatement(before, now)) {
            return next.state(PlanState.APPROVED)
                    .note("its time passed while it was looked at: move it, or release it for now")
                    .build();
        }
        return next.state(policy.separateRelease() ? PlanState.APPROVED : PlanState.SCHEDULED)
                .build();
    }

    /** A holding statement is wanted as soon as it is approved, unless what it says is out of date. */
    private static boolean isValidStatement(PlannedPost planned, Instant now) {
        return planned.statementFor().isPresent()
                && !now.isAfter(planned.at().plus(planned.late().tolerance()));
    }

    PlannedPost sentBack(PlannedPost before, String reason) {
        return before.toBuilder()
                .state(PlanState.DRAFT)
                .review(review(before).withoutApprovals())
                .note(reason)
                .build();
    }

    PlannedPost released(PlannedPost before, Instant now) {
        if (before.state() == PlanState.SCHEDULED) {
            return before;
        }
        if (before.state().isUnapproved()) {
            throw HostRules.refused(before, "release", "it is not approved: it is " + before.state(), Optional.empty());
        }
        PlannedPost next =
                before.at().isBefore(now) ? before.toBuilder().at(now).build() : before;
        return scheduled(next, rules.policy(next));
    }

    /** The one way to {@link PlanState#SCHEDULED} of a post that stands on the plan. */
    private PlannedPost scheduled(PlannedPost next, ApprovalPolicy policy) {
        if (next.review().isEmpty() && !policy.required()) {
            return next.toBuilder().state(PlanState.SCHEDULED).build();
        }
        Review review = review(next);
        return isEnough(review, policy)
                ? next.toBuilder().state(PlanState.SCHEDULED).build()
                : inReview(next, review);
    }

    private static PlannedPost inReview(PlannedPost next, Review review) {
        return next.toBuilder().state(PlanState.IN_REVIEW).review(review).build();
    }

    /** A post that nobody asked to be approved so far, or that an older version planned, has its author in the log alone. */
    private Review review(PlannedPost planned) {
        return planned.review()
                .orElseGet(() -> Review.of(plans.history(planned.id()).stream()
                        .limit(1)
                        .map(change -> change.note().by())
                        .toList()));
    }

    private static boolean isEnough(Review review, ApprovalPolicy policy) {
        return review.approvals().stream()
                        .filter(vote -> vote.revision() == review.revision())
                        .map(Approval::by)
                        .filter(voter -> !policy.fourEyes() || !review.authors().contains(voter))
                        .distinct()
                        .count()
                >= policy.people();
    }
}
