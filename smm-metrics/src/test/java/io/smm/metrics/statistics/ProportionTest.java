package io.smm.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.smm.error.InvalidInputException;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.UndefinedReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: mpmath 1.3.0 at 50 digits, straight from the formulas; sums of binomial terms and bisection for the exact ones. */
class ProportionTest {

    @ParameterizedTest
    @CsvSource({
        "8, 10, 0.4901624715366417, 0.94331784854562475",
        "1, 1000000000, 1.7652455495696313e-10, 5.6649342432974394e-9",
        "0, 20, 0, 0.16112515805281939",
        "20, 20, 0.83887484194718061, 1",
        "3, 1000000000000, 1.0202707283648329e-12, 8.8211880922914875e-12",
        "999999999997, 1000000000000, 0.99999999999117881, 0.99999999999897973"
    })
    void wilsonKeepsItsDigits(long successes, long trials, double low, double high) {
        Close.to(low, high, Proportion.of(successes, trials).wilson());
    }

    @Test
    void wilsonKeepsItsDigitsAtHighConfidence() {
        Close.to(
                0.00018933811560055915,
                0.35013339995419199,
                Proportion.of(1, 100).wilson(0.999999999999));
    }

    @ParameterizedTest
    @CsvSource({
        "8, 10, 0.44390453769235846, 0.97478927367316663",
        "0, 20, 0, 0.16843347098308534",
        "20, 20, 0.83156652901691466, 1",
        "1, 1000, 2.5317487491294043e-5, 0.0055589242798266729",
        "37, 400, 0.065965942590688491, 0.12524331309665681"
    })
    void clopperPearsonIsTheQuantileOfABeta(long successes, long trials, double low, double high) {
        Close.to(low, high, Proportion.of(successes, trials).clopperPearson());
    }

    @Test
    void aHigherConfidenceIsAWiderInterval() {
        Proportion half = Proportion.of(50, 100);

        assertThat(half.wilson(0.99).low().value().orElseThrow())
                .isLessThan(half.wilson().low().value().orElseThrow());
        assertThat(half.clopperPearson(0.99).high().value().orElseThrow())
                .isGreaterThan(half.clopperPearson().high().value().orElseThrow());
        assertThat(half.wilson(0.99).confidence()).isEqualTo(0.99);
    }

    @Test
    void successesAndFailuresMirrorEachOther() {
        IntervalEstimate rare = Proportion.of(3, 1_000).clopperPearson();
        IntervalEstimate usual = Proportion.of(997, 1_000).clopperPearson();

        assertThat(usual.high().value().orElseThrow().doubleValue())
                .isCloseTo(1 - rare.low().value().orElseThrow().doubleValue(), within(1e-14));
    }

    @Test
    void theProportionItselfIsExact() {
        assertThat(Proportion.of(2, 6).value().fraction()).contains(Fraction.of(1, 3));
        assertThat(Proportion.of(2, 6).value().evidence().used()).isEqualTo(6);
        assertThat(Proportion.of(0, 6).value().fraction()).contains(Fraction.ZERO);
    }

    @Test
    void noTrialsGiveNoValueAndNoInterval() {
        Proportion none = Proportion.of(0, 0);

        assertThat(none.value().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(none.wilson().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(none.clopperPearson().hasInterval()).isFalse();
        assertThat(none.clopperPearson().withBound().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void allFaultsOfTheCountsAreNamed() {
        assertThatThrownBy(() -> Proportion.of(-1, -2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("trials: must not be below zero, are -2")
                .hasMessageContaining("successes: must not be below zero, are -1");
        assertThatThrownBy(() -> Proportion.of(11, 10))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must be at most the trials, are 11");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "-0.5", "NaN"})
    void aConfidenceOutOfRangeIsRefused(double confidence) {
        assertThatThrownBy(() -> Proportion.of(1, 2).wilson(confidence))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("confidence");
        assertThatThrownBy(() -> Proportion.of(1, 2).clopperPearson(confidence))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aReportShowsTheIntervalAsTheErrorBound() {
        IntervalEstimate interval = Proportion.of(8, 10).wilson();

        ErrorBound bound = interval.withBound().errorBound().orElseThrow();

        assertThat(bound.meaning()).isEqualTo("95 % confidence interval");
        assertThat(bound.low()).isEqualTo(interval.low().value().orElseThrow());
        assertThat(interval.withBound().method()).isEqualTo(Method.MODEL);
        assertThat(interval.low().metric().name()).isEqualTo("proportion-lower(wilson)");
        assertThat(interval)
                .isEqualTo(Proportion.of(8, 10).wilson())
                .isNotEqualTo(Proportion.of(8, 10).clopperPearson());
    }
}
