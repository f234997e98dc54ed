package io.smm.adapter.memory.internal.sim;

/**
 * Chance as a function: the same key gives the same throws, in whatever order things are asked. The mixing is that of
 * SplitMix64 (Steele, Lea and Flood, OOPSLA 2014); logarithms are {@link StrictMath}'s, the same on every Java platform.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private Dice() {}

    /** A key made of a key and a number. */
    static long key(long key, long number) {
        long mixed = (key ^ number * GOLDEN) + GOLDEN;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** The n-th throw of a key, evenly in [0, 1). */
    static double at(long key, int n) {
        return (key(key, n) >>> 11) * UNIT;
    }

    /** The n-th throw of a key as a waiting time with mean one. */
    static double exponential(long key, int n) {
        return -StrictMath.log(1 - at(key, n));
    }
}
