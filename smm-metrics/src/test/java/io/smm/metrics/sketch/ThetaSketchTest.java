package io.smm.metrics.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.smm.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThetaSketchTest {

    private final Random random = Ids.random("ThetaSketchTest");

    @Test
    void upToKItIsExactAndZeroMinusOneAndTheExtremesAreIds() {
        ThetaBuilder builder = ThetaSketch.builder(4);
        for (int again = 0; again < 3; again++) {
            for (long id : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1}) {
                builder.add(id);
            }
        }
        ThetaSketch sketch = builder.build();

        assertThat(sketch.isExact()).isTrue();
        assertThat(sketch.estimate()).isEqualTo(5);
        assertThat(sketch.lowerBound(3)).isEqualTo(5);
        assertThat(sketch.upperBound(3)).isEqualTo(5);
        assertThat(sketch.theta()).isEqualTo(1);
    }

    @Test
    void thetaFallsOnlyWhenMoreThanFifteenSixteenthsOfTwiceKAreHeld() {
        ThetaSketch last = Ids.theta(10, Ids.column(1, 0, 1_920));
        ThetaSketch next = Ids.theta(10, Ids.column(1, 0, 1_921));

        assertThat(last.isExact()).isTrue();
        assertThat(last.estimate()).isEqualTo(1_920);
        assertThat(next.isExact()).isFalse();
        assertThat(next.retained()).isEqualTo(1_024);
    }

    @Test
    void aBuilderGoesOnAfterItsSketch() {
        ThetaBuilder builder = ThetaSketch.builder(8);
        builder.add(Ids.column(2, 0, 3_000), 0, 3_000);
        ThetaSketch before = builder.build();
        byte[] image = before.toByteArray();
        builder.add(Ids.column(2, 3_000, 9_000), 0, 6_000);

        assertThat(before.toByteArray()).isEqualTo(image);
        assertThat(builder.build()).isEqualTo(Ids.theta(8, Ids.column(2, 0, 9_000)));
    }

    @Test
    void aColumnIsAsOneIdAfterTheOther() {
        long[] ids = random.longs(20_000).map(id -> id % 7_000).toArray();
        ThetaBuilder single = ThetaSketch.builder(9);
        for (int i = 100; i < 19_000; i++) {
            single.add(ids[i]);
        }
        ThetaBuilder column = ThetaSketch.builder(9);
        column.add(ids, 100, 5_000);
        column.add(ids, 5_000, 5_000);
        column.add(ids, 5_000, 19_000);

        assertThat(column.build()).isEqualTo(single.build());
    }

    @Test
    void theOrderOfTheIdsChangesTheEstimateAtMostByWhereThetaStopped() {
        List<Long> ids = new ArrayList<>();
        for (long id : Ids.column(3, 0, 1_900)) {
            ids.add(id);
        }
        ThetaSketch before = Ids.theta(10, ids.stream().mapToLong(id -> id).toArray());
        Collections.shuffle(ids, random);

        assertThat(Ids.theta(10, ids.stream().mapToLong(id -> id).toArray())).isEqualTo(before);
    }

    @Test
    void aUnionIsTheSameInEveryOrderAndGrouping() {
        for (int round = 0; round < 60; round++) {
            List<ThetaSketch> some = someSketches(5);
            ThetaSketch all = ThetaSketch.union(some);
            List<ThetaSketch> shuffled = new ArrayList<>(some);
            Collections.shuffle(shuffled, random);
            ThetaSketch left = ThetaSketch.union(
                    List.of(ThetaSketch.union(some.subList(0, 2)), ThetaSketch.union(some.subList(2, 5))));
            ThetaSketch right = ThetaSketch.union(List.of(some.get(0), ThetaSketch.union(some.subList(1, 5))));

            assertThat(ThetaSketch.union(shuffled)).isEqualTo(all);
            assertThat(left).isEqualTo(all);
            assertThat(right).isEqualTo(all);
            assertThat(ThetaSketch.union(List.of(all, all))).isEqualTo(all);
            assertThat(ThetaSketch.union(List.of(all, ThetaSketch.empty()))).isEqualTo(all);
        }
    }

    @Test
    void exactSketchesAreSets() {
        for (int round = 0; round < 100; round++) {
            Set<Long> a = someIds(300);
            Set<Long> b = someIds(300);
            ThetaSketch one = sketch(a);
            ThetaSketch other = sketch(b);
            Set<Long> union = new HashSet<>(a);
            union.addAll(b);
            Set<Long> both = new HashSet<>(a);
            both.retainAll(b);
            Set<Long> onlyA = new HashSet<>(a);
            onlyA.removeAll(b);

            assertThat(ThetaSketch.union(List.of(one, other))).isEqualTo(sketch(union));
            assertThat(ThetaSketch.intersection(one, other)).isEqualTo(sketch(both));
            assertThat(ThetaSketch.minus(one, other)).isEqualTo(sketch(onlyA));
            assertThat(ThetaSketch.intersection(one, other).isExact()).isTrue();
        }
    }

    @Test
    void thePartsAddUpToTheUnionUnderOneTheta() {
        for (int round = 0; round < 40; round++) {
            ThetaSketch a = Ids.theta(8, Ids.column(round, 0, 3_000));
            ThetaSketch b = Ids.theta(8, Ids.column(round, 1_000 + random.nextInt(3_000), 7_000));
            ThetaSketch parts = ThetaSketch.union(
                    List.of(ThetaSketch.minus(a, b), ThetaSketch.intersection(a, b), ThetaSketch.minus(b, a)));

            assertThat(parts).isEqualTo(ThetaSketch.union(List.of(a, b)));
            assertThat(ThetaSketch.intersection(a, b)).isEqualTo(ThetaSketch.intersection(b, a));
        }
    }

    @Test
    void aUnionHasTheSmallestSizeThatIsKnown() {
        ThetaSketch large = Ids.theta(12, Ids.column(4, 0, 100_000));
        ThetaSketch small = Ids.theta(9, Ids.column(4, 0, 100_000));
        ThetaSketch read = ThetaSketch.of(large.toByteArray());

        assertThat(ThetaSketch.union(List.of(large, small)).lgK()).hasValue(9);
        assertThat(ThetaSketch.union(List.of(large, small)).retained()).isLessThanOrEqualTo(512);
        assertThat(ThetaSketch.union(List.of(large, ThetaSketch.builder(4).build()))
                        .lgK())
                .hasValue(12);
        assertThat(read.lgK()).isEmpty();
        assertThat(ThetaSketch.union(List.of(read)).lgK()).hasValue(12);
        assertThat(ThetaSketch.union(List.of(ThetaSketch.of(small.toByteArray())))
                        .lgK())
                .hasValue(12);
        assertThat(ThetaSketch.union(List.of(ThetaSketch.of(
                                Ids.theta(14, Ids.column(4, 0, 100_000)).toByteArray())))
                        .lgK())
                .hasValue(14);
        assertThat(ThetaSketch.union(List.of(large, small), 10).lgK()).hasValue(10);
    }

    @Test
    void theIdWhoseHashIsThetaIsNotRetained() {
        ThetaSketch some = Ids.theta(8, Ids.column(11, 0, 2_000));
        ThetaSketch all = Ids.theta(12, Ids.column(11, 0, 2_000));

        assertThat(ThetaSketch.union(List.of(some, all), 12)).isEqualTo(some);
        assertThat(ThetaSketch.intersection(all, some)).isEqualTo(some);
        assertThat(ThetaSketch.minus(all, some).retained()).isZero();
    }

    @Test
    void hashZeroMarksAFreePlaceAndIsNeverHeld() {
        SmallestHashes hashes = new SmallestHashes(4, ThetaSketch.WHOLE);
        hashes.insert(0);
        hashes.insert(5);

        assertThat(hashes.held()).isEqualTo(1);
        assertThat(hashes.sorted(false)).containsExactly(5);
    }

    @Test
    void whatHasNoIdsIsEmptyAndItsOperationsToo() {
        ThetaSketch a = Ids.theta(8, Ids.column(5, 0, 5_000));
        ThetaSketch empty = ThetaSketch.builder(8).build();

        assertThat(empty).isEqualTo(ThetaSketch.empty());
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.estimate()).isZero();
        assertThat(empty.upperBound(2)).isZero();
        assertThat(ThetaSketch.union(List.of())).isEqualTo(empty);
        assertThat(ThetaSketch.union(List.of(empty, empty))).isEqualTo(empty);
        assertThat(ThetaSketch.intersection(a, empty)).isEqualTo(empty);
        assertThat(ThetaSketch.intersection(empty, a).isExact()).isTrue();
        assertThat(ThetaSketch.minus(a, empty)).isEqualTo(a);
        assertThat(ThetaSketch.minus(a, ThetaSketch.builder(4).build()).lgK()).hasValue(8);
        assertThat(ThetaSketch.minus(empty, a)).isEqualTo(empty);
    }

    @Test
    void anIntersectionWithoutAHashMayStillBeAboveZero() {
        ThetaSketch a = Ids.theta(5, Ids.column(6, 0, 50_000));
        ThetaSketch b = Ids.theta(5, Ids.column(7, 0, 50_000));
        ThetaSketch both = ThetaSketch.intersection(a, b);

        assertThat(both.retained()).isZero();
        assertThat(both.isEmpty()).isFalse();
        assertThat(both.isExact()).isFalse();
        assertThat(both.estimate()).isZero();
        assertThat(both.lowerBound(2)).isZero();
        // With no success in n tries, (1 − θ)ⁿ is the tail.
        assertThat(both.upperBound(2))
                .isCloseTo(Math.log(0.02275013194817921) / Math.log1p(-both.theta()), within(1e-6));
        assertThat(ThetaSketch.of(both.toByteArray())).isEqualTo(both);
    }

    @Test
    void onlySizesFromFourToTwentySixAndWidthsFromOneToThree() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ThetaSketch.builder(3));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ThetaSketch.builder(27));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ThetaSketch.union(List.of(), 27));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ThetaSketch.empty().lowerBound(0));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ThetaSketch.empty().upperBound(4));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ThetaSketch.builder(8).add(new long[3], -1, 4))
                .satisfies(e -> assertThat(e.faults()).hasSize(2));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ThetaSketch.builder(8).add(new long[3], 2, 1));
    }

    private List<ThetaSketch> someSketches(int count) {
        List<ThetaSketch> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(5_000);
            some.add(Ids.theta(4 + random.nextInt(6), Ids.column(9, from, from + random.nextInt(4_000))));
        }
        return some;
    }

    private Set<Long> someIds(int most) {
        Set<Long> ids = new HashSet<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            ids.add((long) random.nextInt(400));
        }
        return ids;
    }

    private static ThetaSketch sketch(Set<Long> ids) {
        return Ids.theta(12, ids.stream().mapToLong(id -> id).toArray());
    }

    @Test
    void sketchesOfOtherIdsAreOthers() {
        ThetaSketch one = Ids.theta(4, new long[] {1, 2});

        assertThat(one)
                .isEqualTo(Ids.theta(5, new long[] {2, 1}))
                .hasSameHashCodeAs(Ids.theta(5, new long[] {2, 1}))
                .isNotEqualTo(Ids.theta(4, new long[] {1, 3}))
                .hasToString("ThetaSketch[estimate=2.0, retained=2, theta=1.0]");
        assertThat(one.hashCode()).isNotEqualTo(Ids.theta(4, new long[] {1, 3}).hashCode());
    }
}
