package io.smm.benchmarks.run;

import java.lang.management.ManagementFactory;

/**
 * Two ways to do the same thing, measured in turns: a few calls of the one, a few of the other, and again. What disturbs the
 * machine disturbs both.
 */
final class Duel {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** One call, by its number. */
    interface Call {
        void make(int number);
    }

    private final int rounds;
    private final int callsARound;

    Duel(int rounds, int callsARound) {
        this.rounds = rounds;
        this.callsARound = callsARound;
    }

    /** Runs both without measuring. */
    void warmUp(Call floor, Call sdk, Runnable betweenRounds) {
        measure(floor, sdk, betweenRounds);
    }

    /** The cost of the floor, then that of the SDK. */
    Cost[] measure(Call floor, Call sdk, Runnable betweenRounds) {
        Side[] sides = {new Side(floor), new Side(sdk)};
        for (int round = 0; round < rounds; round++) {
            sides[0].run(round);
            sides[1].run(round);
            betweenRounds.run();
        }
        return new Cost[] {sides[0].cost(), sides[1].cost()};
    }

    private final class Side {

        private final Call call;
        private final long[] times = new long[rounds * callsARound];
        private final long[] cpu = new long[rounds];
        private final long[] bytes = new long[rounds];

        Side(Call call) {
            this.call = call;
        }

        void run(int round) {
            long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < callsARound; i++) {
                int number = round * callsARound + i;
                long start = System.nanoTime();
                call.make(number);
                times[number] = System.nanoTime() - start;
            }
            cpu[round] = (THREADS.getCurrentThreadCpuTime() - cpuBefore) / callsARound;
            bytes[round] = (THREADS.getCurrentThreadAllocatedBytes() - bytesBefore) / callsARound;
        }

        Cost cost() {
            return Cost.of(times, cpu, bytes);
        }
    }
}
