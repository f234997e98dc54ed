package io.smm.example.publisher;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks again and again until something is so. */
final class Until {

    private static final long BETWEEN_MILLIS = 25;
    private static final Duration MOST = Duration.ofSeconds(60);

    private Until() {}

    static void until(String what, Callable<Boolean> look) throws Exception {
        ScheduledExecutorService looker = Executors.newSingleThreadScheduledExecutor();
        try {
            long start = System.nanoTime();
            while (!looker.schedule(look, BETWEEN_MILLIS, TimeUnit.MILLISECONDS).get(30, TimeUnit.SECONDS)) {
                if (System.nanoTime() - start > MOST.toNanos()) {
                    throw new AssertionError(what + ": not within " + MOST);
                }
            }
        } finally {
            looker.shutdownNow();
        }
    }
}
