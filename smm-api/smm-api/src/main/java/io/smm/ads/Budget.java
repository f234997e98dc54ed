package io.smm.ads;

import io.smm.Money;
import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * How much may be spent, a day or in all. A daily budget is an average on most networks: Meta, for one, may spend more on a
 * good day and less on another. It has no end of its own; see {@link SpendReview}.
 *
 * @param amount how much; more than zero
 * @param period a day, or in all
 */
public record Budget(Money amount, Period period) {

    /** What a budget is about. */
    public enum Period {
        /** Each calendar day in the ad account's zone. */
        DAILY,
        /** The whole time that it runs. */
        LIFETIME
    }

    /**
     * Checks the amount.
     *
     * @param amount how much
     * @param period a day, or in all
     */
    public Budget {
        Objects.requireNonNull(period, "period");
        if (amount.signum() <= 0) {
            throw InvalidInputException.of("Budget", "amount", "must be more than zero, is " + amount);
        }
    }

    /**
     * So much a day.
     *
     * @param amount more than zero
     * @return the budget
     */
    public static Budget daily(Money amount) {
        return new Budget(amount, Period.DAILY);
    }

    /**
     * So much in all.
     *
     * @param amount more than zero
     * @return the budget
     */
    public static Budget lifetime(Money amount) {
        return new Budget(amount, Period.LIFETIME);
    }

    @Override
    public String toString() {
        return amount + (period == Period.DAILY ? " a day" : " in all");
    }
}
