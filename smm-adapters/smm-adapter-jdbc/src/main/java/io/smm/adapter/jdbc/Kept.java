package io.smm.adapter.jdbc;

import io.smm.json.StoredValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a newer version wrote beyond what this one knows, by the row and version that it was read from, so that writing the next version
 * gives it back. Of the last thousand rows that held such a thing. Thread-safe.
 */
final class Kept {

    private static final int MOST = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, StoredValue<?>> kept = new LinkedHashMap<>();

    /** Remembers what was read, if it holds more than its value. */
    void remember(String id, long version, StoredValue<?> read) {
        if (read.isComplete()) {
            return;
        }
        lock.lock();
        try {
            kept.put(id + " " + version, read);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    /** What was read of a row at a version, if it held more. */
    Optional<StoredValue<?>> find(String id, long version) {
        lock.lock();
        try {
            return Optional.ofNullable(kept.get(id + " " + version));
        } finally {
            lock.unlock();
        }
    }
}
