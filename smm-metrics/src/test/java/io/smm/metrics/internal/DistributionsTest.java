package io.smm.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against mpmath 1.3.0 at 90 digits: bisection over sums of binomial terms, the incomplete beta and gamma functions. */
class DistributionsTest {

    @ParameterizedTest
    @CsvSource({
        "betaLower, 0.025, 8, 3, 0.44390453769235846189",
        "betaUpper, 0.025, 8, 3, 0.93326048882226553148",
        "betaLower, 0.025, 2, 1000000000, 2.4220927839352760375e-10",
        "betaUpper, 0.025, 2, 1000000000, 5.5716433726314718461e-9",
        "betaLower, 1e-12, 3, 97, 1.8543515710550333664e-6",
        "betaUpper, 1e-12, 3, 97, 0.29361006977692865628",
        "betaLower, 0.4999, 500, 500, 0.49999603568170541897",
        "betaUpper, 0.4999, 500, 500, 0.50000396431829458103",
        "betaLower, 1e-30, 2, 5, 2.5819888974716122533e-16",
        "betaUpper, 1e-30, 2, 5, 0.99999930117279983516",
        "betaLower, 0.025, 0.5, 0.5, 0.0015413331334360120721",
        "betaUpper, 0.025, 0.5, 0.5, 0.99845866686656398793",
        "betaLower, 0.005, 9, 9992, 0.00031331650031639814795",
        "betaUpper, 0.005, 9, 9992, 0.0018568401118048109679",
        "betaLower, 0.9, 8, 3, 0.88417472197023707662",
        "betaUpper, 0.9, 8, 3, 0.55039611132641409281",
        "betaLower, 0.9, 3, 97, 0.052865136596860446605",
        "betaUpper, 0.9, 3, 97, 0.011183061888490478775",
        "betaLower, 0.025, 100000, 100000, 0.49780870143169202303",
        "chiSquareLower, 0.025, 2, 0, 0.050635615968579753654",
        "chiSquareUpper, 0.025, 2, 0, 7.3777589082278724947",
        "chiSquareLower, 0.025, 12, 0, 4.4037885069817016816",
        "chiSquareUpper, 0.025, 12, 0, 23.336664158645339083",
        "chiSquareLower, 1e-20, 4, 0, 2.8284271248795233534e-10",
        "chiSquareUpper, 1e-20, 4, 0, 99.966395974181489564",
        "chiSquareLower, 0.975, 1, 0, 5.0238861873148874181",
        "chiSquareUpper, 0.975, 1, 0, 0.00098206911717525765741",
        "chiSquareLower, 0.025, 2000, 0, 1877.9460368153904327",
        "chiSquareUpper, 0.025, 2000, 0, 2125.8423024497755193",
        "chiSquareLower, 1e-09, 0.5, 0, 1.3499395786223463605e-36",
        "chiSquareUpper, 1e-09, 0.5, 0, 34.517146470500062152",
        "studentUpper, 0.025, 1, 0, 12.706204736174703938",
        "studentUpper, 0.025, 3.7, 0, 2.8675207071911893458",
        "studentUpper, 1e-15, 10, 0, 81.040890880039344156",
        "studentUpper, 0.025, 200.5, 0, 1.9718662903043782783",
        "studentUpper, 0.4, 2.5, 0, 0.28145951274854759175",
        "normalQuantile, 0.025, 0, 0, -1.9599639845400542118",
        "normalQuantile, 1e-10, 0, 0, -6.3613409024040561991",
        "normalQuantile, 1e-200, 0, 0, -30.205594179579643063",
        "normalQuantile, 0.3, 0, 0, -0.52440051270804081597",
        "normalQuantile, 0.4999, 0, 0, -0.00025066283008800749239",
        "normalBeyond, 0.1, 0, 0, 0.92034432544594203266",
        "normalBeyond, 2, 0, 0, 0.045500263896358414401",
        "normalBeyond, 13, 0, 0, 1.2234328799099759365e-38",
    })
    void tailsAndQuantilesHoldNineDigitsFarOut(String what, double at, double a, double b, double expected) {
        double got = switch (what) {
            case "betaLower" -> Distributions.betaLower(at, a, b);
            case "betaUpper" -> Distributions.betaUpper(at, a, b);
            case "chiSquareLower" -> Distributions.chiSquareLower(at, a);
            case "chiSquareUpper" -> Distributions.chiSquareUpper(at, a);
            case "studentUpper" -> Distributions.studentUpper(at, a);
            case "normalQuantile" -> Distributions.normalQuantile(at);
            case "normalBeyond" -> Distributions.normalBeyond(at);
            default -> throw new IllegalArgumentException(what);
        };

        assertThat(got / expected - 1).isCloseTo(0, within(1e-11));
    }

    @Test
    void theFactorOfNinetyFivePercentIsThatOfTheDefinitions() {
        assertThat(Distributions.twoSided(0.95)).isCloseTo(1.959963984540054, within(1e-15));
    }

    @Test
    void aQuantileLeadsBackToItsTail() {
        for (double tail : new double[] {1e-9, 0.025, 0.5, 0.9}) {
            double quantile = Distributions.betaLower(tail, 3.5, 1e6);
            assertThat(BetaDistribution.of(3.5, 1e6).cumulativeProbability(quantile) / tail)
                    .isCloseTo(1, within(1e-11));
        }
    }

    @Test
    void theTailOfAChiSquareOfTwoDegreesIsAnExponential() {
        assertThat(Distributions.chiSquareBeyond(200, 2) / Math.exp(-100)).isCloseTo(1, within(1e-12));
        assertThat(Distributions.normalBelow(0)).isEqualTo(0.5);
    }
}
