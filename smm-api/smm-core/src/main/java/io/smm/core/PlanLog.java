package io.smm.core;

import io.smm.Cursor;
import io.smm.error.InvalidInputException;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanChanges;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The changes of all posts in the order in which they were made; a cursor is how many come before it. Thread-safe. */
final class PlanLog {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<PlanChange> changes = new ArrayList<>();

    /** Writes down what has a note; told by the store while nobody else can write to it. */
    void write(@Nullable PlanEntry before, PlanEntry after) {
        if (after.note().isEmpty()) {
            return;
        }
        PlannedPost planned = after.planned();
        PlanChange change = new PlanChange(
                planned.id(),
                planned.connection().tenant(),
                planned.connection().id(),
                after.version(),
                Optional.ofNullable(before).map(entry -> entry.planned().state()),
                planned.state(),
                after.note().get());
        lock.lock();
        try {
            changes.add(change);
        } finally {
            lock.unlock();
        }
    }

    List<PlanChange> of(PlanId id) {
        lock.lock();
        try {
            return changes.stream().filter(change -> change.post().equals(id)).toList();
        } finally {
            lock.unlock();
        }
    }

    PlanChanges after(Optional<Cursor> place, int most) {
        int from = place.map(PlanLog::number).orElse(0);
        lock.lock();
        try {
            int to = Math.min(changes.size(), from + most);
            return from >= to
                    ? new PlanChanges(List.of(), place)
                    : new PlanChanges(changes.subList(from, to), Optional.of(new Cursor(Integer.toString(to))));
        } finally {
            lock.unlock();
        }
    }

    Cursor end() {
        lock.lock();
        try {
            return new Cursor(Integer.toString(changes.size()));
        } finally {
            lock.unlock();
        }
    }

    private static int number(Cursor cursor) {
        try {
            return Integer.parseUnsignedInt(cursor.value());
        } catch (NumberFormatException foreign) {
            throw InvalidInputException.of("changes", "after", "is no place in this log");
        }
    }
}
