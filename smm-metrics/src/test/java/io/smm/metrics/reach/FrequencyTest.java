package io.smm.metrics.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Seed;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.ids.IdSpace;
import io.smm.metrics.quality.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrequencyTest {

    /** 0 sees it three times, −1 once, the lowest and the highest id twice each. */
    private final FrequencyDistribution distribution = new FrequencyCounter()
            .add(0)
            .add(-1)
            .add(0)
            .add(Long.MIN_VALUE, 2)
            .add(new long[] {9, Long.MAX_VALUE, 0, Long.MAX_VALUE, 9}, 1, 4)
            .add(7, 0)
            .distribution();

    @Test
    void peopleAreCountedByHowOftenTheySawIt() {
        assertThat(of(distribution.exactly(1))).isEqualTo(1);
        assertThat(of(distribution.exactly(2))).isEqualTo(2);
        assertThat(of(distribution.exactly(3))).isEqualTo(1);
        assertThat(of(distribution.exactly(4))).isZero();
        assertThat(of(distribution.atLeast(1))).isEqualTo(4);
        assertThat(of(distribution.atLeast(2))).isEqualTo(3);
        assertThat(of(distribution.atLeast(3))).isEqualTo(1);
        assertThat(of(distribution.atLeast(4))).isZero();
        assertThat(distribution.highest()).isEqualTo(3);
        assertThat(distribution.frequencies()).containsExactly(1, 2, 3);
        assertThat(of(distribution.reach())).isEqualTo(4);
        assertThat(of(distribution.impressions())).isEqualTo(8);
        assertThat(distribution.averageFrequency().fraction()).contains(Fraction.of(2));
        assertThat(distribution.exactly(2).metric()).hasToString("R-06 people-by-frequency(exactly-2)");
        assertThat(distribution.exactly(2).unit()).isEqualTo(Unit.PEOPLE);
        assertThat(distribution.reach().evidence().used()).isEqualTo(8);
    }

    @Test
    void impressionsBeyondACapAreWasted() {
        assertThat(of(distribution.usefulImpressions(1))).isEqualTo(4);
        assertThat(of(distribution.usefulImpressions(2))).isEqualTo(7);
        assertThat(of(distribution.usefulImpressions(3))).isEqualTo(8);
        assertThat(of(distribution.usefulImpressions(Long.MAX_VALUE))).isEqualTo(8);
        assertThat(of(distribution.wastedImpressions(1))).isEqualTo(4);
        assertThat(of(distribution.wastedImpressions(2))).isEqualTo(1);
        assertThat(of(distribution.wastedImpressions(3))).isZero();
    }

    @Test
    void whatWasNeverCountedIsRefused() {
        assertThatThrownBy(() -> distribution.exactly(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> distribution.atLeast(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> distribution.usefulImpressions(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> distribution.wastedImpressions(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new FrequencyCounter().add(1, -1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new FrequencyCounter().add(1, Long.MAX_VALUE).add(2, 1))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> FrequencyDistribution.of(ReachUnit.PEOPLE, Map.of(0L, 1L, 1L, -1L)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(2));
        assertThatThrownBy(() -> FrequencyDistribution.of(ReachUnit.PEOPLE, Map.of(1L << 40, 1L << 40)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(
                        () -> new FrequencyCounter(IdSpace.keyed("a"), ReachUnit.DEVICES).add(new FrequencyCounter()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(2));
    }

    @Test
    void asManyDisplaysAsALongHoldsAreCountedAndNotOneMore() {
        FrequencyCounter full =
                new FrequencyCounter().add(1, Long.MAX_VALUE - 2).add(2, 2);
        FrequencyCounter parts = new FrequencyCounter().add(1, Long.MAX_VALUE - 2);

        assertThat(full.displaysTo(1)).isEqualTo(Long.MAX_VALUE - 2);
        assertThat(full).hasToString("FrequencyCounter[2 people, " + Long.MAX_VALUE + " displays]");
        assertThat(of(full.distribution().impressions())).isEqualTo(Long.MAX_VALUE);
        assertThat(of(parts.add(new FrequencyCounter().add(2, 2)).distribution().impressions()))
                .isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> full.add(3, 1))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults())
                                .singleElement()
                                .hasToString("times: make more displays than a long holds: 1"));
        assertThatThrownBy(() -> full.add(3, -1))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.faults())
                                .singleElement()
                                .hasToString("times: must not be below zero, is -1"));
        assertThatThrownBy(() -> full.add(new FrequencyCounter().add(1))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aPartOfAColumnThatIsNotThereIsRefusedAndAnEmptyOneAddsNothing() {
        assertThatThrownBy(() -> new FrequencyCounter().add(new long[2], 0, 3))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new FrequencyCounter().add(new long[2], 2, 1))
                .isInstanceOf(InvalidInputException.class);
        assertThat(new FrequencyCounter().add(new long[2], 2, 2)).hasToString("FrequencyCounter[0 people, 0 displays]");
    }

    @Test
    void distributionsOfOtherUnitsFrequenciesOrPeopleAreOthers() {
        FrequencyDistribution one = FrequencyDistribution.of(ReachUnit.PEOPLE, Map.of(2L, 3L));
        List<FrequencyDistribution> others = List.of(
                FrequencyDistribution.of(ReachUnit.DEVICES, Map.of(2L, 3L)),
                FrequencyDistribution.of(ReachUnit.PEOPLE, Map.of(3L, 3L)),
                FrequencyDistribution.of(ReachUnit.PEOPLE, Map.of(2L, 4L)));

        for (FrequencyDistribution other : others) {
            assertThat(one).isNotEqualTo(other);
            assertThat(one.hashCode()).isNotEqualTo(other.hashCode());
        }
        assertThat(others.get(0).unit()).isEqualTo(ReachUnit.DEVICES);
        assertThat(others.get(0)).hasToString("FrequencyDistribution[3 devices, 6 displays, highest 2]");
    }

    @Test
    void frequenciesThatNobodyHasChangeNothing() {
        FrequencyDistribution padded = FrequencyDistribution.of(ReachUnit.PEOPLE, Map.of(1L, 0L, 2L, 3L, 9L, 0L));

        assertThat(padded).isEqualTo(FrequencyDistribution.of(ReachUnit.PEOPLE, Map.of(2L, 3L)));
        assertThat(padded.highest()).isEqualTo(2);
    }

    @Test
    void nobodyReachedIsNoFrequency() {
        FrequencyDistribution nobody = new FrequencyCounter().add(5, 0).distribution();

        assertThat(of(nobody.reach())).isZero();
        assertThat(of(nobody.impressions())).isZero();
        assertThat(of(nobody.exactly(1))).isZero();
        assertThat(nobody.highest()).isZero();
        assertThat(nobody.averageFrequency().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void reachInPercentAndRatingPoints() {
        assertThat(distribution.reachPercent(OptionalLong.of(16)).fraction()).contains(Fraction.of(25));
        assertThat(distribution.grossRatingPoints(OptionalLong.of(16)).fraction())
                .contains(Fraction.of(50));
        assertThat(distribution.grossRatingPoints(OptionalLong.of(6)).fraction())
                .contains(Fraction.of(400, 3));
        assertThat(distribution.grossRatingPoints(OptionalLong.of(6)).evidence().findings())
                .isEmpty();
        assertThat(distribution.reachPercent(OptionalLong.of(4)).evidence().findings())
                .isEmpty();

        MetricResult impossible = distribution.reachPercent(OptionalLong.of(3));
        assertThat(impossible.fraction()).contains(Fraction.of(400, 3));
        assertThat(impossible.evidence().findings())
                .extracting(Finding::code)
                .containsExactly(Finding.REACH_ABOVE_POPULATION);
        assertThat(impossible.unit()).hasToString("points");

        assertThat(distribution.reachPercent(OptionalLong.empty()).reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(distribution.reachPercent(OptionalLong.of(0)).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(distribution.grossRatingPoints(OptionalLong.of(-1)).reason())
                .contains(UndefinedReason.INVALID_INPUT);
    }

    @Test
    void whateverComesTheInvariantsHold() {
        Random random = Seed.random("FrequencyTest");
        for (int round = 0; round < 200; round++) {
            FrequencyCounter counter = new FrequencyCounter();
            FrequencyCounter one = new FrequencyCounter();
            FrequencyCounter other = new FrequencyCounter();
            Map<Long, Long> truth = new HashMap<>();
            int events = random.nextInt(500);
            long[] ids = new long[events];
            for (int i = 0; i < events; i++) {
                ids[i] = random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(40) - 20;
                truth.merge(ids[i], 1L, Long::sum);
                counter.add(ids[i]);
                (random.nextBoolean() ? one : other).add(ids[i]);
            }
            Map<Long, Long> expected = new HashMap<>();
            truth.values().forEach(times -> expected.merge(times, 1L, Long::sum));
            FrequencyDistribution made = counter.distribution();

            assertThat(made).isEqualTo(FrequencyDistribution.of(ReachUnit.PEOPLE, expected));
            assertThat(made)
                    .isEqualTo(new FrequencyCounter().add(ids, 0, events).distribution());
            assertThat(made).isEqualTo(one.add(other).distribution());
            long reach = 0;
            long impressions = 0;
            for (long k = 1; k <= made.highest(); k++) {
                reach += of(made.exactly(k));
                impressions += k * of(made.exactly(k));
                assertThat(of(made.atLeast(k)) - of(made.atLeast(k + 1))).isEqualTo(of(made.exactly(k)));
                assertThat(of(made.usefulImpressions(k)) + of(made.wastedImpressions(k)))
                        .isEqualTo(events);
            }
            assertThat(reach).isEqualTo(truth.size()).isEqualTo(of(made.reach()));
            assertThat(impressions).isEqualTo(events).isEqualTo(of(made.impressions()));
            long someone = events == 0 ? 5 : ids[0];
            assertThat(counter.displaysTo(someone)).isEqualTo(truth.getOrDefault(someone, 0L));
        }
    }

    private static long of(MetricResult result) {
        return result.fraction().orElseThrow().numerator().longValueExact();
    }
}
