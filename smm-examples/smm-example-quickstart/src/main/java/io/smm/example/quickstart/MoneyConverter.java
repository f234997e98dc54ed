package io.smm.example.quickstart;

import io.smm.Money;
import io.smm.error.InvalidInputException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads money as one types it: {@code 120.50EUR} or {@code "120.50 EUR"}. */
final class MoneyConverter implements ITypeConverter<Money> {

    @Override
    public Money convert(String text) {
        String trimmed = text.trim();
        int split = trimmed.length() - 3;
        if (split < 1) {
            throw new TypeConversionException(
                    "'" + text + "' is not money; expected an amount and a currency: 120.50EUR");
        }
        try {
            return Money.of(trimmed.substring(0, split).trim(), trimmed.substring(split));
        } catch (InvalidInputException wrong) {
            throw new TypeConversionException(
                    "'" + text + "' is not money: " + wrong.faults().get(0).message());
        }
    }
}
