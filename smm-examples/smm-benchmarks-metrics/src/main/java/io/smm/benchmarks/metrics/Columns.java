package io.smm.benchmarks.metrics;

import java.util.SplittableRandom;

/** The data of one run, the same for every side. */
final class Columns {

    static final int PEOPLE = 1_000_000;
    private static final int CAMPAIGNS = 1_000;
    private static final int TYPES = 6;

    final int rows;

    /** Numbers of people, 0 to a million. */
    final long[] dense;

    /** The same people under ids that look like chance, as keyed ids do. */
    final long[] keyed;

    final int[] campaigns;
    final byte[] types;

    Columns(int rows, long seed) {
        this.rows = rows;
        SplittableRandom random = new SplittableRandom(seed);
        dense = new long[rows];
        keyed = new long[rows];
        campaigns = new int[rows];
        types = new byte[rows];
        for (int i = 0; i < rows; i++) {
            dense[i] = random.nextInt(PEOPLE);
            keyed[i] = splitmix64(dense[i]);
            campaigns[i] = random.nextInt(CAMPAIGNS);
            types[i] = (byte) random.nextInt(TYPES);
        }
    }

    static long splitmix64(long x) {
        long z = x + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
