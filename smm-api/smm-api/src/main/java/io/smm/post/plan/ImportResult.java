package io.smm.post.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of one row of an import.
 *
 * @param row the row's number in its source
 * @param outcome what became of it
 * @param post the planned post; empty when there is none
 * @param reason what there is to say, for a person to read; may be empty
 */
public record ImportResult(long row, Outcome outcome, Optional<PlanId> post, String reason) {

    /** What becomes of a row. */
    public enum Outcome {
        /** A commit put it on the plan. */
        PLANNED,
        /** A commit found it on the plan: an earlier one of the same import had put it there. */
        STANDS,
        /** A rollback took it off the plan, this one or one before. */
        CANCELLED,
        /** Left alone, with the reason: it cannot be planned any more, or was changed or published since it was. */
        LEFT_ALONE,
        /** Nothing stands on the plan for it by this import. */
        NOT_PLANNED
    }

    /**
     * Checks that no component is null.
     *
     * @param row the row's number in its source
     * @param outcome what became of it
     * @param post the planned post
     * @param reason what there is to say
     */
    public ImportResult {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(reason, "reason");
    }
}
