package io.smm.spi;

import io.smm.Network;
import io.smm.account.ConnectionId;
import io.smm.insight.InsightSubject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps whose numbers are being collected, one entry a subject. Thread-safe. */
public interface CollectionStore {

    /**
     * Stores a new entry unless its subject has one.
     *
     * @param entry the entry; its version is 1
     * @return the entry that stands
     */
    CollectionEntry insert(CollectionEntry entry);

    /**
     * Looks an entry up.
     *
     * @param subject the subject
     * @return its entry; empty when there is none
     */
    Optional<CollectionEntry> find(InsightSubject subject);

    /**
     * Stores the next version of an entry, unless another one came in between or it was removed.
     *
     * @param next the next version
     * @return whether it was stored
     */
    boolean replace(CollectionEntry next);

    /**
     * Removes an entry.
     *
     * @param subject the subject
     * @return whether there was one
     */
    boolean remove(InsightSubject subject);

    /**
     * Removes all entries of an account, its posts' included.
     *
     * @param connection the account
     * @return how many there were
     */
    int removeAll(ConnectionId connection);

    /**
     * Takes what is due and not worked on, longest due first. Two callers never hold one entry at the same time.
     *
     * @param networks of these networks only
     * @param now the moment
     * @param leaseUntil until when the caller works on it
     * @param most how many at most
     * @return the entries as they are stored now, leased
     */
    List<CollectionEntry> claim(Set<Network> networks, Instant now, Instant leaseUntil, int most);
}
