package io.smm.post.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of one post of a bulk change.
 *
 * @param id the post
 * @param outcome what became of it
 * @param reason why it was left alone, for a person to read; empty where it is as was asked
 * @param now the post as it stands now; empty when the plan does not hold it
 */
public record BulkResult(PlanId id, Outcome outcome, String reason, Optional<PlannedPost> now) {

    /** What becomes of a post. */
    public enum Outcome {
        /** It was changed. */
        DONE,
        /** It stood as was asked before, by an earlier asking or by somebody else. */
        ALREADY,
        /** Left alone: somebody changed it since the caller saw it. */
        CHANGED_SINCE,
        /** Left alone: it may not be changed so, because it was handed to a network or would lie in the past. */
        REFUSED,
        /** The plan does not hold it. */
        NOT_FOUND
    }

    /**
     * Checks that no component is null.
     *
     * @param id the post
     * @param outcome what became of it
     * @param reason why it was left alone
     * @param now the post as it stands now
     */
    public BulkResult {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(now, "now");
    }

    /** {@return whether the post is as was asked} */
    public boolean isAsAsked() {
        return outcome == Outcome.DONE || outcome == Outcome.ALREADY;
    }
}
