package io.smm.post.plan;

import io.smm.error.Faults;
import java.time.Instant;
import java.util.Objects;

/**
 * Somebody's vote for what a planned post says.
 *
 * @param by who approved it
 * @param at when
 * @param revision what they approved: the {@link Review#revision()} that stood then. It says nothing of any other
 */
public record Approval(Actor by, Instant at, int revision) {

    /**
     * Checks the components.
     *
     * @param by who approved it
     * @param at when
     * @param revision what they approved; at least 1
     */
    public Approval {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Faults.of("Approval")
                .check(revision >= 1, "revision", "must be at least 1, is ", revision)
                .raise();
    }
}
