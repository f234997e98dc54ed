package io.smm.metrics.response;

import io.smm.error.Faults;
import io.smm.metrics.Fraction;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as nanoseconds since 1970 in one long; of the years 1900 to 2150, so that differences fit too. */
final class Nanos {

    static final long PER_SECOND = 1_000_000_000L;
    static final long PER_MILLI = 1_000_000L;

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2151-01-01T00:00:00Z");

    private Nanos() {}

    static boolean holds(Instant instant) {
        return !instant.isBefore(FIRST) && instant.isBefore(END);
    }

    static boolean holdsMilli(long epochMilli) {
        return epochMilli >= FIRST.toEpochMilli() && epochMilli < END.toEpochMilli();
    }

    /** Notes as a fault what a long does not hold. */
    static void check(Faults faults, String field, @Nullable Instant instant) {
        faults.check(instant == null || holds(instant), field, "must be in the years 1900 to 2150, is ", instant);
    }

    static long of(Instant instant) {
        return instant.getEpochSecond() * PER_SECOND + instant.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }

    static BigInteger of(Duration duration) {
        return BigInteger.valueOf(duration.getSeconds())
                .multiply(BigInteger.valueOf(PER_SECOND))
                .add(BigInteger.valueOf(duration.getNano()));
    }

    static Fraction seconds(long nanos) {
        return Fraction.of(nanos, PER_SECOND);
    }
}
