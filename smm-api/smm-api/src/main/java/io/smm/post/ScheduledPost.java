package io.smm.post;

import java.time.Instant;
import java.util.Objects;

/**
 * A post that a network keeps and will publish itself.
 *
 * @param ref the id under which the network keeps it; on some networks another than that of the later post
 * @param at when the network will publish it
 * @param text what it will say
 */
public record ScheduledPost(PostRef ref, Instant at, PostText text) {

    /**
     * Checks that no component is null.
     *
     * @param ref the id under which the network keeps it
     * @param at when the network will publish it
     * @param text what it will say
     */
    public ScheduledPost {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(text, "text");
    }
}
