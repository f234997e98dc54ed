package io.smm.example.publisher.http;

import io.smm.Cursor;
import io.smm.post.plan.Actor;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanChanges;
import io.smm.post.plan.Planning;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Follows the change feed and remembers its last changes. Thread-safe. */
final class ChangeTail {

    private static final int KEPT = 40;
    private static final int PIECE = 1_000;
    private static final int MOST_PIECES_AT_ONCE = 20;

    private final Planning planning;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<PlanChange> last = new ArrayDeque<>();
    private final Map<String, Instant> workers = new HashMap<>();
    private Optional<Cursor> upTo = Optional.empty();

    ChangeTail(Planning planning) {
        this.planning = planning;
    }

    /** Reads on from where it stood, so each change is read once; the newest first. */
    List<PlanChange> latest() {
        lock.lock();
        try {
            for (int piece = 0; piece < MOST_PIECES_AT_ONCE && more(); piece++) {}
            List<PlanChange> newestFirst = new ArrayList<>(last);
            Collections.reverse(newestFirst);
            return newestFirst;
        } finally {
            lock.unlock();
        }
    }

    /** When each worker made its last change, of those read by now. */
    Map<String, Instant> workers() {
        lock.lock();
        try {
            return Map.copyOf(workers);
        } finally {
            lock.unlock();
        }
    }

    private boolean more() {
        PlanChanges read = planning.changes(upTo, PIECE);
        upTo = read.upTo().or(() -> upTo);
        for (PlanChange change : read.changes()) {
            last.add(change);
            Actor by = change.note().by();
            if (by.kind() == Actor.Kind.WORKER) {
                workers.put(by.name(), change.note().at());
            }
            if (last.size() > KEPT) {
                last.remove();
            }
        }
        return read.changes().size() == PIECE;
    }
}
