package io.smm.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class InverseTest {

    /** Halving the bracket from -700 to 700 alone would take more than fifty looks at a distribution. */
    private static final int FEW = 14;

    @Test
    void aQuantileTakesFewLooksAtTheDistribution() {
        List<Inverse.Distribution> distributions = List.of(
                new IncompleteBeta(8, 3),
                new IncompleteBeta(2, 1e9),
                new IncompleteBeta(1e9, 2),
                new IncompleteBeta(500, 500),
                new Positive(ChiSquaredDistribution.of(1)),
                new Positive(ChiSquaredDistribution.of(2_000)),
                new Positive(TDistribution.of(3.7)));
        for (Inverse.Distribution distribution : distributions) {
            for (double tail : new double[] {1e-6, 0.025, 0.3}) {
                Counted lower = new Counted(distribution);
                Counted upper = new Counted(distribution);
                if (distribution.below(-700) < tail) {
                    Inverse.lower(lower, tail);
                }
                Inverse.upper(upper, tail);

                assertThat(lower.looks).as("%s, lower %s", distribution, tail).isLessThanOrEqualTo(FEW);
                assertThat(upper.looks).as("%s, upper %s", distribution, tail).isLessThanOrEqualTo(FEW);
            }
        }
    }

    /** No step of Newton's leads there: only the bracket does. */
    @Test
    void aJumpIsFoundByHalving() {
        assertThat(Inverse.lower(new Jump(3), 0.5)).isCloseTo(3, within(1e-9));
        assertThat(Inverse.upper(new Jump(-640), 0.5)).isCloseTo(-640, within(1e-9));
    }

    private static final class Counted implements Inverse.Distribution {
        private final Inverse.Distribution counted;
        private int looks;

        Counted(Inverse.Distribution counted) {
            this.counted = counted;
        }

        @Override
        public double start() {
            return counted.start();
        }

        @Override
        public double below(double t) {
            looks++;
            return counted.below(t);
        }

        @Override
        public double above(double t) {
            looks++;
            return counted.above(t);
        }

        @Override
        public double density(double t) {
            return counted.density(t);
        }
    }

    private record Jump(double at) implements Inverse.Distribution {

        @Override
        public double start() {
            return 0;
        }

        @Override
        public double below(double t) {
            return t < at ? 0.25 : 0.75;
        }

        @Override
        public double above(double t) {
            return 1 - below(t);
        }

        @Override
        public double density(double t) {
            return 1e-6;
        }
    }
}
