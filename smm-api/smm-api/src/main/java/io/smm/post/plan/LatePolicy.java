package io.smm.post.plan;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.Objects;

/**
 * What becomes of a post whose time has passed, because nobody called {@link Planning#runDue()} or the network was down: it is
 * published while it is late by no more than the tolerance, and skipped after that, which its state then says.
 *
 * @param tolerance how late it may be, zero to 366 days
 */
public record LatePolicy(Duration tolerance) {

    private static final Duration MOST = Duration.ofDays(366);

    /**
     * Checks the tolerance.
     *
     * @param tolerance how late it may be
     */
    public LatePolicy {
        Objects.requireNonNull(tolerance, "tolerance");
        Faults.of("LatePolicy")
                .check(
                        !tolerance.isNegative() && tolerance.compareTo(MOST) <= 0,
                        "tolerance",
                        "must be zero to 366 days, is ",
                        tolerance)
                .raise();
    }

    /** {@return the default: up to an hour late} */
    public static LatePolicy standard() {
        return new LatePolicy(Duration.ofHours(1));
    }

    /**
     * Publishes late, within a tolerance.
     *
     * @param tolerance how late it may be, zero to 366 days
     * @return the policy
     */
    public static LatePolicy skipAfter(Duration tolerance) {
        return new LatePolicy(tolerance);
    }

    /** {@return publishing late rather than never: up to 366 days} */
    public static LatePolicy publishAnyway() {
        return new LatePolicy(MOST);
    }
}
