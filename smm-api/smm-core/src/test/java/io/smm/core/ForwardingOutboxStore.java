package io.smm.core;

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

/** Another outbox, for tests that change one of its methods. */
class ForwardingOutboxStore implements OutboxStore {

    private final OutboxStore outbox;

    ForwardingOutboxStore(OutboxStore outbox) {
        this.outbox = outbox;
    }

    @Override
    public OutboxEntry insert(OutboxEntry entry) {
        return outbox.insert(entry);
    }

    @Override
    public Optional<OutboxEntry> find(DeliveryId id) {
        return outbox.find(id);
    }

    @Override
    public boolean replace(OutboxEntry next) {
        return outbox.replace(next);
    }

    @Override
    public Optional<OutboxEntry> findByKey(ConnectionId connection, RequestKey key) {
        return outbox.findByKey(connection, key);
    }

    @Override
    public List<OutboxEntry> createdIn(ConnectionId connection, TimeWindow window, int most) {
        return outbox.createdIn(connection, window, most);
    }

    @Override
    public List<OutboxEntry> claimLeft(Set<Network> networks, Instant now, Instant leaseUntil, int most) {
        return outbox.claimLeft(networks, now, leaseUntil, most);
    }
}
