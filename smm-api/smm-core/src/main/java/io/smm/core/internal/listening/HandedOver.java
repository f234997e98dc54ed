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

    static final int MOST = 2_000;
    private static final int MOST_TRIES = 20;

    private final CursorStore store;
    private final String key;

    HandedOver(CursorStore store, String key) {
        this.store = store;
        this.key = key;
    }

    /** What stands for an event. */
    static String id(SignalEvent event) {
        return SignalEvent.fingerprint(event.dedupId());
    }

    /** Hands over what was not yet, in order; what the handler took is kept even when it fails at the next. */
    int give(List<SignalEvent> events, Consumer<? super SignalEvent> handler) {
        Set<String> before = read();
        Set<String> given = new LinkedHashSet<>();
        try {
            for (SignalEvent event : events) {
                String id = id(event);
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

    /** What was handed over, as far as it is remembered, the oldest first. */
    Set<String> read() {
        return read(store.find(key));
    }

    /** Remembers what was handed over too, and gives all that is remembered then. */
    Set<String> keep(Set<String> given) {
        Set<String> last = given;
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Optional<CursorStore.Stored> stored = store.find(key);
            Set<String> all = read(stored);
            all.addAll(given);
            List<String> ordered = new ArrayList<>(all);
            last = new LinkedHashSet<>(ordered.subList(Math.max(0, ordered.size() - MOST), ordered.size()));
            if (store.replace(key, stored.map(CursorStore.Stored::version).orElse(0L), String.join(" ", last))) {
                return last;
            }
        }
        // Others were quicker each time: what is not kept comes again, which at-least-once allows.
        return last;
    }

    private static Set<String> read(Optional<CursorStore.Stored> stored) {
        return stored.map(place -> new LinkedHashSet<>(List.of(place.value().split(" "))))
                .orElseGet(LinkedHashSet::new);
    }
}
