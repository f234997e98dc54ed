package io.smm.core;

import io.smm.TimeWindow;
import io.smm.account.ConnectionId;
import io.smm.post.DeliveryId;
import io.smm.post.RequestKey;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps deliveries in memory, lost with the process. Grows with every delivery: for tests, examples and hosts that publish
 * little; a backend service takes a durable store. Thread-safe.
 */
public final class InMemoryOutboxStore implements OutboxStore {

    private record HostKey(ConnectionId connection, RequestKey key) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<DeliveryId, OutboxEntry> entries = new HashMap<>();
    private final Map<HostKey, DeliveryId> byKey = new HashMap<>();

    /** Makes an empty store. */
    public InMemoryOutboxStore() {}

    @Override
    public OutboxEntry insert(OutboxEntry entry) {
        lock.lock();
        try {
            if (entry.key().isPresent()) {
                HostKey key = new HostKey(
                        entry.delivery().connection().id(), entry.key().get());
                DeliveryId earlier = byKey.putIfAbsent(key, entry.delivery().id());
                if (earlier != null) {
                    return Objects.requireNonNull(entries.get(earlier), "a key without its delivery");
                }
            }
            if (entries.putIfAbsent(entry.delivery().id(), entry) != null) {
                throw new IllegalArgumentException(
                        "delivery " + entry.delivery().id() + " is stored already");
            }
            return entry;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<OutboxEntry> find(DeliveryId id) {
        lock.lock();
        try {
            return Optional.ofNullable(entries.get(id));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean replace(OutboxEntry next) {
        lock.lock();
        try {
            OutboxEntry present = entries.get(next.delivery().id());
            if (present == null || present.version() != next.version() - 1) {
                return false;
            }
            entries.put(next.delivery().id(), next);
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<OutboxEntry> findByKey(ConnectionId connection, RequestKey key) {
        lock.lock();
        try {
            return Optional.ofNullable(byKey.get(new HostKey(connection, key))).map(entries::get);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<OutboxEntry> createdIn(ConnectionId connection, TimeWindow window, int most) {
        lock.lock();
        try {
            return entries.values().stream()
                    .filter(entry -> entry.delivery().connection().id().equals(connection))
                    .filter(entry -> window.contains(entry.delivery().createdAt()))
                    .sorted(Comparator.comparing(
                                    (OutboxEntry entry) -> entry.delivery().createdAt())
                            .thenComparing(entry -> entry.delivery().id().value()))
                    .limit(most)
                    .toList();
        } finally {
            lock.unlock();
        }
    }
}
