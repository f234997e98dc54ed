package io.smm.e2e.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Looks again and again until something is so, up to a deadline. For effects that a server makes visible in its own time;
 * an exception of the look itself ends the wait at once, because "not yet" is a value, not an error.
 */
public final class Eventually {
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    private Eventually() {}

    /**
     * Returns the first observation that satisfies {@code wanted}. The pause between two looks grows from 20 to 250 ms;
     * the looks run on a thread of their own, so that one that hangs ends the wait too, after 30 s.
     *
     * @param what what is awaited, for the failure message
     * @throws AssertionError when the deadline passed; it holds the last observation
     */
    public static <T> T eventually(String what, Duration deadline, Callable<T> look, Predicate<? super T> wanted)
            throws Exception {
        ScheduledExecutorService looker =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "eventually " + what));
        try {
            long start = System.nanoTime();
            long pause = 0;
            for (int looks = 1; ; looks++) {
                T seen = observed(what, looker, look, pause);
                if (wanted.test(seen)) {
                    return seen;
                }
                long left = deadline.toNanos() - (System.nanoTime() - start);
                if (left <= 0) {
                    throw new AssertionError(
                            "%s: not within %s, %d looks; last seen: %s".formatted(what, deadline, looks, seen));
                }
                pause = Math.min(left, Math.min(LONGEST_PAUSE, Math.max(FIRST_PAUSE, pause * 2)));
            }
        } finally {
            looker.shutdownNow();
        }
    }

    private static <T> T observed(String what, ScheduledExecutorService looker, Callable<T> look, long pause)
            throws Exception {
        try {
            return looker.schedule(look, pause, TimeUnit.NANOSECONDS)
                    .get(LONGEST_LOOK.toNanos() + pause, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(what + ": one look took more than " + LONGEST_LOOK, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
