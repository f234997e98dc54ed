package io.smm.listening;

import io.smm.Cursor;
import java.time.Duration;
import java.util.Optional;

/**
 * An open line on which a network tells what happens. Used by one thread; another one may close it, which ends a wait. Keep
 * {@link #cursor()} after each event that was handled, and open the next line there; {@link SignalFeed} does all that by itself.
 */
public interface SignalStream extends AutoCloseable {

    /**
     * Waits for the next event.
     *
     * @param patience how long; zero to take only what is there
     * @return the event; empty when none came in time, the thread was interrupted (its flag is set then), or the line was closed
     *     by {@link #close()}
     * @throws io.smm.error.NetworkDownException when the line broke, which includes a silence that is longer than the network's
     *     signs of life allow: open another at {@link #cursor()}
     * @throws IllegalStateException when the {@code Smm} was closed
     */
    Optional<SignalEvent> next(Duration patience);

    /**
     * Tells where the next line goes on.
     *
     * @return the place after the last event that {@link #next} gave; empty before the first on a line from now on, and always on
     *     a network that cannot resume
     */
    Optional<Cursor> cursor();

    /** Ends the line; closing twice is the same as closing once. */
    @Override
    void close();
}
