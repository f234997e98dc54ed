package io.smm.post.plan;

import io.smm.error.InvalidInputException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Days on which nothing should be published, such as a day of mourning or the days before results are announced.
 *
 * @param from the first day
 * @param to the last day, itself among them; not before {@code from}
 * @param reason why, for a person to read
 */
public record Blackout(LocalDate from, LocalDate to, String reason) {

    /**
     * Checks the order.
     *
     * @param from the first day
     * @param to the last day
     * @param reason why
     */
    public Blackout {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reason, "reason");
        if (to.isBefore(from)) {
            throw InvalidInputException.of("Blackout", "to", to + " is before from, " + from);
        }
    }

    /**
     * Tells whether a day is one of them.
     *
     * @param day the day
     * @return whether it is
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
