package io.smm.metrics.virality;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A post or a reshare, as models of its spread see it.
 *
 * @param time when it was made
 * @param followers the followers of who made it; empty when they are not known
 */
public record ReshareEvent(Instant time, OptionalLong followers) {

    /**
     * Checks that both are there.
     *
     * @param time when it was made
     * @param followers the followers of who made it
     */
    public ReshareEvent {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(followers, "followers");
    }

    /**
     * An event whose followers are known.
     *
     * @param time when it was made
     * @param followers the followers of who made it
     * @return the event
     */
    public static ReshareEvent of(Instant time, long followers) {
        return new ReshareEvent(time, OptionalLong.of(followers));
    }

    /**
     * An event whose followers are not known.
     *
     * @param time when it was made
     * @return the event
     */
    public static ReshareEvent of(Instant time) {
        return new ReshareEvent(time, OptionalLong.empty());
    }
}
