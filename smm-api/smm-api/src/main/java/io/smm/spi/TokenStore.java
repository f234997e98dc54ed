package io.smm.spi;

import io.smm.account.ConnectionId;
import java.util.Objects;
import java.util.Optional;

/** Keeps the tokens of connections. Thread-safe; durable implementations encrypt. */
public interface TokenStore {

    /**
     * Tokens with the version under which they are stored.
     *
     * @param tokens the tokens
     * @param version grows with every change of this connection's tokens
     */
    record Stored(TokenSet tokens, long version) {
        /**
         * Checks that the tokens are there.
         *
         * @param tokens the tokens
         * @param version grows with every change of this connection's tokens
         */
        public Stored {
            Objects.requireNonNull(tokens, "tokens");
        }
    }

    /**
     * Looks tokens up.
     *
     * @param connection the connection
     * @return its tokens; empty when there are none
     */
    Optional<Stored> find(ConnectionId connection);

    /**
     * Stores the tokens of a fresh sign-in, whatever was there.
     *
     * @param connection the connection
     * @param tokens the tokens
     */
    void put(ConnectionId connection, TokenSet tokens);

    /**
     * Replaces tokens unless somebody else did meanwhile.
     *
     * @param connection the connection
     * @param expectedVersion the version that is to be replaced
     * @param tokens the new tokens
     * @return whether they were replaced
     */
    boolean replace(ConnectionId connection, long expectedVersion, TokenSet tokens);

    /**
     * Forgets tokens.
     *
     * @param connection the connection
     */
    void remove(ConnectionId connection);
}
