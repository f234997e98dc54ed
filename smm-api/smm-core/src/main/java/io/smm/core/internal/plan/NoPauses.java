package io.smm.core.internal.plan;

import io.smm.account.TenantId;
import io.smm.post.plan.Pause;
import io.smm.spi.PauseStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Believes for a tenth of a second that a tenant has no pauses, for the first look at a post, after which another comes before anything is
 * sent. Where there is a pause, ended or not, the store is asked each time. Thread-safe.
 */
final class NoPauses {

    private static final Duration BELIEVED = Duration.ofMillis(100);

    /** A tenant is a few dozen bytes; whoever has more at a time asks for some of them again. */
    private static final int MOST = 10_000;

    private final PauseStore store;
    private final Clock clock;
    private final Map<TenantId, Instant> without = new ConcurrentHashMap<>();

    NoPauses(PauseStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    List<Pause> of(TenantId tenant) {
        Instant now = clock.instant();
        Instant looked = without.get(tenant);
        if (looked != null && !now.isBefore(looked) && now.isBefore(looked.plus(BELIEVED))) {
            return List.of();
        }
        List<Pause> pauses = store.of(tenant);
        if (!pauses.isEmpty()) {
            without.remove(tenant);
        } else if (looked != null || without.size() < MOST) {
            without.put(tenant, now);
        } else {
            without.clear();
        }
        return pauses;
    }
}
