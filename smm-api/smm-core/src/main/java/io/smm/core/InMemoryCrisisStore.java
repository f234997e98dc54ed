package io.smm.core;

import io.smm.crisis.CrisisResult;
import io.smm.post.plan.PauseId;
import io.smm.spi.CrisisStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was done in crises in memory, lost with the process. Thread-safe. */
public final class InMemoryCrisisStore implements CrisisStore {

    private final Map<PauseId, List<CrisisResult>> results = new ConcurrentHashMap<>();

    /** Makes an empty store. */
    public InMemoryCrisisStore() {}

    @Override
    public void append(PauseId pause, CrisisResult result) {
        results.computeIfAbsent(pause, crisis -> new CopyOnWriteArrayList<>()).add(result);
    }

    @Override
    public List<CrisisResult> of(PauseId pause) {
        return List.copyOf(results.getOrDefault(pause, List.of()));
    }

    @Override
    public int removeBefore(Instant moment) {
        int removed = 0;
        for (List<CrisisResult> crisis : results.values()) {
            List<CrisisResult> old = crisis.stream()
                    .filter(result -> result.note().at().isBefore(moment))
                    .toList();
            crisis.removeAll(old);
            removed += old.size();
        }
        return removed;
    }
}
