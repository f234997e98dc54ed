package io.smm.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.smm.metrics.MetricResult;

/** Results to nine digits and more. */
final class Close {

    private Close() {}

    static void to(double expected, MetricResult result) {
        double got = result.value().orElseThrow().doubleValue();
        if (expected == 0) {
            assertThat(got).as("%s", result).isZero();
        } else {
            assertThat(got / expected).as("%s", result).isCloseTo(1, within(1e-10));
        }
    }

    static void to(double low, double high, IntervalEstimate interval) {
        to(low, interval.low());
        to(high, interval.high());
    }
}
