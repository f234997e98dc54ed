package io.smm.chaos.broken;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.account.ConnectionId;
import io.smm.post.DeliveryId;
import io.smm.post.RequestKey;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Broken on purpose: keeps all but the moment of an attempt, so that a process that finds the entry thinks that none was made. */
public final class ForgetfulOutbox implements OutboxStore {

    private final OutboxStore store;

    public ForgetfulOutbox(OutboxStore store) {
        this.store = store;
    }

    @Override
    public OutboxEntry insert(OutboxEntry entry) {
        return store.insert(forgetting(entry));
    }

    @Override
    public Optional<OutboxEntry> find(DeliveryId id) {
        return store.find(id);
    }

    @Override
    public boolean replace(OutboxEntry next) {
        return store.replace(forgetting(next));
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

    private static OutboxEntry forgetting(OutboxEntry entry) {
        return new OutboxEntry(
                entry.delivery(),
                entry.key(),
                entry.state(),
                Optional.empty(),
                entry.attempts(),
                entry.leasedUntil(),
                entry.version());
    }
}
