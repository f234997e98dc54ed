package io.smm.benchmarks.metrics;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** The best of several rounds: what the machine allows when nobody disturbs. */
final class Best {

    /** Processor time of the calling thread, for a machine that others use too; it leaves out the collector. Else the wall clock. */
    private static final boolean PROCESSOR = Boolean.getBoolean("smm.metrics.processor");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Best() {}

    private static long now() {
        return PROCESSOR ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /**
     * Runs all sides in turns, so that what disturbs one disturbs all.
     *
     * @return nanoseconds of the best round of each side
     */
    static long[] of(int rounds, LongSupplier... sides) {
        long[] best = new long[sides.length];
        Arrays.fill(best, Long.MAX_VALUE);
        for (int round = 0; round < rounds; round++) {
            for (int side = 0; side < sides.length; side++) {
                long started = now();
                long answer = sides[side].getAsLong();
                best[side] = Math.min(best[side], now() - started);
                if (answer == Long.MIN_VALUE) {
                    System.out.println(); // never: keeps the answer from being left out
                }
            }
        }
        return best;
    }
}
