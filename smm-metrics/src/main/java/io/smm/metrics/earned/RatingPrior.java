package io.smm.metrics.earned;

import io.smm.error.Faults;
import java.math.BigDecimal;

/**
 * What is believed of a rating before any review: as if {@code weight} reviews with the mean {@code mean} had been there.
 *
 * @param weight how many reviews the belief is worth (C); not negative
 * @param mean their mean (m), in stars
 */
public record RatingPrior(BigDecimal weight, BigDecimal mean) {

    /**
     * Checks the components.
     *
     * @param weight how many reviews the belief is worth
     * @param mean their mean
     */
    public RatingPrior {
        Faults.of("RatingPrior")
                .check(weight.signum() >= 0, "weight", "must not be negative, is ", weight)
                .check(mean.signum() >= 0, "mean", "must not be negative, is ", mean)
                .raise();
    }
}
