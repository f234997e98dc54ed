package io.smm.core;

import io.smm.Network;
import io.smm.account.ConnectionId;
import io.smm.insight.CollectionTask;
import io.smm.insight.InsightSubject;
import io.smm.spi.CollectionEntry;
import io.smm.spi.CollectionStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps in memory whose numbers are being collected, lost with the process. A claim looks at all entries. Thread-safe. */
public final class InMemoryCollectionStore implements CollectionStore {

    private static final Comparator<CollectionEntry> LONGEST_DUE_FIRST =
            Comparator.comparing(entry -> entry.task().progress().nextTry().orElse(Instant.MAX));

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<SubjectKey, CollectionEntry> entries = new HashMap<>();

    /** Makes an empty store. */
    public InMemoryCollectionStore() {}

    @Override
    public CollectionEntry insert(CollectionEntry entry) {
        lock.lock();
        try {
            CollectionEntry present = entries.putIfAbsent(key(entry), entry);
            return present != null ? present : entry;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<CollectionEntry> find(InsightSubject subject) {
        lock.lock();
        try {
            return Optional.ofNullable(entries.get(SubjectKey.of(subject)));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean replace(CollectionEntry next) {
        lock.lock();
        try {
            CollectionEntry present = entries.get(key(next));
            if (present == null || present.version() != next.version() - 1) {
                return false;
            }
            entries.put(key(next), next);
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean remove(InsightSubject subject) {
        lock.lock();
        try {
            return entries.remove(SubjectKey.of(subject)) != null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int removeAll(ConnectionId connection) {
        lock.lock();
        try {
            int before = entries.size();
            entries.keySet().removeIf(key -> key.connection().equals(connection.value()));
            return before - entries.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<CollectionEntry> claim(Set<Network> networks, Instant now, Instant leaseUntil, int most) {
        lock.lock();
        try {
            List<CollectionEntry> due = entries.values().stream()
                    .filter(entry -> isDue(entry, networks, now))
                    .sorted(LONGEST_DUE_FIRST)
                    .limit(most)
                    .toList();
            List<CollectionEntry> claimed = new ArrayList<>();
            for (CollectionEntry entry : due) {
                CollectionEntry leased = entry.leased(leaseUntil);
                entries.put(key(leased), leased);
                claimed.add(leased);
            }
            return claimed;
        } finally {
            lock.unlock();
        }
    }

    private static boolean isDue(CollectionEntry entry, Set<Network> networks, Instant now) {
        CollectionTask task = entry.task();
        return networks.contains(task.connection().network())
                && task.progress()
                        .nextTry()
                        .filter(moment -> !moment.isAfter(now))
                        .isPresent()
                && entry.leasedUntil().filter(now::isBefore).isEmpty();
    }

    private static SubjectKey key(CollectionEntry entry) {
        return SubjectKey.of(entry.task().subject());
    }
}
