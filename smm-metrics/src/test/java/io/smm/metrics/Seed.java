package io.smm.metrics;

import java.util.Random;

/** Randomness that can be repeated: prints its seed, and takes it from {@code -Dsmm.seed=} when given. */
public final class Seed {

    private Seed() {}

    public static Random random(String test) {
        long seed = Long.getLong("smm.seed", System.nanoTime());
        System.out.println(test + ": -Dsmm.seed=" + seed);
        return new Random(seed);
    }
}
