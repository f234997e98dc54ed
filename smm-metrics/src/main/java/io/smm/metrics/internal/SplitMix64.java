package io.smm.metrics.internal;

/**
 * Steele, Lea and Flood's generator: the same numbers from the same seed in every version of Java, which the JDK's own does not
 * promise. Not thread-safe, not for secrets.
 */
public final class SplitMix64 {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /**
     * A stream.
     *
     * @param seed where it starts
     */
    public SplitMix64(long seed) {
        this.state = seed;
    }

    /** {@return the next 64 bits} */
    public long next() {
        state += STEP;
        return mix(state);
    }

    /**
     * The finaliser alone: numbers that lie side by side, or share a half, scatter over all 64 bits. One to one.
     *
     * @param number any
     * @return its mixture
     */
    public static long mix(long number) {
        long z = number;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * The next index, of which each is as likely as the others but for 2⁻³².
     *
     * @param bound above 0
     * @return 0 to bound − 1
     */
    public int below(int bound) {
        return (int) Math.multiplyHigh(next() >>> 1, (long) bound << 1);
    }
}
