package io.smm.spi;

import io.smm.post.plan.PlannedPost;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A planned post as the store keeps it: what the caller sees, and what the engine needs to go on.
 *
 * @param planned the post
 * @param notBefore when it is tried again; empty when it has not been tried
 * @param leasedUntil until when somebody works on it; empty when nobody does
 * @param version grows with every change
 */
public record PlanEntry(PlannedPost planned, Optional<Instant> notBefore, Optional<Instant> leasedUntil, long version) {

    /**
     * Checks that no component is null.
     *
     * @param planned the post
     * @param notBefore when it is tried again
     * @param leasedUntil until when somebody works on it
     * @param version grows with every change
     */
    public PlanEntry {
        Objects.requireNonNull(planned, "planned");
        Objects.requireNonNull(notBefore, "notBefore");
        Objects.requireNonNull(leasedUntil, "leasedUntil");
    }

    /**
     * The next version, with nobody working on it.
     *
     * @param next the post as it shall stand
     * @return the entry
     */
    public PlanEntry next(PlannedPost next) {
        return new PlanEntry(next, Optional.empty(), Optional.empty(), version + 1);
    }
}
