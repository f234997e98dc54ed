package io.smm.core;

import io.smm.account.TenantId;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.spi.PauseStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps pauses in memory, known to this process alone and lost with it. Thread-safe. */
public final class InMemoryPauseStore implements PauseStore {

    private final Map<PauseId, Pause> pauses = new ConcurrentHashMap<>();

    /** Makes an empty store. */
    public InMemoryPauseStore() {}

    @Override
    public void save(Pause pause) {
        pauses.put(pause.id(), pause);
    }

    @Override
    public boolean replace(Pause before, Pause next) {
        return pauses.replace(before.id(), before, next);
    }

    @Override
    public Optional<Pause> find(PauseId id) {
        return Optional.ofNullable(pauses.get(id));
    }

    @Override
    public List<Pause> of(TenantId tenant) {
        if (pauses.isEmpty()) {
            return List.of(); // asked before every effect, and nearly always so
        }
        return pauses.values().stream()
                .filter(pause -> pause.scope().tenant().equals(tenant))
                .sorted(Comparator.comparing(Pause::since)
                        .thenComparing(pause -> pause.id().value()))
                .toList();
    }
}
