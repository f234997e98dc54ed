package io.smm.metrics.reach.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Method;
import io.smm.metrics.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: the beta function of mpmath 1.3.0 at 60 digits. */
class BetaBinomialReachTest {

    @ParameterizedTest
    @CsvSource({
        "0.125, 1.125, 0, 0",
        "3, 1, 1, 0.75",
        "3, 1, 2, 0.9",
        "0.125, 1.125, 1, 0.1",
        "0.125, 1.125, 2, 0.15",
        "0.125, 1.125, 10, 0.28425249737884436",
        "0.125, 1.125, 1000, 0.59416312070980528",
        "0.125, 1.125, 1000000, 0.82884531795191086",
        "0.125, 1.125, 1000000000000, 0.96956391268261468",
        "2.5, 40000.5, 7, 0.00043735238782953902",
        "2.5, 40000.5, 250000, 0.99293382754874619",
        "1e-9, 3, 10000000, 1.5195311450213609e-8"
    })
    void reachIsOneLessWhoIsNeverMet(double alpha, double beta, long insertions, double expected) {
        Shares.close(expected, BetaBinomialReach.of(alpha, beta).reachAfter(insertions));
    }

    @ParameterizedTest
    @CsvSource({
        "0.125, 1.125, 0, 10, 0.71574750262115564",
        "0.125, 1.125, 3, 10, 0.034190959029321098",
        "0.125, 1.125, 10, 10, 0.008836388921248835",
        "0.125, 1.125, 500, 1000, 0.00021482497088934293",
        "0.125, 1.125, 7, 100000, 0.0054758244763525294",
        "2.5, 40000.5, 3, 250000, 0.029708526264952297",
        "0.125, 1.125, 0, 0, 1"
    })
    void exactlySoOften(double alpha, double beta, int times, int insertions, double expected) {
        Shares.close(expected, BetaBinomialReach.of(alpha, beta).exactly(times, insertions));
    }

    @Test
    void theCheckValueOfTheDefinitions() {
        BetaBinomialReach curve = BetaBinomialReach.fit(0.10, 0.15);

        assertThat(curve.alpha()).hasValue(0.125);
        assertThat(curve.beta()).hasValue(1.125);
        assertThat(Shares.of(curve.reachAfter(10))).isCloseTo(0.284252, within(5e-7));
        assertThat(curve.isSamePeople() || curve.isIndependent()).isFalse();
    }

    @Test
    void aFitNearIndependenceKeepsItsDigits() {
        BetaBinomialReach curve = BetaBinomialReach.fit(0.1, 0.189999999);

        assertThat(curve.alpha().orElseThrow()).isCloseTo(8999999.9, within(1e-5));
        assertThat(curve.beta().orElseThrow()).isCloseTo(80999999.1, within(1e-4));
        Shares.close(0.65132154052897624, curve.reachAfter(10));
        Shares.close(0.33562379453543007, BetaBinomialReach.fit(0.3, 0.31).reachAfter(20));
    }

    @Test
    void theSamePeopleAreReachedHoweverOften() {
        BetaBinomialReach same = BetaBinomialReach.fit(0.3, 0.3);

        assertThat(same.isSamePeople()).isTrue();
        assertThat(same.alpha()).isEmpty();
        assertThat(same.beta()).isEmpty();
        Shares.close(0, same.reachAfter(0));
        Shares.close(0.3, same.reachAfter(1));
        Shares.close(0.3, same.reachAfter(1_000_000));
        Shares.close(0.7, same.exactly(0, 5));
        Shares.close(0, same.exactly(2, 5));
        Shares.close(0.3, same.exactly(5, 5));
        Shares.close(1, same.exactly(0, 0));
        Shares.close(0, same.exactly(4_000, 9_000));
    }

    @ParameterizedTest
    @CsvSource({"0.51", "0.5099999999995", "0.5100000000005", "0.510000000001", "0.509999999999"})
    void asMuchAsIndependentInsertionsReachIsIndependence(double r2) {
        BetaBinomialReach independent = BetaBinomialReach.fit(0.3, r2);

        assertThat(independent.isIndependent()).isTrue();
        Shares.close(1 - 0.7 * 0.7 * 0.7, independent.reachAfter(3));
        Shares.close(3 * 0.3 * 0.7 * 0.7, independent.exactly(1, 3));
        Shares.close(0.7 * 0.7 * 0.7, independent.exactly(0, 3));
        Shares.close(1, independent.exactly(0, 0));
    }

    @Test
    void justBelowIndependenceIsABetaAgain() {
        assertThat(BetaBinomialReach.fit(0.3, 0.509999999998).isIndependent()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, r1",
        "1, 1, r1",
        "NaN, 0.2, r1",
        "0.3, 0.2999999, r2",
        "0.3, 0.510000000002, r2",
        "0.3, 0.6, r2",
        "0.3, NaN, r2",
        "0.3, Infinity, r2"
    })
    void sharesThatNoCurveHasAreRefused(double r1, double r2, String field) {
        assertThatThrownBy(() -> BetaBinomialReach.fit(r1, r2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(field);
    }

    @Test
    void theSharesOfAllFrequenciesAddUpToOne() {
        BetaBinomialReach curve = BetaBinomialReach.of(0.7, 3.1);
        double sum = 0;
        double reached = 0;
        for (int times = 0; times <= 40; times++) {
            sum += Shares.of(curve.exactly(times, 40));
            reached += times == 0 ? 0 : Shares.of(curve.exactly(times, 40));
        }

        assertThat(sum).isCloseTo(1, within(1e-13));
        assertThat(reached).isCloseTo(Shares.of(curve.reachAfter(40)), within(1e-13));
    }

    @Test
    void theSumGoesOverIntoTheIntegralWithoutAStep() {
        BetaBinomialReach curve = BetaBinomialReach.of(0.5, 2);
        double before = Shares.of(curve.reachAfter(99_999));
        double at = Shares.of(curve.reachAfter(100_000));
        double after = Shares.of(curve.reachAfter(100_001));

        assertThat((at - before) / (after - at)).isCloseTo(1, within(1e-3));
    }

    @Test
    void anEstimateSaysWhichModelItIsOf() {
        ReachEstimate estimate = BetaBinomialReach.of(0.125, 1.125).reachAfter(2);

        assertThat(estimate.model()).isEqualTo("beta-binomial(alpha=0.125, beta=1.125)");
        assertThat(estimate.share().method()).isEqualTo(Method.MODEL);
        assertThat(estimate.people(1_000).unit()).isEqualTo(Unit.PEOPLE);
        assertThat(estimate.people(1_000).value().orElseThrow().doubleValue()).isCloseTo(150, within(1e-10));
        assertThatThrownBy(() -> estimate.people(-1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void numbersOutOfRangeAreAllNamed() {
        assertThatThrownBy(() -> BetaBinomialReach.of(0, Double.POSITIVE_INFINITY))
                .hasMessageContaining("alpha")
                .hasMessageContaining("beta");
        assertThatThrownBy(() -> BetaBinomialReach.of(Double.POSITIVE_INFINITY, 0))
                .hasMessageContaining("alpha")
                .hasMessageContaining("beta");
        BetaBinomialReach curve = BetaBinomialReach.of(1, 1);
        assertThat(curve).hasToString("BetaBinomialReach[beta-binomial(alpha=1.0, beta=1.0)]");
        assertThatThrownBy(() -> curve.reachAfter(-1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> curve.exactly(3, 2)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> curve.exactly(-1, 2)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> curve.exactly(0, -1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> curve.exactly(0, 100_000_001)).isInstanceOf(InvalidInputException.class);
    }
}
