package io.smm.metrics.reach.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.smm.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: the gamma function of mpmath 1.3.0 at 60 digits. */
class NegativeBinomialReachTest {

    @ParameterizedTest
    @CsvSource({
        "0.5, 2, 0.55278640450004206",
        "1e9, 3, 0.95021293140809425",
        "0.001, 1e-9, 9.9999949950033383e-10",
        "1e300, 0.25, 0.22119921692859513",
        "Infinity, 0.25, 0.22119921692859513",
        "Infinity, 1e-10, 9.9999999995e-11",
        "0.5, 0, 0",
        "Infinity, 0, 0"
    })
    void reach(double shape, double mean, double expected) {
        Shares.close(expected, NegativeBinomialReach.of(shape).reachAt(mean));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 2, 0, 0.44721359549995794",
        "0.5, 2, 7, 0.019645914364874952",
        "3.25, 1000, 1200, 0.00055094146421706503",
        "1e9, 3, 5, 0.10081881339451508",
        "0.5, 2, 500, 3.9567624877166539e-51",
        "Infinity, 3, 5, 0.10081881344492448",
        "0.5, 0, 0, 1",
        "0.5, 0, 3, 0",
        "Infinity, 0, 3, 0"
    })
    void exactlySoOften(double shape, double mean, int displays, double expected) {
        Shares.close(expected, NegativeBinomialReach.of(shape).exactlyAt(mean, displays));
    }

    @Test
    void theSharesOfAllFrequenciesAddUpToOne() {
        NegativeBinomialReach curve = NegativeBinomialReach.of(0.8);
        double reached = 0;
        double impressions = 0;
        for (int n = 1; n < 600; n++) {
            double share = Shares.of(curve.exactlyAt(2.5, n));
            reached += share;
            impressions += n * share;
        }

        assertThat(reached).isCloseTo(Shares.of(curve.reachAt(2.5)), within(1e-12));
        assertThat(impressions).isCloseTo(2.5, within(1e-12));
    }

    @Test
    void withoutEndOfTheShapePeopleAreMetAtRandom() {
        assertThat(NegativeBinomialReach.poisson().shape()).isInfinite();
        assertThat(NegativeBinomialReach.poisson().reachAt(2).share())
                .isEqualTo(NegativeBinomialReach.of(Double.POSITIVE_INFINITY)
                        .reachAt(2)
                        .share());
        assertThat(NegativeBinomialReach.of(2).reachAt(1).model()).isEqualTo("negative-binomial(shape=2.0, mean=1.0)");
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> NegativeBinomialReach.of(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> NegativeBinomialReach.of(Double.NaN)).isInstanceOf(InvalidInputException.class);
        NegativeBinomialReach curve = NegativeBinomialReach.of(1);
        assertThatThrownBy(() -> curve.reachAt(-0.1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> curve.reachAt(Double.POSITIVE_INFINITY)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> curve.exactlyAt(-1, 1)).hasMessageContaining("mean: must be finite");
        assertThat(curve).hasToString("NegativeBinomialReach[shape=1.0]");
        assertThatThrownBy(() -> curve.exactlyAt(1, -1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> curve.exactlyAt(1, 100_000_001)).isInstanceOf(InvalidInputException.class);
    }
}
