package io.smm.core;

import io.smm.error.Faults;
import io.smm.spi.CursorStore;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps places in memory, lost with the process. Thread-safe. */
public final class InMemoryCursorStore implements CursorStore {

    private final ConcurrentMap<String, Stored> places = new ConcurrentHashMap<>();

    /** Makes an empty store. */
    public InMemoryCursorStore() {}

    @Override
    public Optional<Stored> find(String key) {
        return Optional.ofNullable(places.get(key));
    }

    @Override
    public boolean replace(String key, long expectedVersion, String value) {
        Faults.of("CursorStore")
                .check(!key.isEmpty() && key.length() <= 1_000, "key", "must have 1 to 1,000 characters")
                .check(value.length() <= MOST_CHARACTERS, "value", "must have at most " + MOST_CHARACTERS)
                .raise();
        Stored next = new Stored(value, expectedVersion + 1);
        if (expectedVersion == 0) {
            return places.putIfAbsent(key, next) == null;
        }
        Stored present = places.get(key);
        return present != null && present.version() == expectedVersion && places.replace(key, present, next);
    }
}
