package io.smm.testkit.tck;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.account.ConnectionId;
import io.smm.core.InMemoryOutboxStore;
import io.smm.post.DeliveryId;
import io.smm.post.RequestKey;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps deliveries and remembers every entry that ever was, to look into afterwards. */
final class RecordingOutboxStore implements OutboxStore {

    private final OutboxStore store = new InMemoryOutboxStore();
    private final List<OutboxEntry> seen = new CopyOnWriteArrayList<>();

    @Override
    public OutboxEntry insert(OutboxEntry entry) {
        seen.add(entry);
        return store.insert(entry);
    }

    @Override
    public Optional<OutboxEntry> find(DeliveryId id) {
        return store.find(id);
    }

    @Override
    public boolean replace(OutboxEntry next) {
        seen.add(next);
        return store.replace(next);
    }

    @Override
    public Optional<OutboxEntry> findByKey(ConnectionId connection, RequestKey key) {
        return store.findByKey(connection, key);
    }

    @Override
    public List<OutboxEntry> createdIn(ConnectionId connection, TimeWindow window, int most) {
        return store.createdIn(connection, window, most);
    }

    @Override
    public List<OutboxEntry> claimLeft(Set<Network> networks, Instant now, Instant leaseUntil, int most) {
        return store.claimLeft(networks, now, leaseUntil, most);
    }

    List<OutboxEntry> seen() {
        return List.copyOf(seen);
    }
}
