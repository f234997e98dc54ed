package io.smm.core;

import io.smm.account.ConnectionId;
import io.smm.post.RequestKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stores of entries with a host's key and a version do in memory: an entry stands once under its id and once under its key,
 * and is replaced by its next version alone. Thread-safe.
 *
 * @param <I> the id's type
 * @param <E> the entry's type
 */
final class KeyedEntries<I, E> {

    private record HostKey(ConnectionId connection, RequestKey key) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<I, E> entries = new HashMap<>();
    private final Map<HostKey, I> byKey = new HashMap<>();
    private final Function<E, I> id;
    private final ToLongFunction<E> version;
    private final BiConsumer<@Nullable E, E> log;

    KeyedEntries(Function<E, I> id, ToLongFunction<E> version) {
        this(id, version, (before, after) -> {});
    }

    /** With somebody who writes each change down, in the order of the changes; told null for an entry that is new. */
    KeyedEntries(Function<E, I> id, ToLongFunction<E> version, BiConsumer<@Nullable E, E> log) {
        this.id = id;
        this.version = version;
        this.log = log;
    }

    /** Stores an entry, unless one stands under its key: then that one is given back. */
    E insert(E entry, ConnectionId connection, Optional<RequestKey> key) {
        lock.lock();
        try {
            HostKey ofHost = key.isPresent() ? new HostKey(connection, key.get()) : null;
            I earlier = ofHost == null ? null : byKey.get(ofHost);
            if (earlier != null) {
                return Objects.requireNonNull(entries.get(earlier), "a key without its entry");
            }
            if (entries.putIfAbsent(id.apply(entry), entry) != null) {
                throw new IllegalArgumentException("an entry with the id " + id.apply(entry) + " is stored already");
            }
            if (ofHost != null) {
                byKey.put(ofHost, id.apply(entry));
            }
            log.accept(null, entry);
            return entry;
        } finally {
            lock.unlock();
        }
    }

    Optional<E> find(I wanted) {
        lock.lock();
        try {
            return Optional.ofNullable(entries.get(wanted));
        } finally {
            lock.unlock();
        }
    }

    Optional<E> findByKey(ConnectionId connection, RequestKey key) {
        lock.lock();
        try {
            return Optional.ofNullable(byKey.get(new HostKey(connection, key)))
                    .flatMap(given -> Optional.ofNullable(entries.get(given)));
        } finally {
            lock.unlock();
        }
    }

    /** Replaces an entry by its next version; false when another version stands. */
    boolean replace(E next) {
        lock.lock();
        try {
            E present = entries.get(id.apply(next));
            if (present == null || version.applyAsLong(present) != version.applyAsLong(next) - 1) {
                return false;
            }
            entries.put(id.apply(next), next);
            log.accept(present, next);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Chooses among all entries and replaces what was chosen by its next version, at once. */
    List<E> take(Function<Stream<E>, List<E>> choice, UnaryOperator<E> next) {
        lock.lock();
        try {
            List<E> taken =
                    choice.apply(entries.values().stream()).stream().map(next).toList();
            taken.forEach(entry -> entries.put(id.apply(entry), entry));
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Chooses among all entries, in no order. */
    <R> List<R> choose(Function<Stream<E>, Stream<R>> choice) {
        lock.lock();
        try {
            return choice.apply(entries.values().stream()).toList();
        } finally {
            lock.unlock();
        }
    }
}
