package io.smm.metrics.reach.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Estimates to nine digits and more. */
final class Shares {

    private Shares() {}

    static double of(ReachEstimate estimate) {
        return estimate.share().value().orElseThrow().doubleValue();
    }

    static void close(double expected, ReachEstimate estimate) {
        if (expected == 0) {
            assertThat(of(estimate)).isZero();
        } else {
            assertThat(of(estimate) / expected).as("%s", estimate).isCloseTo(1, within(1e-10));
        }
    }
}
