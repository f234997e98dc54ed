package io.smm.listening;

import io.smm.Cursor;
import java.time.Duration;
import java.util.Optional;

/**
 * An open line on which a network tells what happens. Used by one thread; closing ends it. Keep {@link #cursor()} after each
 * event that was handled, and open the next line there.
 */
public interface SignalStream extends AutoCloseable {

    /**
     * Waits for the next event.
     *
     * @param patience how long; zero to take only what is there
     * @return the event; empty when none came in time
     * @throws io.smm.error.NetworkDownException when the line broke: open another at {@link #cursor()}
     */
    Optional<SignalEvent> next(Duration patience);

    /** {@return the place after the last event that {@link #next} gave; empty before the first on a line from now on} */
    Optional<Cursor> cursor();

    /** Ends the line; closing twice is the same as closing once. */
    @Override
    void close();
}
