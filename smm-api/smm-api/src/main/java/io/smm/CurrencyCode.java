package io.smm;

import io.smm.error.InvalidInputException;
import java.util.Currency;
import java.util.Objects;

/**
 * A currency of ISO 4217.
 *
 * @param code three capital letters, such as {@code "EUR"}; known to the running JDK
 */
public record CurrencyCode(String code) {

    /**
     * Checks that the code exists and can hold money.
     *
     * @param code three capital letters, such as {@code "EUR"}
     */
    public CurrencyCode {
        Objects.requireNonNull(code, "code");
        if (digits(code) < 0) {
            throw InvalidInputException.of("CurrencyCode", "code", "'" + code + "' has no minor unit: not money");
        }
    }

    /**
     * Names a currency.
     *
     * @param code three capital letters of ISO 4217
     * @return the currency
     * @throws InvalidInputException when there is no such currency
     */
    public static CurrencyCode of(String code) {
        return new CurrencyCode(code);
    }

    /** {@return the digits of the minor unit: 0 for JPY, 2 for EUR, 3 for KWD} */
    public int minorUnits() {
        return digits(code);
    }

    @Override
    public String toString() {
        return code;
    }

    private static int digits(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits();
        } catch (IllegalArgumentException unknown) {
            throw InvalidInputException.of("CurrencyCode", "code", "'" + code + "' is not a currency of ISO 4217");
        }
    }
}
