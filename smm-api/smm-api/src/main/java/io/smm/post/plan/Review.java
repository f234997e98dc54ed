package io.smm.post.plan;

import io.smm.error.Faults;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a post that needs approval: who wrote it, and who approved what it says now. Immutable.
 *
 * @param authors who put it on the plan and, where somebody changed since what it says, who did so last; empty where that is not known
 * @param revision counts what it said: 1 as it was planned, one more with each edit
 * @param approvals the votes for this revision, in the order in which they were given; one an actor
 */
public record Review(List<Actor> authors, int revision, List<Approval> approvals) {

    /**
     * Checks and copies the components.
     *
     * @param authors who wrote it; at most two
     * @param revision counts what it said; at least 1
     * @param approvals the votes for this revision; at most 100
     */
    public Review {
        authors = List.copyOf(authors);
        approvals = List.copyOf(approvals);
        Faults.of("Review")
                .check(authors.size() <= 2, "authors", "must be at most two, are ", authors.size())
                .check(revision >= 1, "revision", "must be at least 1, is ", revision)
                .check(approvals.size() <= 100, "approvals", "must be at most 100, are ", approvals.size())
                .raise();
    }

    /**
     * The review of a post as it was planned, with no vote.
     *
     * @param authors who planned it; empty where that is not known
     * @return the review
     */
    public static Review of(List<Actor> authors) {
        return new Review(authors, 1, List.of());
    }

    /**
     * The review after an edit: a new revision, for which nobody has voted yet.
     *
     * @param editor who changed what it says
     * @return the review
     */
    public Review editedBy(Actor editor) {
        List<Actor> both = new ArrayList<>(authors.subList(0, Math.min(1, authors.size())));
        if (!both.contains(editor)) {
            both.add(editor);
        }
        return new Review(both, revision + 1, List.of());
    }

    /**
     * The review with one vote more.
     *
     * @param approval the vote
     * @return the review
     */
    public Review with(Approval approval) {
        List<Approval> more = new ArrayList<>(approvals);
        more.add(approval);
        return new Review(authors, revision, more);
    }

    /** {@return the review with nobody's vote} */
    public Review withoutApprovals() {
        return new Review(authors, revision, List.of());
    }

    /**
     * Tells whether somebody voted for what the post says now.
     *
     * @param actor somebody
     * @return whether they did
     */
    public boolean isApprovedBy(Actor actor) {
        return approvals.stream()
                .anyMatch(vote -> vote.revision() == revision && vote.by().equals(actor));
    }

    /** {@return whether anybody voted for what the post says now} */
    public boolean isApproved() {
        return approvals.stream().anyMatch(vote -> vote.revision() == revision);
    }
}
