package io.smm.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.internal.SplitMix64;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Expected intervals: the definitions written down a second time in Python with mpmath at 50 digits, generator included. */
class BootstrapTest {

    private static final double[] FIRST = {3, 1, 4, 1, 5, 9, 2, 6, 5, 35};
    private static final double[] SECOND = {2, 7, 1, 8, 2, 8};

    @Test
    void thePercentileIntervalIsThatOfTheReplicates() {
        BootstrapInterval mean = Bootstrap.seeded(42, 999).percentile(Statistic.mean(), FIRST);

        Close.to(3.0, 14.0, mean.interval());
        Close.to(7.1, mean.interval().value());
    }

    @Test
    void bcaCorrectsForBiasAndSkew() {
        Close.to(
                3.5,
                17.5,
                Bootstrap.seeded(42, 999).bca(Statistic.mean(), FIRST).interval());
    }

    @Test
    void severalSamplesAreDrawnEachByItself() {
        Bootstrap bootstrap = Bootstrap.seeded(-7, 500).at(0.9);

        Close.to(
                0.58271428571428571,
                3.4044444444444444,
                bootstrap.percentile(Statistic.ratioOfMeans(), FIRST, SECOND).interval());
        Close.to(
                0.65061793251061119,
                4.1212807561240215,
                bootstrap.bca(Statistic.ratioOfMeans(), FIRST, SECOND).interval());
    }

    @Test
    void theResultSaysHowToFindItAgain() {
        BootstrapInterval first =
                Bootstrap.seeded(5, 200).in(Unit.EVENTS).bca(Statistic.differenceOfMeans(), FIRST, SECOND);
        BootstrapInterval again =
                Bootstrap.seeded(5, 200).in(Unit.EVENTS).bca(Statistic.differenceOfMeans(), FIRST, SECOND);

        assertThat(first).isEqualTo(again);
        assertThat(first.seed()).isEqualTo(5);
        assertThat(first.resamples()).isEqualTo(200);
        assertThat(first.generator()).isEqualTo("SplitMix64");
        assertThat(first.interval().low().unit()).isEqualTo(Unit.EVENTS);
        assertThat(first.interval().value().evidence().used()).isEqualTo(16);
        assertThat(Bootstrap.seeded(6, 200)
                        .bca(Statistic.differenceOfMeans(), FIRST, SECOND)
                        .interval())
                .isNotEqualTo(first.interval());
    }

    @Test
    void theGeneratorIsTheOneItIsNamedAfter() {
        assertThat(new SplitMix64(0).next()).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(new SplitMix64(1).next()).isEqualTo(0x910A2DEC89025CC1L);
    }

    @Test
    void everyIndexIsDrawnAboutAsOften() {
        int[] drawn = new int[7];
        SplitMix64 random = new SplitMix64(11);
        for (int i = 0; i < 70_000; i++) {
            drawn[random.below(7)]++;
        }
        assertThat(drawn).satisfies(counts -> {
            for (int count : counts) {
                assertThat(count).isBetween(9_600, 10_400);
            }
        });
    }

    @Test
    void fewerThanTwoObservationsAreTooFew() {
        assertThat(Bootstrap.seeded(1, 10)
                        .percentile(Statistic.mean(), new double[] {1})
                        .interval()
                        .reason())
                .contains(UndefinedReason.TOO_FEW);
        BootstrapInterval second = Bootstrap.seeded(1, 10).bca(Statistic.ratioOfMeans(), FIRST, new double[0]);
        assertThat(second.interval().value().reason()).contains(UndefinedReason.TOO_FEW);
    }

    @Test
    void observationsThatAreAllAlikeHaveAPercentileIntervalAndNoAcceleration() {
        double[] alike = {2, 2, 2};

        Close.to(
                2,
                2,
                Bootstrap.seeded(1, 10).percentile(Statistic.mean(), alike).interval());
        assertThat(Bootstrap.seeded(1, 10)
                        .bca(Statistic.mean(), alike)
                        .interval()
                        .reason())
                .contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void replicatesOnOneSideOfTheEstimateAreTooFew() {
        Statistic largestOfAll = samples -> samples[0].length == 3 ? maximum(samples[0]) : maximum(samples[0]) / 2;

        // Of one resample alone, a maximum that is missed leaves nothing on the other side.
        for (long seed = 0; seed < 50; seed++) {
            IntervalEstimate one = Bootstrap.seeded(seed, 1)
                    .bca(largestOfAll, new double[] {1, 2, 9})
                    .interval();
            double replicate = Bootstrap.seeded(seed, 1)
                    .percentile(largestOfAll, new double[] {1, 2, 9})
                    .interval()
                    .low()
                    .value()
                    .orElseThrow()
                    .doubleValue();
            if (replicate < 9) {
                assertThat(one.reason()).contains(UndefinedReason.TOO_FEW);
                return;
            }
        }
        throw new AssertionError("no resample misses the maximum");
    }

    private static double maximum(double[] sample) {
        double most = sample[0];
        for (double value : sample) {
            most = Math.max(most, value);
        }
        return most;
    }

    @Test
    void aStatisticThatIsNotFiniteIsNamedAndNotUsed() {
        double[] withZeros = {0, 0, 1};
        IntervalEstimate broken = Bootstrap.seeded(3, 1_000)
                .percentile(Statistic.ratioOfMeans(), FIRST, withZeros)
                .interval();

        assertThat(broken.value().isDefined()).isTrue();
        assertThat(broken.reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(broken.low().explanation()).containsPattern("resample \\d+ is not finite");
        assertThat(Bootstrap.seeded(3, 10)
                        .bca(Statistic.ratioOfMeans(), FIRST, new double[2])
                        .interval()
                        .value()
                        .reason())
                .contains(UndefinedReason.INVALID_INPUT);
    }

    @Test
    void theFirstResampleThatBreaksIsNamed() {
        int[] calls = {0};
        Statistic breaking = samples -> ++calls[0] == 5 ? Double.NaN : 1;

        assertThat(Bootstrap.seeded(1, 10)
                        .percentile(breaking, FIRST)
                        .interval()
                        .low()
                        .explanation())
                .contains("resample 3 ");
    }

    @Test
    void aStatisticThatBreaksWithoutOneObservationHasNoAcceleration() {
        Statistic ofThree = samples -> samples[0].length == 3 ? samples[0][0] : Double.NaN;
        IntervalEstimate broken =
                Bootstrap.seeded(1, 10).bca(ofThree, new double[] {1, 2, 3}).interval();

        assertThat(broken.reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(broken.low().explanation()).contains("without one of the observations");
        assertThat(Bootstrap.seeded(1, 10)
                        .bca(Statistic.mean(), new double[] {2, 2})
                        .interval()
                        .low()
                        .explanation())
                .isEqualTo("no observation changes the statistic");
    }

    @Test
    void theSamplesAreNotChangedByAStatisticThatSorts() {
        double[] sample = FIRST.clone();
        Bootstrap.seeded(1, 20)
                .bca(
                        samples -> {
                            Arrays.sort(samples[0]);
                            return samples[0][samples[0].length / 2];
                        },
                        sample);

        assertThat(sample).isEqualTo(FIRST);
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatThrownBy(() -> Bootstrap.seeded(1, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Bootstrap.seeded(1, 10).at(1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Bootstrap.seeded(1, 10).percentile(Statistic.mean()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Bootstrap.seeded(1, 10).percentile(Statistic.mean(), new double[] {1, Double.NaN}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("observations[1]");
    }
}
