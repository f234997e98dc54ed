package io.smm.metrics.roi;

import io.smm.Money;
import io.smm.error.InvalidInputException;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An amount of money on a day.
 *
 * @param item what it is, as results will name it, such as an invoice's number; not blank
 * @param day its day, in the zone in which the books are kept
 * @param amount the amount; may be negative
 */
public record DatedAmount(String item, LocalDate day, Money amount) {

    /**
     * Checks that everything is there.
     *
     * @param item what it is, as results will name it
     * @param day its day
     * @param amount the amount
     */
    public DatedAmount {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(amount, "amount");
        if (item.isBlank()) {
            throw InvalidInputException.of("DatedAmount", "item", "must not be blank");
        }
    }
}
