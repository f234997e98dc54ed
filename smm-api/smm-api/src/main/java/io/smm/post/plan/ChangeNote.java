package io.smm.post.plan;

import java.time.Instant;
import java.util.Objects;

/**
 * Who changed a planned post, when, and why.
 *
 * @param by who
 * @param at when
 * @param why one sentence for a person to read, without any secret; may be empty
 */
public record ChangeNote(Actor by, Instant at, String why) {

    /**
     * Checks that no component is null.
     *
     * @param by who
     * @param at when
     * @param why one sentence for a person to read
     */
    public ChangeNote {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(why, "why");
    }
}
