package io.smm.metrics.roi;

import io.smm.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * One amount in another currency.
 *
 * @param original the amount as it was
 * @param amount the amount in the target currency, rounded to its minor unit
 * @param rate the rate, with its day and source; empty when the amount was in the target currency
 */
public record ConvertedAmount(DatedAmount original, Money amount, Optional<FxRate> rate) {

    /**
     * Checks that everything is there.
     *
     * @param original the amount as it was
     * @param amount the amount in the target currency
     * @param rate the rate, with its day and source
     */
    public ConvertedAmount {
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(rate, "rate");
    }
}
