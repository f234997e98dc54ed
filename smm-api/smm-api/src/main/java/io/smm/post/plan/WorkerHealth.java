package io.smm.post.plan;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a worker is at one moment.
 *
 * @param state what it does
 * @param threads how many posts it can publish at once
 * @param busy how many it publishes now
 * @param lastClaim when the store last answered what is due; empty before it first did
 * @param lastError what went wrong since then, by its type alone; empty when nothing did
 * @param backlog how many posts have their time and are not published, whoever works on them; empty when the store does not answer
 * @param oldestDue the time of the first of them; empty when there are none, or the store does not answer
 */
public record WorkerHealth(
        State state,
        int threads,
        int busy,
        Optional<Instant> lastClaim,
        Optional<String> lastError,
        Optional<Long> backlog,
        Optional<Instant> oldestDue) {

    /** What a worker does. */
    public enum State {
        /** It publishes what is due. */
        RUNNING,
        /** It begins nothing new until it is resumed. */
        PAUSED,
        /** It begins nothing new, and ends when what it began has ended. */
        CLOSING,
        /** It has ended. */
        CLOSED
    }

    /**
     * Checks that no component is null.
     *
     * @param state what it does
     * @param threads how many posts it can publish at once
     * @param busy how many it publishes now
     * @param lastClaim when the store last answered what is due
     * @param lastError what went wrong since then
     * @param backlog how many posts have their time and are not published
     * @param oldestDue the time of the first of them
     */
    public WorkerHealth {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(lastClaim, "lastClaim");
        Objects.requireNonNull(lastError, "lastError");
        Objects.requireNonNull(backlog, "backlog");
        Objects.requireNonNull(oldestDue, "oldestDue");
    }

    /** {@return whether it publishes what comes due: it runs, and the store answers} */
    public boolean ready() {
        return state == State.RUNNING && lastClaim.isPresent() && lastError.isEmpty() && backlog.isPresent();
    }
}
