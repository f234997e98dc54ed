package io.smm.adapter.jdbc;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets threads that want the same of the database at the same moment share one trip. Who finds nobody there goes at once; who comes
 * while somebody is under way waits, and the first of those who wait takes all of them along. It has no thread of its own. Nobody leaves
 * once another may have taken them along, interrupted or not: what became of it would be open. Thread-safe.
 *
 * @param <I> what each wants
 * @param <R> what each gets
 */
final class Combiner<I, R> {

    /** How many go together at most. */
    static final int MOST = 64;

    /** One trip for all who go together. What it settles for nobody is each one's own to do. */
    @FunctionalInterface
    interface Trip<I, R> {
        /** Settles what it can. A failure is everybody's. */
        void make(List<Seat<I, R>> seats) throws SQLException;
    }

    /** Somebody's place on a trip. */
    static final class Seat<I, R> {

        private final I item;
        private final Condition arrived;
        private boolean leaves;
        private boolean back;
        private @Nullable R result;
        private @Nullable Exception failure;

        private Seat(I item, Condition arrived) {
            this.item = item;
            this.arrived = arrived;
        }

        I item() {
            return item;
        }

        void settle(R found) {
            result = found;
        }

        private Optional<R> result() throws SQLException {
            if (failure instanceof SQLException lost) {
                throw lost;
            }
            if (failure instanceof RuntimeException fault) {
                throw fault;
            }
            return Optional.ofNullable(result);
        }
    }

    private final Trip<I, R> trip;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Seat<I, R>> waiting = new ArrayDeque<>();
    private final int mostUnderWay;
    private int underWay;

    /** With so many trips at the same time at most. */
    Combiner(int mostUnderWay, Trip<I, R> trip) {
        this.mostUnderWay = mostUnderWay;
        this.trip = trip;
    }

    /** What the trip found for this item; empty when the caller has to do it alone: nothing has been done then. */
    Optional<R> of(I item) throws SQLException {
        Seat<I, R> own = new Seat<>(item, lock.newCondition());
        lock.lock();
        try {
            waiting.add(own);
            while (!own.back) {
                if (own.leaves || underWay == mostUnderWay) {
                    own.arrived.awaitUninterruptibly();
                } else {
                    lead();
                }
            }
        } finally {
            lock.unlock();
        }
        return own.result();
    }

    /** Goes with all who wait, without the lock; then tells them, and lets the next go. */
    private void lead() {
        underWay++;
        List<Seat<I, R>> seats = new ArrayList<>();
        while (seats.size() < MOST && !waiting.isEmpty()) {
            Seat<I, R> seat = waiting.remove();
            seat.leaves = true;
            seats.add(seat);
        }
        lock.unlock();
        Exception failure = new IllegalStateException("whoever led this trip ended in the middle of it");
        try {
            trip.make(seats);
            failure = null;
        } catch (SQLException | RuntimeException failed) {
            failure = failed;
        } finally {
            lock.lock();
            for (Seat<I, R> seat : seats) {
                seat.failure = failure;
                seat.back = true;
                seat.arrived.signal();
            }
            underWay--;
            if (!waiting.isEmpty()) {
                waiting.element().arrived.signal();
            }
        }
    }
}
