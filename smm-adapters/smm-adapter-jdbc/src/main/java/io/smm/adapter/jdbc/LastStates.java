package io.smm.adapter.jdbc;

import io.smm.post.plan.PlanState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The states of the posts that were claimed or changed last, by version: whoever makes the next version need not ask for the one
 * before. A version has one state for ever. Thread-safe.
 */
final class LastStates {

    private static final int MOST = 1_000;

    private record Known(long version, PlanState state) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Known> states = new LinkedHashMap<>();

    void remember(String id, long version, PlanState state) {
        lock.lock();
        try {
            states.remove(id);
            states.put(id, new Known(version, state));
            if (states.size() > MOST) {
                states.remove(states.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    Optional<PlanState> find(String id, long version) {
        lock.lock();
        try {
            return Optional.ofNullable(states.get(id))
                    .filter(known -> known.version() == version)
                    .map(Known::state);
        } finally {
            lock.unlock();
        }
    }
}
