package io.smm.ads;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.error.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How one field of an ad platform spells money. A network may use several: Meta takes budgets in minor units and reports
 * spend as a decimal string. Conversion is exact or refused, and never goes through a binary fraction.
 *
 * @param form the form
 * @param digits for {@link Form#MINOR_UNITS}: the currencies in which the network counts other decimals than ISO 4217 does
 */
public record MoneyScale(Form form, Map<CurrencyCode, Integer> digits) {

    /** The forms that are in use. */
    public enum Form {
        /** A whole number of the currency's minor unit: cents, yen. */
        MINOR_UNITS,
        /** A whole number of millionths of the major unit. */
        MICROS,
        /** A decimal number of the major unit. */
        MAJOR_DECIMAL
    }

    /** A whole number of the minor unit as ISO 4217 has it. */
    public static final MoneyScale MINOR_UNITS = new MoneyScale(Form.MINOR_UNITS, Map.of());

    /** A whole number of millionths of the major unit. */
    public static final MoneyScale MICROS = new MoneyScale(Form.MICROS, Map.of());

    /** A decimal number of the major unit, no finer than the minor unit. */
    public static final MoneyScale MAJOR_DECIMAL = new MoneyScale(Form.MAJOR_DECIMAL, Map.of());

    private static final int MICRO_DIGITS = 6;

    /**
     * Checks the exceptions.
     *
     * @param form the form
     * @param digits for {@link Form#MINOR_UNITS}: the currencies in which the network counts other decimals than ISO 4217 does
     */
    public MoneyScale {
        Objects.requireNonNull(form, "form");
        digits = Map.copyOf(digits);
        if (digits.values().stream().anyMatch(value -> value < 0 || value > MICRO_DIGITS)) {
            throw InvalidInputException.of("MoneyScale", "digits", "must be 0 to " + MICRO_DIGITS);
        }
    }

    /**
     * The same scale where the network counts a currency otherwise than ISO 4217.
     *
     * @param currency the currency, such as HUF
     * @param decimals how many decimals the network's unit has, 0 to 6
     * @return the changed scale
     */
    public MoneyScale with(CurrencyCode currency, int decimals) {
        Map<CurrencyCode, Integer> more = new LinkedHashMap<>(digits);
        more.put(currency, decimals);
        return new MoneyScale(form, more);
    }

    /**
     * Spells an amount as the network does.
     *
     * @param money the amount
     * @return the number, such as {@code "1250"} for 12.50 EUR in minor units
     * @throws InvalidInputException when the amount is finer than the scale: nothing is rounded
     */
    public String write(Money money) {
        BigDecimal amount = money.amount();
        try {
            return switch (form) {
                case MINOR_UNITS, MICROS ->
                    amount.movePointRight(decimals(money.currency()))
                            .setScale(0, RoundingMode.UNNECESSARY)
                            .toPlainString();
                case MAJOR_DECIMAL ->
                    amount.setScale(decimals(money.currency()), RoundingMode.UNNECESSARY)
                            .toPlainString();
            };
        } catch (ArithmeticException tooFine) {
            throw InvalidInputException.of("MoneyScale", "money", tooFineFor(money));
        }
    }

    /**
     * Tells whether an amount can be spelled without rounding.
     *
     * @param money the amount
     * @return whether it can
     */
    public boolean holds(Money money) {
        return money.amount().stripTrailingZeros().scale() <= decimals(money.currency());
    }

    /**
     * Reads what the network spelled. A decimal amount that is finer than the minor unit keeps all its digits.
     *
     * @param text the network's number
     * @param currency the ad account's currency
     * @return the exact amount
     * @throws InvalidInputException when it is no number, or a fraction where the scale has whole numbers
     */
    public Money read(String text, CurrencyCode currency) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw InvalidInputException.of("MoneyScale", "text", "'" + text + "' is not a decimal number");
        }
        if (form == Form.MAJOR_DECIMAL) {
            return new Money(number, currency);
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw InvalidInputException.of("MoneyScale", "text", "'" + text + "' is no whole number of " + form);
        }
        return new Money(number.movePointLeft(decimals(currency)), currency);
    }

    private int decimals(CurrencyCode currency) {
        return form == Form.MICROS ? MICRO_DIGITS : digits.getOrDefault(currency, currency.minorUnits());
    }

    private String tooFineFor(Money money) {
        return money + " is finer than the network's unit, which has " + decimals(money.currency())
                + " decimals: nothing is rounded";
    }
}
