package io.smm.metrics.roi;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What all amounts of items have in common: rounded once, counted, named when something is wrong with them. */
final class Amounts {

    private static final int MOST_NAMED = 20;

    private Amounts() {}

    /** An item's amount: rounded from the exact value to the minor unit, once. */
    static Money rounded(Fraction exact, CurrencyCode currency, RoundingMode mode) {
        BigDecimal amount = new BigDecimal(exact.numerator())
                .divide(new BigDecimal(exact.denominator()), currency.minorUnits(), mode);
        return new Money(amount, currency);
    }

    static Fraction sum(Collection<Money> amounts) {
        return Fraction.sum(
                amounts.stream().map(money -> Fraction.of(money.amount())).toList());
    }

    static RoundingMode rounding(RoundingMode mode) {
        if (mode == RoundingMode.UNNECESSARY) {
            throw InvalidInputException.of("Money", "rounding", "must round; UNNECESSARY does not");
        }
        return mode;
    }

    static String named(List<String> items) {
        return items.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (items.size() > MOST_NAMED ? " and " + (items.size() - MOST_NAMED) + " more" : "");
    }
}
