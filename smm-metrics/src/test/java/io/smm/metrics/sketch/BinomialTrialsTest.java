package io.smm.metrics.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinomialTrialsTest {

    private static final double[] TAILS = {0.15865525393145705, 0.02275013194817921, 0.0013498980316300946};

    @Test
    void atBothEndsOneTailIsLeft() {
        for (int successes : new int[] {1, 2, 5, 30, 200}) {
            for (double share : new double[] {0.9, 0.5, 0.1, 0.001}) {
                for (int width = 1; width <= 3; width++) {
                    // Only whole numbers of trials can be added up by hand: the tail lies between those of the
                    // neighbours.
                    double low = BinomialTrials.lower(successes, share, width);
                    double high = BinomialTrials.upper(successes, share, width);
                    double tail = TAILS[width - 1];

                    assertThat(low).isGreaterThanOrEqualTo(successes);
                    if (low > successes) {
                        assertThat(1 - atMost(successes - 1, Math.floor(low), share))
                                .isLessThanOrEqualTo(tail + 1e-9);
                        assertThat(1 - atMost(successes - 1, Math.floor(low) + 1, share))
                                .isGreaterThan(tail - 1e-9);
                    }
                    assertThat(atMost(successes, Math.floor(high), share)).isGreaterThanOrEqualTo(tail - 1e-9);
                    assertThat(atMost(successes, Math.floor(high) + 1, share)).isLessThan(tail + 1e-9);
                }
            }
        }
    }

    @Test
    void withoutSuccessItBeginsAtZero() {
        assertThat(BinomialTrials.lower(0, 0.25, 2)).isZero();
        assertThat(Math.pow(0.75, BinomialTrials.upper(0, 0.25, 2))).isCloseTo(TAILS[1], within(1e-12));
    }

    @Test
    void withManySuccessesItIsTheNormalInterval() {
        for (int successes : new int[] {10_000, 1_000_000, 125_829_120}) {
            for (double share : new double[] {0.5, 1e-3, 1e-9}) {
                for (int width = 1; width <= 3; width++) {
                    double spread = width * Math.sqrt(successes * (1 - share)) / share;
                    double estimate = successes / share;

                    assertThat(BinomialTrials.lower(successes, share, width))
                            .isCloseTo(estimate - spread, within(0.04 * spread));
                    assertThat(BinomialTrials.upper(successes, share, width))
                            .isCloseTo(estimate + spread, within(0.04 * spread));
                }
            }
        }
    }

    @Test
    void aShareOfNearlyAllLeavesNearlyNoDoubt() {
        assertThat(BinomialTrials.lower(5_000, 1 - 0x1p-52, 2)).isCloseTo(5_000, within(1.0));
        assertThat(BinomialTrials.upper(5_000, 1 - 0x1p-52, 2)).isCloseTo(5_000, within(1.0));
    }

    /** P(X ≤ s), added up. */
    private static double atMost(int successes, double trials, double share) {
        double sum = 0;
        double log = trials * Math.log1p(-share);
        for (int i = 0; i <= successes && i <= trials; i++) {
            sum += Math.exp(log);
            log += Math.log((trials - i) / (i + 1)) + Math.log(share / (1 - share));
        }
        return sum;
    }
}
