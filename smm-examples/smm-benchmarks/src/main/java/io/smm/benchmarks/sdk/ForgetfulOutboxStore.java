package io.smm.benchmarks.sdk;

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

/** An outbox in memory that can be emptied between measurements: it would keep every post that a benchmark ever published. */
public final class ForgetfulOutboxStore implements OutboxStore {

    private volatile OutboxStore present = new InMemoryOutboxStore();

    /** Forgets all deliveries; never while one runs. */
    public void forget() {
        present = new InMemoryOutboxStore();
    }

    @Override
    public OutboxEntry insert(OutboxEntry entry) {
        return present.insert(entry);
    }

    @Override
    public Optional<OutboxEntry> find(DeliveryId id) {
        return present.find(id);
    }

    @Override
    public boolean replace(OutboxEntry next) {
        return present.replace(next);
    }

    @Override
    public Optional<OutboxEntry> findByKey(ConnectionId connection, RequestKey key) {
        return present.findByKey(connection, key);
    }

    @Override
    public List<OutboxEntry> createdIn(ConnectionId connection, TimeWindow window, int most) {
        return present.createdIn(connection, window, most);
    }

    @Override
    public List<OutboxEntry> claimLeft(Set<Network> networks, Instant now, Instant leaseUntil, int most) {
        return present.claimLeft(networks, now, leaseUntil, most);
    }
}
