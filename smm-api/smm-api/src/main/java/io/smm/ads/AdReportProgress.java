package io.smm.ads;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How far a report is.
 *
 * @param state whether it can be fetched
 * @param percent how much is done, 0 to 100; empty when the network does not say
 * @param askAgainAfter how long to wait before asking again; zero when there is nothing to wait for
 */
public record AdReportProgress(State state, OptionalInt percent, Duration askAgainAfter) {

    /** Whether a report can be fetched. */
    public enum State {
        /** The network works on it, or has not begun. */
        RUNNING,
        /** It can be fetched. */
        READY,
        /** The network gave up; ask anew, for less. */
        FAILED
    }

    /**
     * Checks that no component is null.
     *
     * @param state whether it can be fetched
     * @param percent how much is done, 0 to 100
     * @param askAgainAfter how long to wait before asking again
     */
    public AdReportProgress {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(percent, "percent");
        Objects.requireNonNull(askAgainAfter, "askAgainAfter");
    }
}
