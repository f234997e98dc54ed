package io.smm.e2e.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Looks again and again until something is so, up to a deadline. For effects that a server makes visible in its own time;
 * an exception of the look itself ends the wait at once, because "not yet" is a value, not an error.
 */
public final class Eventually {
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private Eventually() {}

    /**
     * Returns the first observation that satisfies {@code wanted}. The pause between two looks grows from 20 to 250 ms.
     *
     * @param what what is awaited, for the failure message
     * @throws AssertionError when the deadline passed; it holds the last observation
     */
    public static <T> T eventually(String what, Duration deadline, Callable<T> look, Predicate<? super T> wanted)
            throws Exception {
        long start = System.nanoTime();
        long pause = FIRST_PAUSE;
        for (int looks = 1; ; looks++) {
            T seen = look.call();
            if (wanted.test(seen)) {
                return seen;
            }
            long left = deadline.toNanos() - (System.nanoTime() - start);
            if (left <= 0) {
                throw new AssertionError("%s: not within %s, %d looks; last seen: %s"
                        .formatted(what, deadline, looks, seen));
            }
            park(Math.min(pause, left));
            pause = Math.min(pause * 2, LONGEST_PAUSE);
        }
    }

    private static void park(long nanos) throws InterruptedException {
        LockSupport.parkNanos(nanos);
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted between two looks");
        }
    }
}
