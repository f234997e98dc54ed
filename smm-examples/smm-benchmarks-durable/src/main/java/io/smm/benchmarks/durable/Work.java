package io.smm.benchmarks.durable;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What both sides are given to do, and the wait for it. */
final class Work {

    private static final long A_LOOK = Duration.ofMillis(5).toNanos();
    private static final long TOO_LONG = Duration.ofMinutes(5).toNanos();

    private Work() {}

    /** A text of the usual length. */
    static String text(int number) {
        return "Post " + number + ": we open at nine, close at six, and have fresh bread all day long. See you!";
    }

    static void until(BooleanSupplier done) {
        long began = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - began > TOO_LONG) {
                throw new IllegalStateException("not done within five minutes");
            }
            LockSupport.parkNanos(A_LOOK);
        }
    }
}
