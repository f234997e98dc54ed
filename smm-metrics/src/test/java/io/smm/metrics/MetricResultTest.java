package io.smm.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.error.InvalidInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricResultTest {

    private static final MetricName NAME = MetricName.of("T-01", "test");
    private static final ErrorBound BOUND =
            new ErrorBound(new BigDecimal("980"), new BigDecimal("1020"), "95 % interval");

    @Test
    void anExactResultHasAValueAndNoErrorBound() {
        MetricResult result = MetricResult.exact(NAME, Unit.FRACTION, Fraction.of(1, 3), Evidence.none());

        assertThat(result.isDefined()).isTrue();
        assertThat(result.fraction()).contains(Fraction.of(1, 3));
        assertThat(result.value()).contains(new BigDecimal("0." + "3".repeat(34)));
        assertThat(result.method()).isEqualTo(Method.EXACT);
        assertThat(result.errorBound()).isEmpty();
        assertThat(result.money()).isEmpty();
    }

    @Test
    void anEstimateSaysHowItWasMadeAndHowFarOffItMayBe() {
        MetricResult result =
                MetricResult.estimate(NAME, Unit.PEOPLE, new BigDecimal("1000"), Method.SKETCH, BOUND, Evidence.none());

        assertThat(result.value()).contains(new BigDecimal("1000"));
        assertThat(result.fraction()).isEmpty();
        assertThat(result.errorBound()).contains(BOUND);
        assertThatThrownBy(() ->
                        MetricResult.estimate(NAME, Unit.PEOPLE, BigDecimal.ONE, Method.EXACT, BOUND, Evidence.none()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anUndefinedResultHasNoNumberOfAnyKind() {
        MetricResult result = MetricResult.undefined(
                NAME,
                Unit.moneyPer(Optional.of(CurrencyCode.of("EUR")), "click"),
                UndefinedReason.ZERO_DENOMINATOR,
                "clicks is 0",
                Evidence.none());

        assertThat(result.isDefined()).isFalse();
        assertThat(result.value()).isEmpty();
        assertThat(result.fraction()).isEmpty();
        assertThat(result.money()).isEmpty();
        assertThat(result.reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(result).hasToString("T-01 test = undefined, ZERO_DENOMINATOR: clicks is 0 (used 0, left out {})");
    }

    @Test
    void moneyIsNotRounded() {
        Unit perClick = Unit.moneyPer(Optional.of(CurrencyCode.of("EUR")), "click");
        MetricResult result = MetricResult.exact(NAME, perClick, Fraction.of(1, 3), Evidence.none());

        assertThat(result.money()).contains(Money.of("0." + "3".repeat(34), "EUR"));
        assertThat(perClick).hasToString("EUR per click");
    }

    @Test
    void moneyHoldsSixtyPlacesAndRoundsTheRest() {
        Unit perView = Unit.moneyPer(Optional.of(CurrencyCode.of("EUR")), "view");
        // 1/(3·10³⁰) has 34 digits behind thirty zeros: 64 places.
        MetricResult tiny = MetricResult.exact(
                NAME,
                perView,
                Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(30).multiply(BigInteger.valueOf(3))),
                Evidence.none());
        BigDecimal half = new BigDecimal("5E-61");

        assertThat(tiny.money()).contains(Money.of("0." + "0".repeat(30) + "3".repeat(30), "EUR"));
        assertThat(tiny.value().orElseThrow().scale()).isEqualTo(64);
        assertThat(money(half)).contains(Money.zero(CurrencyCode.of("EUR")));
        assertThat(money(half.add(new BigDecimal("1E-60")))).contains(Money.of("2E-60", "EUR"));
        assertThat(money(new BigDecimal("1E-60"))).contains(Money.of("1E-60", "EUR"));
    }

    @Test
    void anAmountBeyondAllMoneyIsANumberOnly() {
        assertThat(money(BigDecimal.TEN.pow(60))).isEmpty();
        assertThat(money(BigDecimal.TEN.pow(60).negate())).isEmpty();
        assertThat(money(new BigDecimal("9".repeat(60) + "." + "9".repeat(61)))).isEmpty();
        assertThat(money(new BigDecimal("9".repeat(60)))).contains(Money.of("9".repeat(60), "EUR"));
    }

    private static Optional<Money> money(BigDecimal value) {
        Unit euros = Unit.money(CurrencyCode.of("EUR"));
        return MetricResult.computed(NAME, euros, value, Evidence.none()).money();
    }

    @Test
    void equalOutcomesAreEqual() {
        assertThat(MetricResult.exact(NAME, Unit.FRACTION, Fraction.of(1, 2), Evidence.none()))
                .isEqualTo(MetricResult.exact(NAME, Unit.FRACTION, Fraction.of(2, 4), Evidence.none()))
                .isNotEqualTo(MetricResult.exact(NAME, Unit.RATIO, Fraction.of(1, 2), Evidence.none()));
    }

    @Test
    void aComputedNumberIsFiniteAndClaimsNoError() {
        MetricResult result = MetricResult.computed(NAME, Unit.RATIO, 0.1, Evidence.counting(3));

        assertThat(result.value()).contains(new BigDecimal("0.1"));
        assertThat(result.fraction()).isEmpty();
        assertThat(result.method()).isEqualTo(Method.MODEL);
        assertThat(result.errorBound()).isEmpty();
        assertThat(result.evidence().used()).isEqualTo(3);
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> MetricResult.computed(NAME, Unit.RATIO, bad, Evidence.none()))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> Evidence.counting(-1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aModelOverExactInputsKeepsItsFraction() {
        MetricResult result = MetricResult.modelled(NAME, Unit.EVENTS, Fraction.of(10, 3), Evidence.none());

        assertThat(result.fraction()).contains(Fraction.of(10, 3));
        assertThat(result.method()).isEqualTo(Method.MODEL);
        assertThat(result.errorBound()).isEmpty();
    }

    @Test
    void anErrorBoundHasItsEndsInOrder() {
        assertThatThrownBy(() -> new ErrorBound(BigDecimal.TEN, BigDecimal.ONE, "x"))
                .isInstanceOf(InvalidInputException.class);
    }
}
