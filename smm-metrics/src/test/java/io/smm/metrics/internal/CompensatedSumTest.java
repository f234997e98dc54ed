package io.smm.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompensatedSumTest {

    @Test
    void whatASmallerTermLosesComesBackOnEitherSide() {
        assertThat(sum(1e16, 1, -1e16)).isEqualTo(1);
        assertThat(sum(1, 1e16, -1e16)).isEqualTo(1);
        assertThat(sum(-1, 1e100, 1, -1e100)).isZero();
        assertThat(sum(1, 1e100, 1, -1e100)).isEqualTo(2);
        assertThat(sum(0.1, 0.2, -0.3)).isEqualTo(2.7755575615628914e-17);
    }

    @Test
    void infinityStaysInfinityAndIsNotLostInItsDifference() {
        assertThat(sum(1, Double.POSITIVE_INFINITY, 1)).isInfinite().isPositive();
        assertThat(sum(Double.MAX_VALUE, Double.MAX_VALUE)).isInfinite();
        assertThat(sum()).isZero();
    }

    private static double sum(double... terms) {
        CompensatedSum sum = new CompensatedSum();
        for (double term : terms) {
            sum.add(term);
        }
        return sum.value();
    }
}
