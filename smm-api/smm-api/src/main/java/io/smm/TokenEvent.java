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
        /** They were renewed and stored. */
        RENEWED,
        /** Renewing failed for now; the old ones are kept. Told once for all threads that waited for it. */
        RENEWAL_FAILED,
        /**
         * They were renewed, but the store did not take the new ones: they are kept in memory and written again with the next calls
         * and at the {@code Smm}'s end. When the process dies before, they are lost, and where the network rotates refresh tokens the
         * account must be connected anew: look after the store.
         */
        NOT_STORED,
        /** The grant is gone; the account must be connected anew. Told once, by the process that learnt it. */
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
