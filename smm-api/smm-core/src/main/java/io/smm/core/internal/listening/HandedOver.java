package io.smm.core.internal.listening;

import io.smm.listening.SignalEvent;
import io.smm.spi.CursorStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Which events a consumer got, whichever way they came: the last of them, as hashes of their ids. */
final class HandedOver {

    private static final int MOST = 2_000;
    private static final int MOST_TRIES = 20;

    private final CursorStore store;
    private final String key;

    HandedOver(CursorStore store, String key) {
        this.store = store;
        this.key = key;
    }

    /** Hands over what was not yet, in order; what the handler took is kept even when it fails at the next. */
    int give(List<SignalEvent> events, Consumer<? super SignalEvent> handler) {
        Set<String> before = read(store.find(key));
        Set<String> given = new LinkedHashSet<>();
        try {
            for (SignalEvent event : events) {
                String id = SignalEvent.fingerprint(event.dedupId());
                if (!before.contains(id) && !given.contains(id)) {
                    handler.accept(event);
                    given.add(id);
                }
            }
        } finally {
            if (!given.isEmpty()) {
                keep(given);
            }
        }
        return given.size();
    }

    private void keep(Set<String> given) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Optional<CursorStore.Stored> stored = store.find(key);
            Set<String> all = read(stored);
            all.addAll(given);
            List<String> last = new ArrayList<>(all);
            String value = String.join(" ", last.subList(Math.max(0, last.size() - MOST), last.size()));
            if (store.replace(key, stored.map(CursorStore.Stored::version).orElse(0L), value)) {
                return;
            }
        }
        // Others were quicker each time: what is not kept comes again, which at-least-once allows.
    }

    private static Set<String> read(Optional<CursorStore.Stored> stored) {
        return stored.map(place -> new LinkedHashSet<>(List.of(place.value().split(" "))))
                .orElseGet(LinkedHashSet::new);
    }
}
