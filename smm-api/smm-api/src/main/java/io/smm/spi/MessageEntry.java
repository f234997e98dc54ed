package io.smm.spi;

import io.smm.account.AccountRef;
import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import io.smm.listening.MessageDelivery;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * A message as it is stored. Its words are not: what is kept is that it was sent, and to whom, so that a person can be told and can
 * have it erased.
 *
 * @param tenant whose message
 * @param connection the account that sends
 * @param to who gets it; empty when the network does not say who takes part in the conversation
 * @param since when it was stored
 * @param delivery the message and what became of it
 */
public record MessageEntry(
        TenantId tenant, ConnectionId connection, Set<AccountRef> to, Instant since, MessageDelivery delivery) {

    /**
     * Copies the recipients.
     *
     * @param tenant whose message
     * @param connection the account that sends
     * @param to who gets it
     * @param since when it was stored
     * @param delivery the message and what became of it
     */
    public MessageEntry {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(connection, "connection");
        to = Set.copyOf(to);
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(delivery, "delivery");
    }

    /**
     * The same message with another outcome.
     *
     * @param now the message and what became of it
     * @return the changed entry
     */
    public MessageEntry with(MessageDelivery now) {
        return new MessageEntry(tenant, connection, to, since, now);
    }
}
