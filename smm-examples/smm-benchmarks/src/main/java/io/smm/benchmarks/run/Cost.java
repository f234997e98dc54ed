package io.smm.benchmarks.run;

import java.util.Arrays;

/**
 * What one call costs its caller.
 *
 * @param p50 the middle time, in nanoseconds
 * @param p99 the time that one call in a hundred exceeds, in nanoseconds
 * @param cpu the calling thread's processor time, in nanoseconds: the middle of all rounds
 * @param bytes what the calling thread allocates: the middle of all rounds
 */
record Cost(long p50, long p99, long cpu, long bytes) {

    static Cost of(long[] times, long[] cpuOfRounds, long[] bytesOfRounds) {
        return new Cost(at(times, 0.50), at(times, 0.99), at(cpuOfRounds, 0.5), at(bytesOfRounds, 0.5));
    }

    private static long at(long[] values, double share) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
