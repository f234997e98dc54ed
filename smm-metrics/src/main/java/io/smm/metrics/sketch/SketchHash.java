package io.smm.metrics.sketch;

/**
 * MurmurHash3, x64, 128 bits (Austin Appleby, public domain), of one 64-bit id: as the DataSketches libraries hash a long, so
 * that sketches of the same ids meet, whoever made them.
 */
final class SketchHash {

    /** The seed of all sketches that are to be merged with others: the default of DataSketches. */
    static final long SEED = 9001;

    /** What an image of a theta sketch says of its seed: 16 bits of the seed's own hash. */
    static final short SEED_HASH = (short) high(premixed(SEED), 0);

    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;
    private static final long LENGTH = Long.BYTES;

    private SketchHash() {}

    /** The first half of an id's hash. */
    static long first(long id) {
        return high(premixed(id), SEED);
    }

    /** The second half of an id's hash. Beside {@link #first} of the same id the compiler computes the common part once. */
    static long second(long id) {
        return low(premixed(id), SEED);
    }

    private static long premixed(long id) {
        return Long.rotateLeft(id * C1, 31) * C2;
    }

    private static long high(long mixed, long seed) {
        long left = seed ^ mixed ^ LENGTH;
        long right = seed ^ LENGTH;
        return finish(left + right) + finish(left + right + right);
    }

    private static long low(long mixed, long seed) {
        long left = seed ^ mixed ^ LENGTH;
        long right = seed ^ LENGTH;
        return finish(left + right) + 2 * finish(left + right + right);
    }

    private static long finish(long bits) {
        long h = bits;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
