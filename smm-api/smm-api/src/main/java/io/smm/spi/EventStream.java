package io.smm.spi;

import io.smm.Cursor;
import io.smm.account.Connection;
import io.smm.listening.SignalStream;
import java.util.Optional;

/** Opens lines on which a network tells what happens. Thread-safe. */
public interface EventStream {

    /**
     * Opens a line.
     *
     * @param connection the account
     * @param from where to begin; empty for now. Where that place is lost, the first event is marked as after a gap.
     * @return the line
     */
    SignalStream open(Connection connection, Optional<Cursor> from);
}
