package io.smm.spi;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.Objects;

/**
 * How long to wait before something that failed is tried again.
 *
 * @param growth how the wait grows with each failure in a row
 * @param first the wait after the first failure, more than zero
 * @param most the longest wait, not shorter than {@code first}
 */
public record Backoff(Growth growth, Duration first, Duration most) {

    /** How a wait grows. */
    public enum Growth {
        /** By the first wait each time. */
        LINEAR,
        /** To twice the wait before. */
        DOUBLING
    }

    /**
     * Checks the order.
     *
     * @param growth how the wait grows with each failure in a row
     * @param first the wait after the first failure
     * @param most the longest wait
     */
    public Backoff {
        Objects.requireNonNull(growth, "growth");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(most, "most");
        Faults.of("Backoff")
                .check(first.compareTo(Duration.ZERO) > 0, "first", "must be more than zero")
                .check(most.compareTo(first) >= 0, "most", "must not be shorter than first")
                .check(most.compareTo(Duration.ofDays(1)) <= 0, "most", "must be a day at most")
                .raise();
    }

    /**
     * Waits that grow by the first one each time.
     *
     * @param first the wait after the first failure
     * @param most the longest wait
     * @return the back-off
     */
    public static Backoff linear(Duration first, Duration most) {
        return new Backoff(Growth.LINEAR, first, most);
    }

    /**
     * Waits of which each is twice the one before.
     *
     * @param first the wait after the first failure
     * @param most the longest wait
     * @return the back-off
     */
    public static Backoff doubling(Duration first, Duration most) {
        return new Backoff(Growth.DOUBLING, first, most);
    }

    /**
     * Tells the wait after so many failures in a row.
     *
     * @param failures how many; one or more
     * @return the wait, {@code most} at most
     */
    public Duration after(int failures) {
        Faults.of("Backoff")
                .check(failures >= 1, "failures", "must be one or more, is ", failures)
                .raise();
        Duration wait = first;
        for (int i = 1; i < failures && wait.compareTo(most) < 0; i++) {
            wait = growth == Growth.LINEAR ? wait.plus(first) : wait.multipliedBy(2);
        }
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
