package io.smm.metrics.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The formula of Ertl 2017, algorithm 6, computed apart from this code with 60 decimal digits. */
class ErtlEstimateTest {

    @Test
    void itIsThePublishedFormula() {
        assertEstimate(Map.of(0, 15, 1, 1), 1.0316330806934568);
        assertEstimate(Map.of(0, 8, 1, 4, 2, 2, 3, 2), 10.861397112950669);
        assertEstimate(Map.of(1, 16), 23.083120654223414);
        assertEstimate(Map.of(1, 300, 2, 400, 3, 200, 4, 80, 5, 30, 9, 13, 12, 1), 2692.1243537112423);
        assertEstimate(Map.of(0, 1_000, 1, 12, 2, 8, 3, 3, 20, 1), 24.285423368582009);
    }

    @Test
    void itHoldsToTheEndOfTheHash() {
        assertEstimate(Map.of(10, 4, 62, 6, 63, 6), 47274.23109984953);
        assertEstimate(Map.of(63, 15, 62, 1), 2.0772571228035138e+20);
    }

    @Test
    void emptyRegistersAreNoIds() {
        assertThat(ErtlEstimate.of(counts(Map.of(0, 16)))).isZero();
    }

    private static void assertEstimate(Map<Integer, Integer> counts, double expected) {
        assertThat(ErtlEstimate.of(counts(counts))).isCloseTo(expected, within(1e-12 * expected));
    }

    private static int[] counts(Map<Integer, Integer> counts) {
        int[] all = new int[64];
        counts.forEach((value, count) -> all[value] = count);
        return all;
    }
}
