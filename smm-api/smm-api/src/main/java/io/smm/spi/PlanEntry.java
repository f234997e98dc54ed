package io.smm.spi;

import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PlannedPost;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A planned post as the store keeps it: what the caller sees, and what the engine needs to go on.
 *
 * @param planned the post
 * @param notBefore when it is tried again; empty when it has not been tried, or nothing is left to do
 * @param leasedUntil until when somebody works on it; empty when nobody does
 * @param version grows with every change
 * @param note who made this version of the post, when, and why; empty where only a lease was taken, prolonged or given back, which the
 *     log does not hold
 */
public record PlanEntry(
        PlannedPost planned,
        Optional<Instant> notBefore,
        Optional<Instant> leasedUntil,
        long version,
        Optional<ChangeNote> note) {

    /**
     * Checks that no component is null.
     *
     * @param planned the post
     * @param notBefore when it is tried again
     * @param leasedUntil until when somebody works on it
     * @param version grows with every change
     * @param note who made this version, when, and why
     */
    public PlanEntry {
        Objects.requireNonNull(planned, "planned");
        Objects.requireNonNull(notBefore, "notBefore");
        Objects.requireNonNull(leasedUntil, "leasedUntil");
        Objects.requireNonNull(note, "note");
    }

    /**
     * The first version of a post that is new on the plan.
     *
     * @param planned the post
     * @param note who planned it, when, and why
     * @return the entry
     */
    public static PlanEntry first(PlannedPost planned, ChangeNote note) {
        return new PlanEntry(planned, Optional.empty(), Optional.empty(), 1, Optional.of(note));
    }

    /**
     * The next version, with nobody working on it.
     *
     * @param next the post as it shall stand
     * @param why who changed it, when, and why
     * @return the entry
     */
    public PlanEntry next(PlannedPost next, ChangeNote why) {
        return new PlanEntry(next, Optional.empty(), Optional.empty(), version + 1, Optional.of(why));
    }

    /**
     * The next version: the same post, with somebody working on it.
     *
     * @param until until when
     * @return the entry
     */
    public PlanEntry leased(Instant until) {
        return new PlanEntry(planned, notBefore, Optional.of(until), version + 1, Optional.empty());
    }

    /** {@return the next version: the same post, with nobody working on it any more} */
    public PlanEntry released() {
        return new PlanEntry(planned, notBefore, Optional.empty(), version + 1, Optional.empty());
    }
}
