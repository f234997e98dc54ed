package io.smm.core;

import io.smm.spi.QuotaStore;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps the use of quotas in memory, known to this process alone. Thread-safe. */
public final class InMemoryQuotaStore implements QuotaStore {

    private final ConcurrentMap<String, Window> windows = new ConcurrentHashMap<>();

    /** Makes an empty store. */
    public InMemoryQuotaStore() {}

    @Override
    public Optional<Window> find(String key) {
        return Optional.ofNullable(windows.get(key));
    }

    @Override
    public boolean replace(String key, Optional<Window> expected, Window next) {
        return expected.isPresent()
                ? windows.replace(key, expected.get(), next)
                : windows.putIfAbsent(key, next) == null;
    }
}
