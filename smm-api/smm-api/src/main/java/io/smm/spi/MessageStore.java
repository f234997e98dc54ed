package io.smm.spi;

import io.smm.account.ConnectionId;
import io.smm.listening.MessageDelivery;
import io.smm.post.RequestKey;
import java.util.Optional;

/**
 * Keeps messages that were sent, by the host's keys. An entry is stored before the message is sent. It
 * holds data of people: one that keeps it for long is a {@link PersonalDataHolder} too. Thread-safe.
 */
public interface MessageStore {

    /**
     * Looks a message up.
     *
     * @param connection the account
     * @param key the host's key
     * @return the message; empty when there is none
     */
    Optional<MessageDelivery> find(ConnectionId connection, RequestKey key);

    /**
     * Stores a message that is about to be sent, unless one stands under its key.
     *
     * @param entry the message; its outcome is unknown
     * @return the earlier one under the key of the same account; empty when this one was stored
     */
    Optional<MessageDelivery> insert(MessageEntry entry);

    /**
     * Stores what became of a message that was inserted; of one that was erased meanwhile nothing.
     *
     * @param connection the account
     * @param delivery the message
     */
    void settle(ConnectionId connection, MessageDelivery delivery);
}
