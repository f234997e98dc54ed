package io.smm.adapter.support;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many calls of each key go at once. Who comes later waits in line: first come, first served, so long and no longer,
 * in the caller's own thread, which an interrupt frees. The line is bounded, and a key without calls is forgotten. Thread-safe.
 *
 * @param <K> what calls are told apart by
 */
final class Bulkhead<K> {

    /** How it ended to ask for a place. */
    enum Entry {
        /** There is a place; it must be {@link #leave left}. */
        IN,
        /** None became free in time. */
        TOO_LATE,
        /** The line was too long to wait in. */
        LINE_FULL
    }

    /** Those who go and those who wait; their number is guarded by the map's own lock of the key. */
    private static final class Line {
        private final Semaphore places;
        private int inside;

        private Line(int most) {
            places = new Semaphore(most, true);
        }
    }

    private final int atOnce;
    private final int mostWaiting;
    private final ConcurrentMap<K, Line> lines = new ConcurrentHashMap<>();

    Bulkhead(int atOnce, int mostWaiting) {
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
    }

    Entry enter(K key, Duration patience) throws InterruptedException {
        Optional<Line> joined = join(key);
        if (joined.isEmpty()) {
            return Entry.LINE_FULL;
        }
        Line line = joined.get();
        boolean in = false;
        try {
            in = !line.places.hasQueuedThreads() && line.places.tryAcquire()
                    || line.places.tryAcquire(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS);
            return in ? Entry.IN : Entry.TOO_LATE;
        } finally {
            if (!in) {
                quit(key);
            }
        }
    }

    void leave(K key) {
        Line line = lines.get(key);
        if (line == null) {
            throw new IllegalStateException("nobody is inside");
        }
        line.places.release();
        quit(key);
    }

    /** How many keys have calls that go or wait. */
    int size() {
        return lines.size();
    }

    private Optional<Line> join(K key) {
        boolean[] admitted = {false};
        Line line = lines.compute(key, (same, present) -> {
            Line known = present == null ? new Line(atOnce) : present;
            if (known.inside < atOnce + mostWaiting) {
                known.inside++;
                admitted[0] = true;
            }
            return known;
        });
        return admitted[0] ? Optional.of(line) : Optional.empty();
    }

    private void quit(K key) {
        lines.computeIfPresent(key, (same, line) -> --line.inside == 0 ? null : line);
    }
}
