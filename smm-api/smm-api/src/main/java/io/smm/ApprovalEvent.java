package io.smm;

import io.smm.post.plan.Actor;
import io.smm.post.plan.PlannedPost;
import java.util.Objects;

/**
 * Somebody asked for approval of a planned post, gave it, or sent the post back. Told once the store has it; where the host's own
 * transaction is joined, before that commits. {@link io.smm.post.plan.Planning#changes} has the same durably.
 *
 * @param kind what happened
 * @param planned the post as it stands now; its state says whether the approval was enough
 * @param by who did it
 */
public record ApprovalEvent(Kind kind, PlannedPost planned, Actor by) {

    /** What happened. */
    public enum Kind {
        /** The post waits for approval; after an edit, anew. */
        ASKED,
        /** Somebody approved it. */
        APPROVED,
        /** Somebody sent it back to be written anew; its note says why. */
        SENT_BACK
    }

    /**
     * Checks that no component is null.
     *
     * @param kind what happened
     * @param planned the post as it stands now
     * @param by who did it
     */
    public ApprovalEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(planned, "planned");
        Objects.requireNonNull(by, "by");
    }
}
