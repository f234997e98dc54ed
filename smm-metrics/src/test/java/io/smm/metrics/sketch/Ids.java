package io.smm.metrics.sketch;

import java.util.Random;

/** Ids for tests: splitmix64 of a running number, under a key. */
final class Ids {

    private Ids() {}

    static long id(long key, long number) {
        return mix(mix(key) + number);
    }

    static long[] column(long key, int from, int to) {
        long[] ids = new long[to - from];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = id(key, from + i);
        }
        return ids;
    }

    static HllSketch hll(int precision, long[] ids) {
        HllBuilder builder = HllSketch.builder(precision);
        builder.add(ids, 0, ids.length);
        return builder.build();
    }

    static ThetaSketch theta(int lgK, long[] ids) {
        ThetaBuilder builder = ThetaSketch.builder(lgK);
        builder.add(ids, 0, ids.length);
        return builder.build();
    }

    /** Randomness that can be repeated: prints its seed, and takes it from {@code -Dsmm.seed=} when given. */
    static Random random(String test) {
        long seed = Long.getLong("smm.seed", System.nanoTime());
        System.out.println(test + ": -Dsmm.seed=" + seed);
        return new Random(seed);
    }

    private static long mix(long x) {
        long z = x + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
