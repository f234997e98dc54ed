package io.smm.spi;

import io.smm.Cursor;
import io.smm.account.Connection;
import io.smm.listening.SignalStream;
import java.util.Optional;

/** Opens lines on which a network tells what happens. Thread-safe. */
public interface EventStream {

    /** {@return how lines are kept open; constant} */
    StreamRules rules();

    /**
     * Opens a line. One attempt: who keeps it open waits and tries again by {@link #rules()}.
     *
     * @param connection the account
     * @param from where to begin; empty for now. Where that place is lost, the first event is marked as after a gap; a network
     *     that cannot resume begins now, and marks it too.
     * @return the line
     * @throws io.smm.error.NetworkDownException when the network cannot be reached, or is in trouble
     * @throws io.smm.error.RateLimitedException when lines were opened too often; it says how long to wait, if the network does
     */
    SignalStream open(Connection connection, Optional<Cursor> from);
}
