package io.smm.metrics.virality;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import java.time.Duration;
import java.time.Instant;

/** Times as nanoseconds since 1970: exact, and without an object each. They reach from 1824 to 2115. */
final class Nanos {

    static final long A_SECOND = 1_000_000_000L;
    private static final long A_MILLISECOND = 1_000_000L;

    /** Below half of what a long holds, so that the difference of two times never runs over. */
    private static final long FARTHEST = Long.MAX_VALUE / 2;

    private Nanos() {}

    static long of(String subject, String field, Instant time) {
        try {
            return checked(
                    subject, field, Math.addExact(Math.multiplyExact(time.getEpochSecond(), A_SECOND), time.getNano()));
        } catch (ArithmeticException e) {
            throw tooFar(subject, field);
        }
    }

    static long ofMillis(String subject, String field, long millis) {
        if (Math.abs(millis) > FARTHEST / A_MILLISECOND || millis == Long.MIN_VALUE) {
            throw tooFar(subject, field);
        }
        return millis * A_MILLISECOND;
    }

    static long of(String subject, String field, Duration length) {
        try {
            return length.toNanos();
        } catch (ArithmeticException e) {
            throw InvalidInputException.of(subject, field, "must be below 292 years, is " + length);
        }
    }

    static Fraction seconds(long nanos) {
        return Fraction.of(nanos, A_SECOND);
    }

    private static long checked(String subject, String field, long nanos) {
        if (nanos > FARTHEST || nanos < -FARTHEST) {
            throw tooFar(subject, field);
        }
        return nanos;
    }

    private static InvalidInputException tooFar(String subject, String field) {
        return InvalidInputException.of(subject, field, "must lie within the years 1824 to 2115");
    }
}
