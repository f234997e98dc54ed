package io.smm;

import io.smm.account.ConnectionId;
import java.util.Objects;

/**
 * Something happened to a connection's tokens. Holds no token.
 *
 * @param connection the connection
 * @param kind what happened
 */
public record TokenEvent(ConnectionId connection, Kind kind) {

    /** What can happen to tokens. */
    public enum Kind {
        /** They were renewed. */
        RENEWED,
        /** Renewing failed for now; the old ones are kept. */
        RENEWAL_FAILED,
        /** The grant is gone; the account must be connected anew. */
        REVOKED
    }

    /**
     * Checks that no component is null.
     *
     * @param connection the connection
     * @param kind what happened
     */
    public TokenEvent {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(kind, "kind");
    }
}
