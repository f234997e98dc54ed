package io.smm;

import io.smm.error.InvalidInputException;
import java.time.Instant;
import java.util.Objects;

/**
 * A span of time, half-open: {@code from} belongs to it, {@code to} does not.
 *
 * @param from its first instant
 * @param to the first instant after it; later than {@code from}
 */
public record TimeWindow(Instant from, Instant to) {

    /**
     * Checks that the window is not empty.
     *
     * @param from its first instant
     * @param to the first instant after it
     */
    public TimeWindow {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!to.isAfter(from)) {
            throw InvalidInputException.of("TimeWindow", "to", to + " is not later than from, " + from);
        }
    }

    /**
     * Tells whether an instant lies in the window.
     *
     * @param instant the instant
     * @return whether {@code from <= instant < to}
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
