package io.smm.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileTest {

    private static final long[] TEN = {10, 1, 9, 2, 8, 3, 7, 4, 6, 5};

    @ParameterizedTest
    @CsvSource({"0.9, 9", "0.91, 10", "1, 10", "0.1, 1", "0.0001, 1", "0.11, 2", "0.5, 5", "0.7, 7"})
    void nearestRankIsTheCeilingInIntegerArithmetic(BigDecimal p, long expected) {
        assertThat(Quantile.nearestRank(p).of(TEN, Unit.EVENTS).fraction()).contains(Fraction.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 10", "0.5, 5.5", "0.9, 9.1", "0.25, 3.25", "0.95, 9.55"})
    void type7LiesBetweenItsNeighbours(BigDecimal p, BigDecimal expected) {
        assertThat(Quantile.type7(p).of(TEN, Unit.EVENTS).fraction()).contains(Fraction.of(expected));
        assertThat(Quantile.type7(p)
                        .of(Arrays.stream(TEN).asDoubleStream().toArray(), Unit.EVENTS)
                        .value()
                        .orElseThrow())
                .isEqualByComparingTo(expected);
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertThat(Quantile.median().of(new long[] {4, 1, 3, 2}, Unit.EVENTS).fraction())
                .contains(Fraction.of(5, 2));
        assertThat(Quantile.median().of(new long[] {3, 1, 2}, Unit.EVENTS).fraction())
                .contains(Fraction.of(2));
        assertThat(Quantile.median()
                        .of(new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1}, Unit.EVENTS)
                        .fraction())
                .contains(Fraction.of(Long.MAX_VALUE).minus(Fraction.of(1, 2)));
    }

    @Test
    void oneValueIsEveryQuantile() {
        for (String p : List.of("0.01", "0.5", "1")) {
            BigDecimal at = new BigDecimal(p);
            assertThat(Quantile.nearestRank(at).of(new long[] {7}, Unit.EVENTS).fraction())
                    .contains(Fraction.of(7));
            assertThat(Quantile.type7(at).of(new long[] {7}, Unit.EVENTS).fraction())
                    .contains(Fraction.of(7));
        }
    }

    @Test
    void noValuesHaveNoQuantile() {
        for (MetricResult none : List.of(
                Quantile.median().of(new long[0], Unit.EVENTS),
                Quantile.median().of(new double[2], 1, 1, Unit.EVENTS),
                Quantile.nearestRank(Fraction.ONE).ofDecimals(List.of(), Unit.EVENTS))) {
            assertThat(none.reason()).contains(UndefinedReason.TOO_FEW);
        }
    }

    @Test
    void oppositeNeighboursDoNotCancel() {
        double almostOne = 1 + 0x1p-40;

        assertThat(Quantile.median()
                        .of(new double[] {-1, almostOne}, Unit.RATIO)
                        .value()
                        .orElseThrow()
                        .doubleValue())
                .isEqualTo(0x1p-41);
        assertThat(Quantile.median()
                        .of(new double[] {Double.MAX_VALUE, Double.MAX_VALUE}, Unit.RATIO)
                        .value()
                        .orElseThrow()
                        .doubleValue())
                .isEqualTo(Double.MAX_VALUE);
    }

    @Test
    void valuesThatAreNotFiniteAreRefusedByPlace() {
        MetricResult refused =
                Quantile.median().of(new double[] {1, Double.NaN, 2, Double.NEGATIVE_INFINITY}, Unit.RATIO);

        assertThat(refused.reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(refused.evidence().leftOutTotal()).isEqualTo(4);
        assertThat(Quantile.median()
                        .of(new double[] {1, 2, Double.NaN}, 2, 3, Unit.RATIO)
                        .evidence()
                        .leftOutTotal())
                .isEqualTo(1);
        double[] many = new double[25];
        Arrays.fill(many, Double.NaN);
        assertThat(Quantile.median().of(many, Unit.RATIO).explanation())
                .contains("[19]")
                .doesNotContain("[20]");
        assertThatThrownBy(() -> SampleMean.of(many))
                .hasMessageContaining("[19]")
                .message()
                .doesNotContain("[20]");
        assertThatThrownBy(() -> Quantile.median().of(many, 3, 26, Unit.RATIO)).hasMessageContaining("to");
        assertThat(refused.explanation()).isEqualTo("not finite: [1] NaN, [3] -Infinity");
    }

    @Test
    void theInputIsNotChangedAndASpanIsEnough() {
        long[] values = TEN.clone();

        assertThat(Quantile.nearestRank(Fraction.ONE)
                        .of(values, 1, 4, Unit.EVENTS)
                        .fraction())
                .contains(Fraction.of(9));
        assertThat(values).isEqualTo(TEN);
        assertThatThrownBy(() -> Quantile.median().of(values, 4, 3, Unit.EVENTS))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Quantile.median().of(values, -1, 11, Unit.EVENTS))
                .hasMessageContaining("from")
                .hasMessageContaining("to");
    }

    @Test
    void theMethodIsPartOfTheName() {
        assertThat(Quantile.nearestRank(Fraction.of(9, 10))
                        .of(TEN, Unit.EVENTS)
                        .metric()
                        .toString())
                .isEqualTo("S-08 quantile(nearest-rank, 9/10)");
        assertThat(Quantile.median()).hasToString("quantile(type-7, 1/2)");
    }

    @Test
    void aShareOutOfRangeIsRefused() {
        assertThatThrownBy(() -> Quantile.nearestRank(Fraction.ZERO)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Quantile.nearestRank(Fraction.of(11, 10))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Quantile.type7(Fraction.of(-1, 10))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Quantile.type7(Fraction.of(11, 10))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void allDoorsGiveTheSame() {
        long seed = Long.getLong("smm.seed", System.nanoTime());
        System.out.println("allDoorsGiveTheSame: -Dsmm.seed=" + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            long[] values = random.longs(1 + random.nextInt(30), -20, 20).toArray();
            Fraction p = Fraction.of(1 + random.nextInt(100), 100);
            for (Quantile quantile : List.of(Quantile.nearestRank(p), Quantile.type7(p))) {
                MetricResult whole = quantile.of(values, Unit.EVENTS);
                List<Fraction> fractions =
                        Arrays.stream(values).mapToObj(Fraction::of).toList();
                List<BigDecimal> decimals =
                        Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
                double[] doubles = IntStream.range(0, values.length)
                        .mapToDouble(i -> values[i])
                        .toArray();
                assertThat(quantile.ofFractions(fractions, Unit.EVENTS)).isEqualTo(whole);
                assertThat(quantile.ofDecimals(decimals, Unit.EVENTS)).isEqualTo(whole);
                assertThat(quantile.of(doubles, Unit.EVENTS)
                                .value()
                                .orElseThrow()
                                .doubleValue())
                        .isEqualTo(whole.value().orElseThrow().doubleValue());
            }
        }
    }
}
