package io.smm.core;

import io.smm.account.ConnectionId;
import io.smm.listening.MessageDelivery;
import io.smm.post.RequestKey;
import io.smm.spi.MessageStore;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keeps messages in memory, lost with the process. Grows with every message: for tests, examples and hosts that send little; a
 * backend service takes a durable store. Thread-safe.
 */
public final class InMemoryMessageStore implements MessageStore {

    private record Key(ConnectionId connection, RequestKey key) {}

    private final ConcurrentMap<Key, MessageDelivery> deliveries = new ConcurrentHashMap<>();

    /** Makes an empty store. */
    public InMemoryMessageStore() {}

    @Override
    public Optional<MessageDelivery> find(ConnectionId connection, RequestKey key) {
        return Optional.ofNullable(deliveries.get(new Key(connection, key)));
    }

    @Override
    public Optional<MessageDelivery> insert(ConnectionId connection, MessageDelivery delivery) {
        return Optional.ofNullable(deliveries.putIfAbsent(new Key(connection, delivery.key()), delivery));
    }

    @Override
    public void settle(ConnectionId connection, MessageDelivery delivery) {
        deliveries.put(new Key(connection, delivery.key()), delivery);
    }
}
