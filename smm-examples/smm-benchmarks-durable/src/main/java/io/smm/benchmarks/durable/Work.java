package io.smm.benchmarks.durable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** What both sides are given to do, and the wait for it. */
final class Work {

    private static final long A_LOOK = Duration.ofMillis(5).toNanos();
    private static final int AT_A_TIME = 8;
    private static final long TOO_LONG = Duration.ofMinutes(5).toNanos();

    private Work() {}

    /** A text of the usual length. */
    static String text(int number) {
        return "Post " + number + ": we open at nine, close at six, and have fresh bread all day long. See you!";
    }

    /** Does something for each number, many at a time, so that planning is over before it is due. */
    static void inParallel(int many, IntConsumer each) {
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < AT_A_TIME; i++) {
            Thread thread = new Thread(() -> {
                for (int number = next.getAndIncrement(); number < many; number = next.getAndIncrement()) {
                    each.accept(number);
                }
            });
            thread.start();
            threads.add(thread);
        }
        until(() -> threads.stream().noneMatch(Thread::isAlive));
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
