package io.smm.core.internal.listening;

import io.smm.Cursor;
import io.smm.spi.CursorStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where a reader stands: what it received, and the place of its line. Kept in memory and written in batches, so that a dying
 * process gets the last of it again and the store is not asked at each event. What was received is written before the place:
 * between the two an event comes again and is known. Thread-safe.
 */
final class FeedPlace {

    private static final String FORMAT = "line-1";
    private static final int MOST_UNWRITTEN = 100;
    private static final Duration LONGEST_UNWRITTEN = Duration.ofSeconds(1);
    private static final int MOST_TRIES = 20;

    private final CursorStore store;
    private final HandedOver handedOver;
    private final String lineKey;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> unwritten = new LinkedHashSet<>();
    private Set<String> known;
    private Optional<String> line;
    private boolean lineMoved;
    private Instant written;

    FeedPlace(CursorStore store, HandedOver handedOver, String lineKey, Clock clock) {
        this.store = store;
        this.handedOver = handedOver;
        this.lineKey = lineKey;
        this.clock = clock;
        known = new HashSet<>(handedOver.read());
        line = store.find(lineKey).map(CursorStore.Stored::value);
        written = clock.instant();
    }

    /** Whether an event was received before; by {@link HandedOver#id}. */
    boolean knows(String id) {
        lock.lock();
        try {
            return known.contains(id);
        } finally {
            lock.unlock();
        }
    }

    /** Remembers an event. */
    void received(String id) {
        lock.lock();
        try {
            known.add(id);
            unwritten.add(id);
        } finally {
            lock.unlock();
        }
    }

    /** Remembers that a line stood, and where the next one goes on; empty where the network does not say. */
    void lineAt(Optional<Cursor> place) {
        lock.lock();
        try {
            Optional<String> now =
                    Optional.of(FORMAT + "\n" + place.map(Cursor::value).orElse(""));
            lineMoved |= !now.equals(line);
            line = now;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a line stood before. */
    boolean hadLine() {
        lock.lock();
        try {
            return line.isPresent();
        } finally {
            lock.unlock();
        }
    }

    /** Where the next line goes on; empty when none stood, or the network does not say. */
    Optional<Cursor> line() {
        lock.lock();
        try {
            return line.filter(value -> value.startsWith(FORMAT + "\n"))
                    .map(value -> value.substring(FORMAT.length() + 1))
                    .filter(value -> !value.isEmpty())
                    .map(Cursor::new);
        } finally {
            lock.unlock();
        }
    }

    /** Writes when much or for long was not written. */
    void writeIfDue() {
        lock.lock();
        try {
            if (unwritten.size() >= MOST_UNWRITTEN || !clock.instant().isBefore(written.plus(LONGEST_UNWRITTEN))) {
                write();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes what was not. */
    void write() {
        lock.lock();
        try {
            if (!unwritten.isEmpty()) {
                known = new HashSet<>(handedOver.keep(unwritten));
                unwritten.clear();
            }
            if (lineMoved) {
                writeLine(line.orElse(""));
                lineMoved = false;
            }
            written = clock.instant();
        } finally {
            lock.unlock();
        }
    }

    private void writeLine(String value) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            long version = store.find(lineKey).map(CursorStore.Stored::version).orElse(0L);
            if (store.replace(lineKey, version, value)) {
                return;
            }
        }
        // Another reader of this name was quicker each time: from its place events come again, and are known.
    }
}
