package io.smm.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.smm.error.InvalidInputException;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: mpmath 1.3.0 at 50 digits, straight from the formulas. */
class ProportionComparisonTest {

    private static ProportionComparison compare(long x1, long n1, long x0, long n0) {
        return ProportionComparison.of(Proportion.of(x1, n1), Proportion.of(x0, n0));
    }

    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.057504899149037077, 0.34249510085096292",
        "1200, 10000, 900, 10000, 0.021513106994428711, 0.038486893005571289",
        "501000000, 1000000000, 500000000, 1000000000, 0.00095617391679731986, 0.0010438260832026801",
        "0, 50, 3, 60, -0.10514666716780066, 0.005146667167800658",
        "1, 1000000000, 7, 1000000000, -1.1543615280074914e-8, -4.5638471992508605e-10"
    })
    void waldIsNotClipped(long x1, long n1, long x0, long n0, double low, double high) {
        Close.to(low, high, compare(x1, n1, x0, n0).wald());
    }

    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.052431472402364878, 0.33387265403690598",
        "1200, 10000, 900, 10000, 0.02151474845458891, 0.038496129333447967",
        "501000000, 1000000000, 500000000, 1000000000, 0.0009561739141651788, 0.0010438260804021835",
        "0, 50, 3, 60, -0.13700516476348521, 0.028547024833162815",
        "1, 1000000000, 7, 1000000000, -1.3495963999111531e-8, -1.0190918363542908e-10",
        "1, 1000000, 900000, 1000000, -0.9005854540742681, -0.89940945489224186"
    })
    void newcombeIsMethodTen(long x1, long n1, long x0, long n0, double low, double high) {
        Close.to(low, high, compare(x1, n1, x0, n0).newcombe());
    }

    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 2.6501719512585326, 0.0080450813681965847",
        "1200, 10000, 900, 10000, 6.9199043214510352, 4.5194878522959743e-12",
        "0, 50, 3, 60, -1.6031511026549947, 0.10890129793272199",
        "1, 1000000000, 7, 1000000000, -2.1213203478022833, 0.033894853167898406"
    })
    void thePooledTestIsTwoSided(long x1, long n1, long x0, long n0, double z, double p) {
        SignificanceTest test = compare(x1, n1, x0, n0).pooledTest();

        Close.to(z, test.statistic());
        Close.to(p, test.pValue());
        assertThat(test.degreesOfFreedom()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3090, 10000, 1000, 10000, 6.4203171276918503752e-294",
        "3110, 10000, 1000, 10000, 1.869557559594360445e-298",
        "3180, 10000, 1000, 10000, 1.6141082779478903484e-314",
        "3300, 10000, 1000, 10000, 9.9157736505567594453e-343",
        "20000, 100000, 30000, 100000, 1.3473604125345506075e-581",
        "2934000, 10000000, 2800000, 10000000, 5.9010368629649726992e-956",
        "2937000, 10000000, 2800000, 10000000, 8.1217232988449051675e-999",
        "440000019300000001, 1000000000000000000, 439999980700000003, 1000000000000000000, 4.2269483366995954275e-659"
    })
    void aPValueKeepsItsDigitsWhereADoubleHasNone(long x1, long n1, long x0, long n0, String p) {
        BigDecimal expected = new BigDecimal(p);
        BigDecimal got = compare(x1, n1, x0, n0).pooledTest().pValue().value().orElseThrow();

        assertThat(got.divide(expected, MathContext.DECIMAL64).doubleValue()).isCloseTo(1, within(1e-11));
    }

    @Test
    void aPValueTooSmallToTellIsABoundAndNeverZero() {
        for (ProportionComparison far : new ProportionComparison[] {
            compare(1_000_000, 1_000_000, 0, 1_000_000), compare(0, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE)
        }) {
            MetricResult p = far.pooledTest().pValue();
            assertThat(p.value()).contains(new BigDecimal("1E-1000"));
            assertThat(p.errorBound())
                    .contains(new ErrorBound(
                            BigDecimal.ZERO, new BigDecimal("1E-1000"), "the p-value is less than 1E-1000"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.076626422763192713, 0.65124851126638702",
        "1200, 10000, 900, 10000, 0.22853345458007101, 0.44707315144742701",
        "501000000, 1000000000, 500000000, 1000000000, 0.0019122639788173375, 0.0020877437041003088",
        "1, 1000000000, 7, 1000000000, -0.9824236280486976, 0.16111352910882639",
        "1, 1000000, 900000, 1000000, -0.99999984348487022, -0.99999211214977748",
        "999999999990, 1000000000000, 999999999999, 1000000000000, -1.5500465139288502e-11, -2.4995348606872416e-12"
    })
    void theIntervalOfALiftIsThatOfItsLogarithm(long x1, long n1, long x0, long n0, double low, double high) {
        Close.to(low, high, compare(x1, n1, x0, n0).lift());
    }

    @Test
    void differenceAndLiftAreExact() {
        assertThat(compare(56, 70, 48, 80).difference().fraction()).contains(Fraction.of(1, 5));
        assertThat(compare(56, 70, 48, 80).lift().value().fraction()).contains(Fraction.of(1, 3));
        assertThat(compare(56, 70, 48, 80).difference().evidence().used()).isEqualTo(150);
        assertThat(compare(3, 3, 5, 5).lift().low().value().orElseThrow()).isZero();
    }

    @Test
    void anArmWithoutTrialsGivesNothing() {
        for (ProportionComparison half : new ProportionComparison[] {compare(0, 0, 1, 2), compare(1, 2, 0, 0)}) {
            assertThat(half.difference().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
            assertThat(half.wald().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
            assertThat(half.newcombe().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
            assertThat(half.pooledTest().pValue().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
            assertThat(half.lift().value().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
            assertThat(half.lift().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        }
    }

    @Test
    void bothArmsWithoutSuccessOrFailureHaveNoTest() {
        assertThat(compare(0, 5, 0, 7).pooledTest().statistic().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(compare(0, 0, 0, 7).pooledTest().pValue().explanation()).isEqualTo("an arm has no trials");
        assertThat(compare(1, 1, 0, 0).lift().value().explanation()).isEqualTo("an arm has no trials");
        assertThat(compare(1, 1, 0, 2).lift().value().explanation()).isEqualTo("the control has no success");
        assertThat(compare(0, 5, 0, 7).pooledTest().pValue().explanation()).contains("no success or no failure");
        assertThat(compare(5, 5, 7, 7).pooledTest().pValue().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void aLiftOverNothingIsUndefinedAndALiftOfNothingHasNoInterval() {
        assertThat(compare(3, 10, 0, 10).lift().value().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);

        IntervalEstimate nothing = compare(0, 10, 3, 10).lift();
        assertThat(nothing.value().fraction()).contains(Fraction.of(-1));
        assertThat(nothing.reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(nothing.withBound()).isEqualTo(nothing.value());
    }

    @Test
    void aConfidenceOutOfRangeIsRefusedEvenWhereThereIsNoValue() {
        assertThatThrownBy(() -> compare(0, 0, 0, 0).wald(1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> compare(0, 0, 0, 0).newcombe(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> compare(0, 0, 0, 0).lift(2)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theLargestCountsAreHeld() {
        long most = Long.MAX_VALUE;

        assertThat(compare(most, most, most - 1, most).difference().evidence().used())
                .isEqualTo(most);
        assertThat(compare(most / 2, most, most / 3, most)
                        .pooledTest()
                        .statistic()
                        .isDefined())
                .isTrue();
    }
}
