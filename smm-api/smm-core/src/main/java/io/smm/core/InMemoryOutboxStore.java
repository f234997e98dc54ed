package io.smm.core;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.RequestKey;
import io.smm.privacy.DataSubject;
import io.smm.spi.DeliveryDataHolder;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps deliveries in memory, lost with the process. Grows with every delivery: for tests, examples and hosts that publish
 * little; a backend service takes a durable store. Thread-safe.
 *
 * <p>Of a person it tells the posts that mention them. It erases none: an entry is what keeps its post from going out twice, and what it
 * says is the host's own word, which {@code publishing().delete} takes back.
 */
public final class InMemoryOutboxStore implements OutboxStore, DeliveryDataHolder {

    private final KeyedEntries<DeliveryId, OutboxEntry> entries =
            new KeyedEntries<>(entry -> entry.delivery().id(), OutboxEntry::version);

    /** Makes an empty store. */
    public InMemoryOutboxStore() {}

    @Override
    public OutboxEntry insert(OutboxEntry entry) {
        return entries.insert(entry, entry.delivery().connection().id(), entry.key());
    }

    @Override
    public Optional<OutboxEntry> find(DeliveryId id) {
        return entries.find(id);
    }

    @Override
    public boolean replace(OutboxEntry next) {
        return entries.replace(next);
    }

    @Override
    public Optional<OutboxEntry> findByKey(ConnectionId connection, RequestKey key) {
        return entries.findByKey(connection, key);
    }

    @Override
    public List<OutboxEntry> createdIn(ConnectionId connection, TimeWindow window, int most) {
        return entries.choose(
                all -> all.filter(entry -> entry.delivery().connection().id().equals(connection))
                        .filter(entry -> window.contains(entry.delivery().createdAt()))
                        .sorted(Comparator.comparing(
                                        (OutboxEntry entry) -> entry.delivery().createdAt())
                                .thenComparing(entry -> entry.delivery().id().value()))
                        .limit(most));
    }

    @Override
    public List<OutboxEntry> claimLeft(Set<Network> networks, Instant now, Instant leaseUntil, int most) {
        return entries.take(
                all -> all.filter(entry ->
                                networks.contains(entry.delivery().connection().network()))
                        .filter(entry -> resumeAt(entry).compareTo(now) <= 0)
                        .sorted(Comparator.comparing(InMemoryOutboxStore::resumeAt)
                                .thenComparing(entry -> entry.delivery().id().value()))
                        .limit(most)
                        .toList(),
                entry -> entry.leased(leaseUntil));
    }

    private static Instant resumeAt(OutboxEntry entry) {
        return entry.resumeAt().orElse(Instant.MAX);
    }

    @Override
    public List<Delivery> mentioning(TenantId tenant, DataSubject subject) {
        return entries.choose(all -> all.map(OutboxEntry::delivery)
                .filter(delivery -> delivery.connection().tenant().equals(tenant))
                .filter(subject::isMentionedIn));
    }
}
