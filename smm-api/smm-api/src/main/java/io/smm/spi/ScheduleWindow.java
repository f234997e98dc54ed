package io.smm.spi;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.Objects;

/**
 * How far ahead a network takes posts that it shall publish itself.
 *
 * @param least the least time from now, zero or more
 * @param most the most time from now, longer than {@code least}
 */
public record ScheduleWindow(Duration least, Duration most) {

    /**
     * Checks the order.
     *
     * @param least the least time from now
     * @param most the most time from now
     */
    public ScheduleWindow {
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
        Faults.of("ScheduleWindow")
                .check(!least.isNegative(), "least", "must not be negative")
                .check(most.compareTo(least) > 0, "most", "must be longer than least")
                .raise();
    }
}
