package io.smm.adapter.memory;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.account.ConnectionId;
import io.smm.core.InMemoryOutboxStore;
import io.smm.post.DeliveryId;
import io.smm.post.DeliveryState;
import io.smm.post.RequestKey;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An outbox whose process is killed right after it stored for the nth time: that is kept, and nothing that comes after it. */
final class DyingOutbox implements OutboxStore {

    /** The process is gone. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final OutboxStore store = new InMemoryOutboxStore();
    private int left;
    private boolean alive = true;
    private boolean ended;

    private DyingOutbox(int left) {
        this.left = left;
    }

    static DyingOutbox afterStoring(int times) {
        return new DyingOutbox(times);
    }

    /** The next process has the same store. */
    void revive() {
        alive = true;
        left = Integer.MAX_VALUE;
    }

    boolean diedAfterTheEnd() {
        return ended;
    }

    @Override
    public OutboxEntry insert(OutboxEntry entry) {
        OutboxEntry stored = store.insert(entry);
        stored(entry);
        return stored;
    }

    @Override
    public boolean replace(OutboxEntry next) {
        if (!alive) {
            throw new Killed();
        }
        boolean replaced = store.replace(next);
        stored(next);
        return replaced;
    }

    @Override
    public Optional<OutboxEntry> find(DeliveryId id) {
        return store.find(id);
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

    private void stored(OutboxEntry entry) {
        if (--left == 0) {
            alive = false;
            ended = entry.delivery().state() == DeliveryState.PUBLISHED;
            throw new Killed();
        }
    }
}
