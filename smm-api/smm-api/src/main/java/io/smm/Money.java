package io.smm;

import io.smm.error.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact amount of money. Equal amounts are equal whatever their trailing zeros: the scale is at least that of the
 * currency's minor unit and otherwise the least that holds the amount.
 *
 * <p>Arithmetic is exact; only {@link #rounded(RoundingMode)} rounds, and only when asked. Two currencies never meet here.
 *
 * @param amount the amount in the currency's major unit; may be negative
 * @param currency the currency
 */
public record Money(BigDecimal amount, CurrencyCode currency) {

    /** Enough for every economy; without a bound, "1E99999999" would fill the memory. */
    private static final int MOST_DIGITS = 60;

    /**
     * Brings the amount to its canonical scale.
     *
     * @param amount the amount in the currency's major unit
     * @param currency the currency
     */
    public Money {
        Objects.requireNonNull(currency, "currency");
        amount = canonical(Objects.requireNonNull(amount, "amount"), currency.minorUnits());
    }

    /**
     * An amount given as text, so that no binary fraction comes in.
     *
     * @param amount a decimal number, such as {@code "12.50"}
     * @param currency a code of ISO 4217
     * @return the money
     * @throws InvalidInputException when either is not well-formed
     */
    public static Money of(String amount, String currency) {
        try {
            return new Money(new BigDecimal(amount), CurrencyCode.of(currency));
        } catch (NumberFormatException notANumber) {
            throw InvalidInputException.of("Money", "amount", "'" + amount + "' is not a decimal number");
        }
    }

    /**
     * Nothing, in a currency.
     *
     * @param currency the currency
     * @return zero
     */
    public static Money zero(CurrencyCode currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * Adds.
     *
     * @param other money of the same currency
     * @return the exact sum
     * @throws InvalidInputException when the currencies differ
     */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /**
     * Subtracts.
     *
     * @param other money of the same currency
     * @return the exact difference
     * @throws InvalidInputException when the currencies differ
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /**
     * Multiplies.
     *
     * @param factor a pure number
     * @return the exact product, unrounded
     */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /**
     * Rounds to the currency's minor unit.
     *
     * @param mode how; {@link RoundingMode#HALF_EVEN} is the convention of the metrics
     * @return the rounded money
     */
    public Money rounded(RoundingMode mode) {
        return new Money(amount.setScale(currency.minorUnits(), mode), currency);
    }

    /** {@return -1, 0 or 1 as the amount is below, at or above zero} */
    public int signum() {
        return amount.signum();
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw InvalidInputException.of(
                    "Money", "currency", currency + " and " + other.currency + " meet only through a given rate");
        }
        return other;
    }

    private static BigDecimal canonical(BigDecimal amount, int minorUnits) {
        BigDecimal stripped = amount.stripTrailingZeros();
        if ((long) stripped.precision() - stripped.scale() > MOST_DIGITS || stripped.scale() > MOST_DIGITS) {
            throw InvalidInputException.of(
                    "Money", "amount", "has more than " + MOST_DIGITS + " digits before or after the point");
        }
        return stripped.scale() < minorUnits ? stripped.setScale(minorUnits) : stripped;
    }
}
