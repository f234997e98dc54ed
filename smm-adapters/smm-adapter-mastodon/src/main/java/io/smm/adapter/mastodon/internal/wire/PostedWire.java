package io.smm.adapter.mastodon.internal.wire;

import io.smm.adapter.support.JsonReader;

/**
 * What a server made of a post that it was sent: one that stands, or one that waits. The answer's shape tells, not what was asked
 * for: some servers publish at once what they were asked to keep.
 */
public sealed interface PostedWire {

    /**
     * It stands.
     *
     * @param status the post
     */
    record Standing(StatusWire status) implements PostedWire {}

    /**
     * It waits.
     *
     * @param scheduled the waiting post
     */
    record Waiting(ScheduledWire scheduled) implements PostedWire {}

    /**
     * Reads the answer to a post that was sent.
     *
     * @param json stands before it
     * @return what was read
     */
    static PostedWire read(JsonReader json) {
        return StatusWire.readPosted(json);
    }
}
