package io.smm.post;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether an act on one publication is allowed, and until when, as far as the network's rules say. The network may still
 * refuse for reasons of its own.
 *
 * @param act the act
 * @param allowed whether it is allowed now
 * @param until when it ends or ended; empty when the network sets no end, or never allows it
 * @param note the condition or the reason, for a person to read; may be empty
 */
public record AllowedOperation(Act act, boolean allowed, Optional<Instant> until, String note) {

    /** What may be done with a post that stands. */
    public enum Act {
        /** Change it. */
        EDIT,
        /** Take it away. */
        DELETE
    }

    /**
     * Checks that no component is null.
     *
     * @param act the act
     * @param allowed whether it is allowed now
     * @param until when it ends or ended
     * @param note the condition or the reason
     */
    public AllowedOperation {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(note, "note");
    }
}
