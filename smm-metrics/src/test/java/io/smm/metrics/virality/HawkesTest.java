package io.smm.metrics.virality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.smm.error.InvalidInputException;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Seed;
import io.smm.metrics.UndefinedReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HawkesTest {

    @Test
    void theBranchingRatioIsTheIntegralOfTheKernel() {
        HawkesProcess process = new HawkesProcess(0.5, 0.6, 0.8);
        assertThat(value(process.branchingRatio())).isCloseTo(0.75, within(1e-15));
        assertThat(process.isSubcritical()).isTrue();
        assertThat(new HawkesProcess(1, 2, 2).isSubcritical()).isFalse();
        assertThat(value(new HawkesProcess(0, 0, 1).branchingRatio())).isZero();
    }

    @Test
    void theLikelihoodByHand() {
        // One event at 1 of 3: ln μ − 3μ − (α/β)(1 − e^(−2β))
        assertThat(value(new HawkesProcess(2, 0.5, 0.25).logLikelihood(new double[] {1}, 3)))
                .isCloseTo(Math.log(2) - 6 - 2 * (1 - Math.exp(-0.5)), within(1e-14));
        assertThat(value(new HawkesProcess(2, 0.5, 0.25).logLikelihood(new double[0], 3)))
                .isEqualTo(-6);
        // Of two events at once the second is brought by the first.
        assertThat(value(new HawkesProcess(2, 0.5, 1).logLikelihood(new double[] {1, 1}, 1)))
                .isCloseTo(Math.log(2) + Math.log(2.5) - 2, within(1e-14));
    }

    @Test
    void theRecursionIsTheDoubleSum() {
        Random random = Seed.random("HawkesTest");
        for (int round = 0; round < 100; round++) {
            int n = random.nextInt(60);
            double end = 1 + 100 * random.nextDouble();
            double[] times = random.doubles(n).map(u -> u * end).sorted().toArray();
            HawkesProcess process =
                    new HawkesProcess(0.01 + random.nextDouble(), random.nextDouble(), 0.01 + 3 * random.nextDouble());
            double expected = -process.mu() * end;
            for (int i = 0; i < n; i++) {
                double rate = process.mu();
                for (int j = 0; j < i; j++) {
                    rate += process.alpha() * Math.exp(-process.beta() * (times[i] - times[j]));
                }
                expected += Math.log(rate)
                        - process.alpha() / process.beta() * (1 - Math.exp(-process.beta() * (end - times[i])));
            }
            assertThat(value(process.logLikelihood(times, end)))
                    .isCloseTo(expected, within(1e-11 * (1 + Math.abs(expected) + n)));
            double[] wide = new double[n + 2];
            System.arraycopy(times, 0, wide, 1, n);
            assertThat(process.logLikelihood(wide, 1, n + 1, end)).isEqualTo(process.logLikelihood(times, end));
        }
    }

    @Test
    void anEventWhereNoneCanBeHasNoLikelihood() {
        assertThat(new HawkesProcess(0, 1, 2).logLikelihood(new double[] {1}, 2).reason())
                .contains(UndefinedReason.INVALID_INPUT);
        assertThat(value(new HawkesProcess(0, 1, 2).logLikelihood(new double[0], 2)))
                .isZero();
    }

    @Test
    void theFitFindsWhatWasSimulated() {
        HawkesProcess truth = new HawkesProcess(0.2, 0.9, 1.5);
        double end = 40_000;
        double[] times = simulate(truth, end, new Random(20_260_301));
        HawkesFit fit = HawkesFit.of(times, end);
        HawkesProcess found = fit.process().orElseThrow();

        assertThat(value(fit.branchingRatio())).isCloseTo(0.6, within(0.03));
        assertThat(found.mu()).isCloseTo(truth.mu(), within(0.02));
        assertThat(found.beta()).isCloseTo(truth.beta(), within(0.15));
        double best = value(fit.logLikelihood());
        assertThat(best).isGreaterThan(value(truth.logLikelihood(times, end)));
        for (double[] step :
                new double[][] {{1.01, 1, 1}, {0.99, 1, 1}, {1, 1.01, 1}, {1, 0.99, 1}, {1, 1, 1.01}, {1, 1, 0.99}}) {
            HawkesProcess near =
                    new HawkesProcess(found.mu() * step[0], found.alpha() * step[1], found.beta() * step[2]);
            assertThat(value(near.logLikelihood(times, end))).isLessThan(best);
        }
        assertThat(HawkesFit.of(times, end).process()).isEqualTo(fit.process());
    }

    /** Also where an event's effect outlasts the watch, and where it is over long before the next event. */
    @Test
    void noProcessNearbyIsMoreLikelyThanTheFit() {
        HawkesProcess slow = new HawkesProcess(1, 0.02, 0.04);
        HawkesProcess quick = new HawkesProcess(0.02, 25, 50);
        for (int seed = 1; seed <= 3; seed++) {
            notBeaten(simulate(slow, 60, new Random(seed)), 60);
            notBeaten(simulate(quick, 4_000, new Random(seed)), 4_000);
        }
        HawkesProcess found = HawkesFit.of(simulate(quick, 4_000, new Random(4)), 4_000)
                .process()
                .orElseThrow();
        assertThat(found.beta()).isBetween(30.0, 80.0);
    }

    @Test
    void anotherUnitOfTimeGivesTheSameProcess() {
        double[] times = simulate(new HawkesProcess(0.2, 0.9, 1.5), 500, new Random(9));
        HawkesProcess fit = HawkesFit.of(times, 500).process().orElseThrow();
        for (double unit : new double[] {1e-6, 1e6}) {
            double[] scaled = Arrays.stream(times).map(time -> time * unit).toArray();
            HawkesProcess same = HawkesFit.of(scaled, 500 * unit).process().orElseThrow();

            assertThat(same.mu() * unit / fit.mu()).isCloseTo(1, within(1e-5));
            assertThat(same.alpha() * unit / fit.alpha()).isCloseTo(1, within(1e-5));
            assertThat(same.beta() * unit / fit.beta()).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void evenlySpacedEventsBringNoOthers() {
        double[] even = new double[500];
        for (int i = 0; i < even.length; i++) {
            even[i] = i + 0.5;
        }
        HawkesFit fit = HawkesFit.of(even, 500);
        assertThat(value(fit.branchingRatio())).isCloseTo(0, within(1e-9));
        assertThat(fit.process().orElseThrow().mu()).isCloseTo(1, within(1e-6));
        assertThat(HawkesFit.of(even, 100, 108, 500).process()).isEmpty();
        HawkesFit part = HawkesFit.of(even, 100, 200, 500);
        assertThat(part.process())
                .isEqualTo(HawkesFit.of(Arrays.copyOfRange(even, 100, 200), 500).process());
        assertThat(part.branchingRatio().evidence().used()).isEqualTo(100);
    }

    @Test
    void fewEventsHaveNoFit() {
        HawkesFit none = HawkesFit.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 10);
        assertThat(none.process()).isEmpty();
        assertThat(none).hasToString("HawkesFit[9 events; a fit needs 10]");
        assertThat(none.branchingRatio().reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(none.logLikelihood().reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(HawkesFit.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 10)
                        .process())
                .isPresent();
    }

    @Test
    void wrongArgumentsAreRefusedAltogether() {
        assertThatThrownBy(() -> new HawkesProcess(-1, -1, 0))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSizeGreaterThanOrEqualTo(3));
        double far = Double.POSITIVE_INFINITY;
        for (double[] bad : new double[][] {{far, 1, 1}, {1, far, 1}, {1, 1, far}, {1, 0, 0}, {1, 1e300, 1e-300}}) {
            assertThatThrownBy(() -> new HawkesProcess(bad[0], bad[1], bad[2]))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(value(new HawkesProcess(1, 1e300, 1e300).branchingRatio())).isOne();
        HawkesProcess process = new HawkesProcess(1, 1, 1);
        for (double[] bad : new double[][] {{2, 1}, {-1}, {11}, {Double.NaN}}) {
            assertThatThrownBy(() -> process.logLikelihood(bad, 10)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> HawkesFit.of(bad, 10)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> process.logLikelihood(new double[0], 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> process.logLikelihood(new double[2], 0, 3, 10))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> process.logLikelihood(new double[] {1, 2}, -1, 2, 10))
                .isInstanceOf(InvalidInputException.class);
    }

    private static void notBeaten(double[] times, double end) {
        HawkesFit fit = HawkesFit.of(times, end);
        HawkesProcess found = fit.process().orElseThrow();
        double best = value(fit.logLikelihood());
        assertThat(fit.toString()).isEqualTo("HawkesFit[" + found + "]");
        for (double more : new double[] {0.97, 1, 1.03}) {
            for (double stronger : new double[] {0.97, 1, 1.03}) {
                for (double faster : new double[] {0.97, 1, 1.03}) {
                    HawkesProcess near =
                            new HawkesProcess(found.mu() * more, found.alpha() * stronger, found.beta() * faster);
                    assertThat(value(near.logLikelihood(times, end))).isLessThanOrEqualTo(best + 1e-9);
                }
            }
        }
    }

    /** Ogata's thinning. */
    private static double[] simulate(HawkesProcess process, double end, Random random) {
        List<Double> times = new ArrayList<>();
        double excited = 0;
        double at = 0;
        while (true) {
            double bound = process.mu() + process.alpha() * excited;
            double wait = -Math.log(1 - random.nextDouble()) / bound;
            at += wait;
            if (at > end) {
                return times.stream().mapToDouble(Double::doubleValue).toArray();
            }
            excited *= Math.exp(-process.beta() * wait);
            if (random.nextDouble() * bound <= process.mu() + process.alpha() * excited) {
                times.add(at);
                excited += 1;
            }
        }
    }

    private static double value(MetricResult result) {
        assertThat(result.isDefined()).as(result.toString()).isTrue();
        return result.value().orElseThrow().doubleValue();
    }
}
