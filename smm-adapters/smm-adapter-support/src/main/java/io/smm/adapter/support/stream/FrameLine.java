package io.smm.adapter.support.stream;

import java.time.Duration;
import java.util.Optional;

/**
 * An open line, as frames. Read by one thread; any other may close it, which ends a wait. What waits to be read is bounded: behind
 * a slow reader the line stops being read, and the network sees it.
 */
public interface FrameLine extends AutoCloseable {

    /**
     * Waits for the next frame.
     *
     * @param patience how long; zero to take only what is there
     * @return the frame; empty when none came in time, the thread was interrupted (its flag is set then), or the line was closed
     *     by {@link #close()}
     * @throws io.smm.error.SmmException when the line ended, after all that came before was read; it says why
     * @throws IllegalStateException when the {@code Smm} was closed
     */
    Optional<Frame> next(Duration patience);

    /**
     * Sends a text on a WebSocket: what to subscribe to.
     *
     * @param text the message; at most 64 KiB
     * @return whether it is on its way; false when the line has ended
     * @throws IllegalStateException when the line is no WebSocket
     */
    boolean send(String text);

    /** Ends the line at once; what was not read is dropped. Closing twice is the same as closing once. */
    @Override
    void close();
}
