package io.smm.spi;

import io.smm.account.ConnectionId;
import io.smm.ads.ClientReference;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps when the creation of something on an ad platform was last attempted, so that after a lost answer nobody creates it
 * again before a look-up can tell. Written before each creation. Several nodes need one store in common; one that forgets may
 * create twice, within the network's settle window and no later. Thread-safe.
 */
public interface AdAttemptStore {

    /**
     * When a creation was last attempted.
     *
     * @param connection the account
     * @param reference the mark of what was to be created
     * @return the moment; empty when it never was, or the attempt proved to have had no effect
     */
    Optional<Instant> find(ConnectionId connection, ClientReference reference);

    /**
     * Replaces the moment, if nobody else did meanwhile.
     *
     * @param connection the account
     * @param reference the mark of what is to be created
     * @param expected what {@link #find} gave
     * @param next the new moment; empty to forget it
     * @return whether it was replaced
     */
    boolean replace(
            ConnectionId connection, ClientReference reference, Optional<Instant> expected, Optional<Instant> next);
}
