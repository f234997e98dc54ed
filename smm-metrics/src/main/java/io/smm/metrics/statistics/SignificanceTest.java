package io.smm.metrics.statistics;

import io.smm.metrics.MetricResult;
import java.util.Objects;
import java.util.Optional;

/**
 * What a test of significance says: a statistic, and how likely one at least as far out would be if there were no effect.
 *
 * @param statistic the statistic, such as z
 * @param degreesOfFreedom the degrees of freedom of its distribution, which need not be whole; empty where it has none
 * @param pValue the two-sided probability, 0 to 1; undefined exactly when the statistic is
 */
public record SignificanceTest(MetricResult statistic, Optional<MetricResult> degreesOfFreedom, MetricResult pValue) {

    /**
     * Checks that all are there.
     *
     * @param statistic the statistic, such as z
     * @param degreesOfFreedom the degrees of freedom of its distribution
     * @param pValue the two-sided probability
     */
    public SignificanceTest {
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(degreesOfFreedom, "degreesOfFreedom");
        Objects.requireNonNull(pValue, "pValue");
    }
}
