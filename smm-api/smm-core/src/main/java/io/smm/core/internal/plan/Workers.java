package io.smm.core.internal.plan;

import io.smm.core.internal.media.SpoolKeeper;
import io.smm.post.plan.Actor;
import io.smm.post.plan.PlanWorker;
import io.smm.post.plan.WorkerOptions;
import io.smm.spi.OutboxEntry;
import io.smm.spi.PlanStore;
import io.smm.spi.Sleeper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts workers, and closes with the {@code Smm} those that the host left open. Thread-safe. */
public final class Workers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    /** How many left deliveries one run goes on with. */
    private static final int MOST_LEFT = 20;

    private final PlanStore plans;
    private final DueLine due;
    private final LeftWork left;
    private final SpoolKeeper keeper;
    private final Clock clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Worker> open = new ArrayList<>();
    private boolean closed;

    /**
     * Starts none yet.
     *
     * @param plans where planned posts are kept
     * @param due gives what is due its turn
     * @param left what a process left when it died
     * @param keeper keeps the media spool tidy
     * @param clock the clock
     * @param sleeper the way to wait
     * @param random the source of chance
     */
    public Workers(
            PlanStore plans,
            DueLine due,
            LeftWork left,
            SpoolKeeper keeper,
            Clock clock,
            Sleeper sleeper,
            RandomGenerator random) {
        this.plans = plans;
        this.due = due;
        this.left = left;
        this.keeper = keeper;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
    }

    PlanWorker start(WorkerOptions options) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("this Smm is closed");
            }
            Worker worker = new Worker(
                    options,
                    plans,
                    due.by(Actor.worker(options.name()), options.patience()),
                    left,
                    keeper,
                    clock,
                    new IdleWait(sleeper, random, options),
                    this::forget);
            open.add(worker);
            worker.start();
            return worker;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Goes on with deliveries that a process left, as workers do, on the caller's thread; one at a time, so that no lease runs while its
     * delivery waits for another.
     */
    void goOnWithLeft() {
        try {
            for (int turn = 0; turn < MOST_LEFT && !Thread.currentThread().isInterrupted(); turn++) {
                List<OutboxEntry> claimed = left.claim(1);
                if (claimed.isEmpty()) {
                    return;
                }
                left.goOn(claimed.get(0));
            }
        } catch (RuntimeException fault) { // what was due before this has been done and must be told
            LOG.error(
                    "going on with what was left failed with {}",
                    fault.getClass().getName());
        }
    }

    private void forget(Worker worker) {
        lock.lock();
        try {
            open.remove(worker);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        List<Worker> last;
        lock.lock();
        try {
            closed = true;
            last = List.copyOf(open);
        } finally {
            lock.unlock();
        }
        last.forEach(Worker::close); // not under the lock: it may take long
    }
}
