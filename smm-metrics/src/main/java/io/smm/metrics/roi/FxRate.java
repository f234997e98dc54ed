package io.smm.metrics.roi;

import io.smm.CurrencyCode;
import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What one unit of a currency is worth in another on a day.
 *
 * @param from the currency that is given away
 * @param to the currency that is received; another
 * @param rate how many units of {@code to} one unit of {@code from} is worth; above zero
 * @param day the day for which it holds
 * @param source who says so, such as {@code "ECB reference rate"}; not blank
 * @param derived whether it was computed from other rates; false for one that was given
 */
public record FxRate(CurrencyCode from, CurrencyCode to, Fraction rate, LocalDate day, String source, boolean derived) {

    /**
     * Checks the rate.
     *
     * @param from the currency that is given away
     * @param to the currency that is received
     * @param rate how many units of {@code to} one unit of {@code from} is worth
     * @param day the day for which it holds
     * @param source who says so
     * @param derived whether it was computed from other rates
     */
    public FxRate {
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(day, "day");
        Faults.of("FxRate")
                .check(!from.equals(to), "to", "must be another currency than ", from)
                .check(rate.signum() > 0, "rate", "must be above zero, is ", rate)
                .check(!source.isBlank(), "source", "must not be blank")
                .raise();
    }

    /**
     * A rate as it was given.
     *
     * @param from the currency that is given away
     * @param to the currency that is received
     * @param rate how many units of {@code to} one unit of {@code from} is worth; above zero
     * @param day the day for which it holds
     * @param source who says so; not blank
     * @return the rate
     */
    public static FxRate of(CurrencyCode from, CurrencyCode to, BigDecimal rate, LocalDate day, String source) {
        return new FxRate(from, to, Fraction.of(rate), day, source, false);
    }

    /** {@return the rate of the other direction, exactly 1 by this one, marked as derived} */
    public FxRate inverse() {
        return new FxRate(to, from, Fraction.ONE.dividedBy(rate), day, "inverse of " + source, true);
    }

    /**
     * The cross rate through a common currency: the exact product, marked as derived.
     *
     * @param next a rate of the same day from this one's target
     * @return the rate from this one's source to the other's target
     * @throws InvalidInputException when the two do not meet in a currency, are of two days, or lead back
     */
    public FxRate through(FxRate next) {
        Faults.of("FxRate")
                .check(to.equals(next.from), "next", "must start from " + to + ", starts from ", next.from)
                .check(day.equals(next.day), "next", "must be of " + day + ", is of ", next.day)
                .check(!from.equals(next.to), "next", "must not lead back to ", from)
                .raise();
        String by = source.equals(next.source) ? source : source + " and " + next.source;
        return new FxRate(from, next.to, rate.times(next.rate), day, by + ", through " + to, true);
    }
}
