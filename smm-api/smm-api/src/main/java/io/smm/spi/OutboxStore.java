package io.smm.spi;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.account.ConnectionId;
import io.smm.post.DeliveryId;
import io.smm.post.RequestKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps deliveries. An entry is stored before the first byte of its publication is sent. Thread-safe. */
public interface OutboxStore {

    /**
     * Stores a new entry, unless one with the same key stands for the same connection.
     *
     * @param entry the entry, of a delivery id never used before
     * @return the entry that now stands: the given one, or the earlier one under the same key
     */
    OutboxEntry insert(OutboxEntry entry);

    /**
     * Looks an entry up.
     *
     * @param id the delivery's id
     * @return the entry; empty when there is none
     */
    Optional<OutboxEntry> find(DeliveryId id);

    /**
     * Replaces an entry unless somebody else did meanwhile.
     *
     * @param next the new entry; its version is one more than that of the entry it replaces
     * @return whether it was replaced
     */
    boolean replace(OutboxEntry next);

    /**
     * Looks an entry up by the host's own key.
     *
     * @param connection the connection that it was given for
     * @param key the key
     * @return the entry as it stands; empty when the key was not used for the connection
     */
    Optional<OutboxEntry> findByKey(ConnectionId connection, RequestKey key);

    /**
     * Lists what was created for a connection in a time.
     *
     * @param connection the connection
     * @param window when
     * @param most the most entries to give, 1 or more
     * @return the entries, the oldest first
     */
    List<OutboxEntry> createdIn(ConnectionId connection, TimeWindow window, int most);

    /**
     * Takes the leases of deliveries that were left: those whose {@link OutboxEntry#resumeAt()} has come, the longest left first, in one
     * transaction. Each entry given is one version further and leased; its attempts are counted anew.
     *
     * @param networks the networks that the caller can ask, one or more: nothing of others is given
     * @param now the moment
     * @param leaseUntil until when the caller works on what it gets; later than {@code now}
     * @param most the most entries to give, 1 to 1,000
     * @return the entries under their new leases
     */
    List<OutboxEntry> claimLeft(Set<Network> networks, Instant now, Instant leaseUntil, int most);
}
