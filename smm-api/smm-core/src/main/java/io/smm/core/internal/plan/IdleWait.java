package io.smm.core.internal.plan;

import io.smm.post.plan.WorkerOptions;
import io.smm.spi.Sleeper;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How a thread waits that found nothing to do: longer each time in a row, not in step with other nodes, and cut short when somebody
 * knows of work. Only its waiting is ever interrupted, never what it does between two waits.
 */
final class IdleWait {

    /** A wait is this part shorter or longer than its length, so that nodes started together drift apart. */
    private static final double JITTER = 0.2;

    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final Duration shortest;
    private final Duration longest;
    private final ReentrantLock lock = new ReentrantLock();
    private Duration next;
    private boolean woken;
    private @Nullable Thread waiting;

    IdleWait(Sleeper sleeper, RandomGenerator random, WorkerOptions options) {
        this.sleeper = sleeper;
        this.random = random;
        shortest = options.shortestWait();
        longest = options.longestWait();
        next = shortest;
    }

    /** There was something to do: the next wait is short. */
    void reset() {
        lock.lock();
        try {
            next = shortest;
        } finally {
            lock.unlock();
        }
    }

    /** Waits, unless somebody knew of work since the last wait. */
    void pause() {
        Duration length = begin();
        if (length.isZero()) {
            return;
        }
        try {
            sleeper.sleep(length);
        } catch (InterruptedException cutShort) {
            reset();
        } finally {
            end();
        }
    }

    /** There may be something to do: cuts the wait short, or leaves the next one out. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            if (waiting != null) {
                waiting.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    private Duration begin() {
        lock.lock();
        try {
            if (woken) {
                woken = false;
                next = shortest;
                return Duration.ZERO;
            }
            Duration length = next;
            Duration twice = next.multipliedBy(2);
            next = twice.compareTo(longest) < 0 ? twice : longest;
            waiting = Thread.currentThread();
            return Duration.ofNanos((long) (length.toNanos() * (1 - JITTER + 2 * JITTER * random.nextDouble())));
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            waiting = null;
            woken = false;
            Thread.interrupted(); // whoever woke this thread too late meant the wait
        } finally {
            lock.unlock();
        }
    }
}
