package io.smm.core;

import io.smm.account.ConnectionId;
import io.smm.ads.ClientReference;
import io.smm.spi.AdAttemptStore;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps attempts at creations in memory, known to this process alone: one entry for each thing created. Thread-safe. */
public final class InMemoryAdAttemptStore implements AdAttemptStore {

    private final ConcurrentMap<Key, Instant> attempts = new ConcurrentHashMap<>();

    /** Makes an empty store. */
    public InMemoryAdAttemptStore() {}

    @Override
    public Optional<Instant> find(ConnectionId connection, ClientReference reference) {
        return Optional.ofNullable(attempts.get(new Key(connection, reference)));
    }

    @Override
    public boolean replace(
            ConnectionId connection, ClientReference reference, Optional<Instant> expected, Optional<Instant> next) {
        Key key = new Key(connection, reference);
        if (next.isEmpty()) {
            return expected.map(old -> attempts.remove(key, old)).orElseGet(() -> !attempts.containsKey(key));
        }
        return expected.map(old -> attempts.replace(key, old, next.get()))
                .orElseGet(() -> attempts.putIfAbsent(key, next.get()) == null);
    }

    private record Key(ConnectionId connection, ClientReference reference) {}
}
