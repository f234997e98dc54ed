package io.smm.spi;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.Objects;

/**
 * How a network lets an unknown outcome be settled.
 *
 * @param kind by what means
 * @param window how long after an attempt a reading may still miss what is there; zero when reading is exact at once
 * @param repeatSafe whether sending the same step again can never make a second post (the network honours the key or id)
 */
public record Settlement(Kind kind, Duration window, boolean repeatSafe) {

    /** The means of settling. */
    public enum Kind {
        /** The network honours a key that the caller sends. */
        NATIVE_KEY,
        /** The caller chooses the post's id. */
        CLIENT_CHOSEN_ID,
        /** A staged object's id is known before the effect, and its state can be read. */
        STAGED_HANDLE,
        /** Recent posts are read and matched. */
        READ_BACK,
        /** Sending the same text again is refused with the id of the first. */
        REFUSAL_AS_PROBE,
        /** There is no way: at most once, and unknown stays unknown. */
        NONE
    }

    /**
     * Checks the window.
     *
     * @param kind by what means
     * @param window how long after an attempt a reading may still miss what is there
     * @param repeatSafe whether sending the same step again can never make a second post (the network honours the key
     *     or id)
     */
    public Settlement {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(window, "window");
        Faults.of("Settlement")
                .check(!window.isNegative(), "window", "must not be negative")
                .check(kind != Kind.NONE || !repeatSafe, "repeatSafe", "contradicts NONE")
                .raise();
    }

    /** {@return whether a reading decides at once} */
    public boolean exact() {
        return window.isZero() && kind != Kind.NONE;
    }
}
