package io.smm.core;

import io.smm.account.ConnectionId;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps tokens in memory, lost with the process. Thread-safe. */
public final class InMemoryTokenStore implements TokenStore {

    private final ConcurrentMap<ConnectionId, Stored> tokens = new ConcurrentHashMap<>();
    private final AtomicLong versions = new AtomicLong();

    /** Makes an empty store. */
    public InMemoryTokenStore() {}

    @Override
    public Optional<Stored> find(ConnectionId connection) {
        return Optional.ofNullable(tokens.get(connection));
    }

    @Override
    public void put(ConnectionId connection, TokenSet set) {
        tokens.put(connection, new Stored(set, versions.incrementAndGet()));
    }

    @Override
    public boolean replace(ConnectionId connection, long expectedVersion, TokenSet set) {
        Stored next = new Stored(set, versions.incrementAndGet());
        Stored now = tokens.computeIfPresent(
                connection, (id, present) -> present.version() == expectedVersion ? next : present);
        return next.equals(now);
    }

    @Override
    public void remove(ConnectionId connection) {
        tokens.remove(connection);
    }
}
