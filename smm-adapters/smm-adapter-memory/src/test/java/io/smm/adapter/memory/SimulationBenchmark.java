package io.smm.adapter.memory;

import io.smm.adapter.memory.internal.sim.Crowd;
import io.smm.adapter.memory.internal.sim.Effects;
import io.smm.adapter.memory.internal.sim.PostTruth;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A million followers, of whom more than a hundred thousand pass one post on: time and heap of the simulation, and beside it in
 * the same process the least that any such program must do, as a ratio. Run with {@code -Xmx1g}.
 */
public final class SimulationBenchmark {

    private static final int PEOPLE = 1_000_000;
    private static final int FOLLOWING = 20;
    private static final double SHARE = 0.14;

    private SimulationBenchmark() {}

    /**
     * Runs it three times; the last is the one to read.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        for (int run = 1; run <= 3; run++) {
            measure(run);
        }
    }

    private static void measure(int run) {
        Appeal appeal = Appeal.viral().toBuilder()
                .visibility(0.6)
                .share(SHARE)
                .comment(0)
                .mention(0)
                .build();
        Population population = Population.of(PEOPLE)
                .seed(run)
                .following(FOLLOWING)
                .followers("bakery", PEOPLE)
                .usually(Scenario.of(appeal))
                .build();
        long start = System.nanoTime();
        Crowd crowd = new Crowd(population, new Silent());
        long gathered = System.nanoTime();
        int post = crowd.post("bakery", 0, population.usually());
        crowd.advance(Duration.ofDays(7).toMillis());
        long played = System.nanoTime();
        PostTruth truth = crowd.truth(post);
        long shares = truth.parents().length - 1L;
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        long floorStart = System.nanoTime();
        long floorShares = floor(run);
        long floorEnd = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "run %d: %,d followings drawn in %.2f s; cascade of %,d shares in %.2f s; heap after it %d MB of %d MB; "
                        + "floor (%,d shares) %.2f s; ratio %.1f%n",
                run,
                crowd.edges(),
                seconds(gathered - start),
                shares,
                seconds(played - gathered),
                heap >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                floorShares,
                seconds(floorEnd - floorStart),
                (double) (played - start) / (floorEnd - floorStart));
    }

    /**
     * By hand: the same graph into arrays, and an independent cascade over it in generations; no times, no order of events, no
     * likes, no history, no truth.
     */
    private static long floor(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] targets = new int[PEOPLE * FOLLOWING];
        int[] begin = new int[PEOPLE + 1];
        for (int edge = 0; edge < targets.length; edge++) {
            double rank = random.nextDouble();
            targets[edge] = (int) (rank * rank * rank * PEOPLE);
            begin[targets[edge] + 1]++;
        }
        for (int person = 0; person < PEOPLE; person++) {
            begin[person + 1] += begin[person];
        }
        int[] next = begin.clone();
        int[] followers = new int[targets.length];
        for (int edge = 0; edge < targets.length; edge++) {
            followers[next[targets[edge]]++] = edge / FOLLOWING;
        }
        int[] sharers = new int[PEOPLE];
        boolean[] shared = new boolean[PEOPLE];
        int size = 0;
        for (int person = 0; person < PEOPLE; person++) {
            if (random.nextDouble() < 0.3 && random.nextDouble() < SHARE) {
                shared[person] = true;
                sharers[size++] = person;
            }
        }
        for (int done = 0; done < size; done++) {
            for (int place = begin[sharers[done]]; place < begin[sharers[done] + 1]; place++) {
                int person = followers[place];
                if (random.nextDouble() < 0.3 && random.nextDouble() < SHARE && !shared[person]) {
                    shared[person] = true;
                    sharers[size++] = person;
                }
            }
        }
        return size;
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private record Silent() implements Effects {

        @Override
        public void comment(int post, int person, long when, boolean negative, double chance) {
            // Nobody speaks here: words are the network's work, not the population's.
        }

        @Override
        public void mention(int post, int person, long when, boolean negative, double chance) {
            // As above.
        }

        @Override
        public void click(int post, int person, long when, boolean converted) {
            // As above.
        }

        @Override
        public void review(int post, int person, long when, boolean negative, double chance) {
            // As above.
        }
    }
}
