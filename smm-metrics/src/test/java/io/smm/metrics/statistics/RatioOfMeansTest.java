package io.smm.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.internal.Distributions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: mpmath 1.3.0 at 50 digits, straight from the formulas. */
class RatioOfMeansTest {

    @ParameterizedTest
    @CsvSource({
        "2, 0.04, 1, 0.01, 0.03841458820694126, 1.5089540230400782, 2.6508428612962178",
        "-3, 0.5, -7, 0.25, 0.01959927969741901, 0.2280280198367951, 0.64625005788464641",
        "3, 0.5, -7, 0.25, 0.01959927969741901, -0.64625005788464641, -0.2280280198367951"
    })
    void fieller(double m1, double s1, double m0, double s0, double g, double low, double high) {
        RatioOfMeans ratio = RatioOfMeans.of(m1, s1, m0, s0);

        Close.to(g, ratio.fiellerG(0.95));
        Close.to(low, high, ratio.fieller());
        Close.to(m1 / m0, ratio.value());
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0.04, 1, 0.01, 1.4456384702601288, 2.5543615297398712",
        "-3, 0.5, -7, 0.25, 0.22169362141376373, 0.63544923572909341",
        "3, 0.5, -7, 0.25, -0.63544923572909341, -0.22169362141376373"
    })
    void delta(double m1, double s1, double m0, double s0, double low, double high) {
        Close.to(low, high, RatioOfMeans.of(m1, s1, m0, s0).delta());
    }

    @Test
    void aDenominatorNotToldFromZeroHasAnUnboundedSet() {
        RatioOfMeans ratio = RatioOfMeans.of(2, 0.04, 1, 0.3);

        assertThat(ratio.fieller().reason()).contains(UndefinedReason.UNBOUNDED);
        assertThat(ratio.fieller().low().explanation()).contains("g = 1.15");
        assertThat(ratio.fieller().value().isDefined()).isTrue();
        assertThat(ratio.fiellerG(0.95).value().orElseThrow().doubleValue()).isGreaterThan(1);
        assertThat(ratio.fieller(0.9).hasInterval()).isTrue();
        assertThat(ratio.delta().hasInterval()).isTrue();
    }

    @Test
    void gOfExactlyOneIsUnboundedToo() {
        double z = Distributions.twoSided(0.95);
        RatioOfMeans edge = RatioOfMeans.of(1, 0, z, 1);

        assertThat(edge.fiellerG(0.95).value().orElseThrow().doubleValue()).isEqualTo(1.0);
        assertThat(edge.fieller().reason()).contains(UndefinedReason.UNBOUNDED);
    }

    @Test
    void aMeanOfZeroBelowGivesNoRatio() {
        RatioOfMeans ratio = RatioOfMeans.of(2, 0.04, 0, 0.01);

        assertThat(ratio.value().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(ratio.fieller().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(ratio.delta().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(ratio.fiellerG(0.95).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void samplesBringTheirVarianceByCount() {
        SampleMean treated = SampleMean.of(1, 2, 3, 4);
        SampleMean control = SampleMean.ofSums(3, 6, 14);
        RatioOfMeans ratio = RatioOfMeans.of(treated, control);

        assertThat(control.variance()).hasValue(1);
        assertThat(treated.squaredError().orElseThrow()).isEqualTo(5.0 / 3 / 4);
        assertThat(ratio.delta().low().value())
                .isEqualTo(RatioOfMeans.of(2.5, 5.0 / 3 / 4, 2, 1.0 / 3)
                        .delta()
                        .low()
                        .value());
        assertThat(ratio.value().evidence().used()).isEqualTo(7);
    }

    @Test
    void tooFewObservationsGiveARatioWithoutIntervalOrNothing() {
        SampleMean one = SampleMean.of(3.0);
        SampleMean two = SampleMean.of(1, 2);

        assertThat(RatioOfMeans.of(one, two).value().value().orElseThrow()).isEqualByComparingTo("2");
        assertThat(RatioOfMeans.of(one, two).fieller().reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(RatioOfMeans.of(two, one).delta().reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(RatioOfMeans.of(two, SampleMean.of()).value().reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(one.variance()).isEmpty();
        assertThat(SampleMean.of().mean()).isEmpty();
    }

    @Test
    void sumsThatNoObservationsHaveAreRefused() {
        assertThatThrownBy(() -> SampleMean.ofSums(2, 10, 49)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SampleMean.ofSums(1, 3, 10)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SampleMean.ofSums(0, 1, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SampleMean.ofSums(-1, 0, 0)).isInstanceOf(InvalidInputException.class);
        assertThat(SampleMean.ofSums(2, 10, 50).variance()).hasValue(0);
        assertThat(SampleMean.ofSums(1, Fraction.of(1, 2), Fraction.of(1, 4)).mean())
                .hasValue(0.5);
        assertThat(SampleMean.ofSums(0, 0, 0).count()).isZero();
    }

    @Test
    void aVarianceBesideALargeMeanKeepsItsDigits() {
        assertThat(SampleMean.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16).variance())
                .hasValue(30);
        assertThat(SampleMean.ofSums(2, 2_000_000_001L, 2_000_000_002_000_000_001L)
                        .variance())
                .hasValue(0.5);
    }

    @Test
    void whatADoubleDoesNotHoldIsNoValue() {
        assertThat(RatioOfMeans.of(1e308, 0, 1e-10, 0).value().reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(RatioOfMeans.of(1e308, 0, 1, 1e10).delta().reason()).contains(UndefinedReason.INVALID_INPUT);
    }

    @Test
    void aSpanOfObservationsIsEnough() {
        SampleMean middle = SampleMean.of(new double[] {99, 1, 2, 3, 99}, 1, 4);

        assertThat(middle).isEqualTo(SampleMean.of(1, 2, 3)).hasSameHashCodeAs(SampleMean.of(1, 2, 3));
        assertThat(middle).isEqualTo(SampleMean.ofMoments(3, 2.0, 1.0)).isNotEqualTo(SampleMean.ofMoments(4, 2.0, 1.0));
        assertThat(middle)
                .isNotEqualTo(SampleMean.ofMoments(3, 2.5, 1.0))
                .isNotEqualTo(SampleMean.ofMoments(3, 2.0, 0.0));
        assertThat(middle).isNotEqualTo("SampleMean").doesNotHaveSameHashCodeAs(SampleMean.ofMoments(2, 0.0, 0.0));
        assertThat(middle.toString()).contains("count=3").contains("2.0");
        assertThat(SampleMean.ofMoments(2, 2.0, 0.0).squaredError()).hasValue(0);
    }

    @Test
    void equalNumbersAreEqualRatios() {
        RatioOfMeans ratio = RatioOfMeans.of(1, 2, 3, 4);

        assertThat(ratio).isEqualTo(RatioOfMeans.of(1, 2, 3, 4)).hasSameHashCodeAs(RatioOfMeans.of(1, 2, 3, 4));
        assertThat(ratio).isNotEqualTo(RatioOfMeans.of(9, 2, 3, 4)).isNotEqualTo(RatioOfMeans.of(1, 9, 3, 4));
        assertThat(ratio).isNotEqualTo(RatioOfMeans.of(1, 2, 9, 4)).isNotEqualTo(RatioOfMeans.of(1, 2, 3, 9));
        assertThat(ratio).isNotEqualTo("RatioOfMeans").hasToString("RatioOfMeans[m1=1.0, s1=2.0, m0=3.0, s0=4.0]");
        assertThat(RatioOfMeans.of(SampleMean.of(), SampleMean.of()))
                .isNotEqualTo(RatioOfMeans.of(SampleMean.of(0.0), SampleMean.of(0.0)));
        assertThat(ratio.fieller())
                .isEqualTo(RatioOfMeans.of(1, 2, 3, 4).fieller())
                .hasSameHashCodeAs(ratio.fieller());
        assertThat(ratio.fieller().toString()).contains("fieller").endsWith("at 0.95");
        assertThat(ratio.delta()).isNotEqualTo(ratio.delta(0.9)).isNotEqualTo("delta");
    }

    @Test
    void numbersOutOfRangeAreAllNamed() {
        assertThatThrownBy(() -> RatioOfMeans.of(Double.NaN, -1, Double.POSITIVE_INFINITY, -2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("m1")
                .hasMessageContaining("s1")
                .hasMessageContaining("m0")
                .hasMessageContaining("s0");
        assertThatThrownBy(() -> SampleMean.ofMoments(1, Double.NaN, -1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("count")
                .hasMessageContaining("mean")
                .hasMessageContaining("variance");
        assertThatThrownBy(() -> SampleMean.ofMoments(3, 0, Double.POSITIVE_INFINITY))
                .hasMessageContaining("variance");
        assertThatThrownBy(() -> SampleMean.of(1e200, -1e200)).hasMessageContaining("exceed");
        assertThatThrownBy(() -> RatioOfMeans.of(1, Double.NaN, 1, Double.NaN))
                .hasMessageContaining("s1")
                .hasMessageContaining("s0");
        assertThatThrownBy(() -> SampleMean.of(1, Double.NaN)).hasMessageContaining("observations[1]");
        assertThatThrownBy(() -> SampleMean.of(new double[3], 2, 1)).hasMessageContaining("to");
    }
}
