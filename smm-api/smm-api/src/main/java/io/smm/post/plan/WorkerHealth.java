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
 * @param stuck how many of those take longer than a lease lasts: something that has no time-out of its own hangs. Other nodes have taken
 *     their posts over; the threads are lost until the process ends.
 * @param lastClaim when the store last answered what is due; empty before it first did
 * @param lastError what went wrong since then, by its type alone; empty when nothing did
 * @param backlog how many posts of networks that this node has adapters for have their time and are not published, whoever works on them;
 *     empty when the store does not answer
 * @param oldestDue the time of the first of them; empty when there are none, or the store does not answer
 * @param unserved how many posts have their time and are of networks that this node has no adapter for: they wait for a node that has;
 *     empty when the store does not answer
 */
public record WorkerHealth(
        State state,
        int threads,
        int busy,
        int stuck,
        Optional<Instant> lastClaim,
        Optional<String> lastError,
        Optional<Long> backlog,
        Optional<Instant> oldestDue,
        Optional<Long> unserved) {

    /** What a worker does. */
    public enum State {
        /** It publishes what is due. */
        RUNNING,
        /** It begins nothing new until it is resumed. */
        PAUSED,
        /** It begins nothing new, and ends when what it began has ended. */
        CLOSING,
        /** It has ended. */
        CLOSED,
        /** It was to run, and the thread that looks for what is due has ended with an error: the host starts another worker. */
        BROKEN
    }

    /**
     * Checks that no component is null.
     *
     * @param state what it does
     * @param threads how many posts it can publish at once
     * @param busy how many it publishes now
     * @param stuck how many of those take longer than a lease lasts: something that has no time-out of its own hangs. Other nodes have taken
     *     their posts over; the threads are lost until the process ends.
     * @param lastClaim when the store last answered what is due
     * @param lastError what went wrong since then
     * @param backlog how many posts have their time and are not published
     * @param oldestDue the time of the first of them
     * @param unserved how many are of networks that this node has no adapter for
     */
    public WorkerHealth {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(lastClaim, "lastClaim");
        Objects.requireNonNull(lastError, "lastError");
        Objects.requireNonNull(backlog, "backlog");
        Objects.requireNonNull(oldestDue, "oldestDue");
        Objects.requireNonNull(unserved, "unserved");
    }

    /**
     * Whether it publishes what comes due: for a probe of readiness.
     *
     * @return whether it runs, a thread of it is free of what hangs, and the store answers
     */
    public boolean ready() {
        return state == State.RUNNING
                && stuck < threads
                && lastClaim.isPresent()
                && lastError.isEmpty()
                && backlog.isPresent();
    }

    /**
     * Whether it can come to publish again by itself: for a probe of liveness. A store that is down, or a pause, is no reason to start the
     * process anew.
     *
     * @return false when it is broken, or all its threads hang
     */
    public boolean live() {
        return state != State.BROKEN && stuck < threads;
    }
}
