package io.smm.adapter.jdbc;

import java.time.Instant;

/**
 * Moments as counted nanoseconds since 1970, in UTC: no dialect rounds them, and all compare them alike. They reach from 1677 to 2262;
 * what lies beyond counts as the end.
 */
final class Moments {

    private static final long A_SECOND = 1_000_000_000L;

    private Moments() {}

    /** The number of a moment. */
    static long of(Instant moment) {
        try {
            return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), A_SECOND), moment.getNano());
        } catch (ArithmeticException beyond) {
            return moment.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    /** The moment of a number. */
    static Instant of(long nanoseconds) {
        return Instant.ofEpochSecond(Math.floorDiv(nanoseconds, A_SECOND), Math.floorMod(nanoseconds, A_SECOND));
    }
}
