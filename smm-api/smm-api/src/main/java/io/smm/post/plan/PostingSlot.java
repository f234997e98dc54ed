package io.smm.post.plan;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * One slot on one day.
 *
 * @param original the local date and time that the week gives it
 * @param at when it is, which differs from that by the jitter and where the clocks change
 */
public record PostingSlot(LocalDateTime original, ZonedDateTime at) {

    /**
     * Checks that no component is null.
     *
     * @param original the local date and time that the week gives it
     * @param at when it is
     */
    public PostingSlot {
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(at, "at");
    }
}
