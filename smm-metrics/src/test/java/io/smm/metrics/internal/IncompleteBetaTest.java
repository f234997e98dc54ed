package io.smm.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IncompleteBetaTest {

    /** I(2, 1) = x², I(1, 3) = 1 − (1 − x)³, and the same with the ends exchanged. */
    @Test
    void bothTailsAreThoseOfThePolynomialsOnEitherSideOfTheMean() {
        for (double t = -4; t <= 4; t += 0.25) {
            double x = IncompleteBeta.sigmoid(t);
            double y = IncompleteBeta.sigmoid(-t);

            near(new IncompleteBeta(2, 1).below(t), x * x);
            near(new IncompleteBeta(2, 1).above(t), y * (1 + x));
            near(new IncompleteBeta(1, 2).below(t), x * (1 + y));
            near(new IncompleteBeta(1, 3).above(t), y * y * y);
            near(new IncompleteBeta(1, 3).below(t), x * (1 + y + y * y));
            near(new IncompleteBeta(1, 3).density(t), 3 * x * y * y * y);
            near(new IncompleteBeta(2, 1).density(t), 2 * x * x * y);
        }
    }

    @Test
    void theScaleRunsFartherThanTheNumbersBesideOne() {
        assertThat(IncompleteBeta.sigmoid(0)).isEqualTo(0.5);
        assertThat(IncompleteBeta.sigmoid(720)).isEqualTo(1);
        assertThat(IncompleteBeta.sigmoid(-720)).isEqualTo(Math.exp(-720)).isPositive();
        near(new IncompleteBeta(0.01, 1).density(-720), 0.01 * Math.exp(-7.2));
        near(new IncompleteBeta(1, 0.01).density(720), 0.01 * Math.exp(-7.2));
    }

    private static void near(double got, double expected) {
        assertThat(got / expected - 1).isCloseTo(0, within(2e-14));
    }
}
