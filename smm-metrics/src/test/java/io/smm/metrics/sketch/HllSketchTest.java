package io.smm.metrics.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.smm.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HllSketchTest {

    private final Random random = Ids.random("HllSketchTest");

    @Test
    void fewIdsAreCountedAsGoodAsExactlyAndZeroMinusOneAndTheExtremesAreIds() {
        HllBuilder builder = HllSketch.builder(12);
        for (int again = 0; again < 3; again++) {
            for (long id : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1}) {
                builder.add(id);
            }
        }
        HllSketch sketch = builder.build();

        assertThat(sketch.estimator()).isEqualTo(HllEstimator.COUPONS);
        assertThat(sketch.estimate()).isCloseTo(5, within(1e-6));
        assertThat(sketch.lowerBound(2)).isEqualTo(5);
        assertThat(sketch.upperBound(2)).isCloseTo(5, within(0.001));
        assertThat(sketch.relativeStandardError()).isLessThan(1e-4);
    }

    @Test
    void registersTakeOverWithOneCouponMoreThanThreeThirtySecondsOfM() {
        assertThat(Ids.hll(12, Ids.column(1, 0, 384)).estimator()).isEqualTo(HllEstimator.COUPONS);
        assertThat(Ids.hll(12, Ids.column(1, 0, 385)).estimator()).isEqualTo(HllEstimator.HIP);
        assertThat(Ids.hll(7, Ids.column(1, 0, 7)).estimator()).isEqualTo(HllEstimator.COUPONS);
        assertThat(Ids.hll(7, Ids.column(1, 0, 8)).estimator()).isEqualTo(HllEstimator.HIP);
    }

    @Test
    void theStatedErrorIsThatOfTheEstimator() {
        HllSketch stream = Ids.hll(12, Ids.column(2, 0, 50_000));
        HllSketch other = Ids.hll(12, Ids.column(2, 40_000, 90_000));
        HllSketch merged = HllSketch.union(List.of(stream, other));

        assertThat(stream.isMerged()).isFalse();
        assertThat(stream.estimator()).isEqualTo(HllEstimator.HIP);
        assertThat(stream.relativeStandardError()).isCloseTo(0.8325546111576977 / 64, within(1e-15));
        assertThat(merged.isMerged()).isTrue();
        assertThat(merged.estimator()).isEqualTo(HllEstimator.ERTL);
        assertThat(merged.relativeStandardError()).isCloseTo(1.0389618 / 64, within(1e-9));
        assertThat(merged.upperBound(2)).isEqualTo(merged.estimate() / (1 - 2 * merged.relativeStandardError()));
        assertThat(merged.lowerBound(2)).isEqualTo(merged.estimate() / (1 + 2 * merged.relativeStandardError()));
    }

    @Test
    void theLowerEndIsNotBelowTheRegistersThatAreNotEmpty() {
        for (int count : new int[] {8, 10, 20, 100, 400}) {
            for (int key = 0; key < 40; key++) {
                HllSketch stream = Ids.hll(6, Ids.column(key, 0, count));
                HllSketch merged = HllSketch.union(List.of(stream, stream));
                long filled = 0;
                for (byte value : merged.registers().values()) {
                    filled += value > 0 ? 1 : 0;
                }
                assertThat(stream.lowerBound(3)).isGreaterThanOrEqualTo(filled);
                assertThat(merged.lowerBound(3)).isGreaterThanOrEqualTo(filled);
                assertThat(merged.upperBound(3)).isGreaterThanOrEqualTo(merged.lowerBound(3));
            }
        }
    }

    @Test
    void aColumnIsAsOneIdAfterTheOther() {
        long[] ids = random.longs(20_000).map(id -> id % 7_000).toArray();
        for (int to : new int[] {100, 104, 300, 19_000}) {
            HllBuilder single = HllSketch.builder(9);
            for (int i = 100; i < to; i++) {
                single.add(ids[i]);
            }
            HllBuilder column = HllSketch.builder(9);
            column.add(ids, 100, Math.min(to, 5_000));
            column.add(ids, Math.min(to, 5_000), to);

            assertThat(column.build()).isEqualTo(single.build());
        }
    }

    @Test
    void aBuilderGoesOnAfterItsSketch() {
        HllBuilder builder = HllSketch.builder(8);
        builder.add(Ids.column(2, 0, 3_000), 0, 3_000);
        HllSketch before = builder.build();
        byte[] image = before.toByteArray();
        builder.add(Ids.column(2, 3_000, 9_000), 0, 6_000);

        assertThat(before.toByteArray()).isEqualTo(image);
        assertThat(builder.build()).isEqualTo(Ids.hll(8, Ids.column(2, 0, 9_000)));
    }

    @Test
    void aStoredSketchGoesOnAsIfItHadNeverStopped() {
        for (int stopped : new int[] {0, 5, 96, 97, 4_000}) {
            HllBuilder builder =
                    HllSketch.of(Ids.hll(10, Ids.column(3, 0, stopped)).toByteArray()).toBuilder();
            builder.add(Ids.column(3, stopped, 9_000), 0, 9_000 - stopped);

            assertThat(builder.build()).isEqualTo(Ids.hll(10, Ids.column(3, 0, 9_000)));
        }
    }

    @Test
    void goingOnDoesNotChangeTheSketch() {
        for (int count : new int[] {20, 3_000}) {
            HllSketch sketch = Ids.hll(10, Ids.column(3, 0, count));
            byte[] image = sketch.toByteArray();
            sketch.toBuilder().add(Ids.column(3, count, 9_000), 0, 9_000 - count);

            assertThat(sketch.toByteArray()).isEqualTo(image);
        }
    }

    @Test
    void aMergedSketchThatGoesOnStaysMerged() {
        HllSketch one = Ids.hll(10, Ids.column(3, 0, 3_000));
        HllBuilder builder = HllSketch.union(List.of(one, Ids.hll(10, Ids.column(3, 1_000, 4_000)))).toBuilder();
        builder.add(Ids.column(3, 4_000, 9_000), 0, 5_000);
        HllSketch on = builder.build();

        assertThat(on.isMerged()).isTrue();
        assertThat(on).isEqualTo(HllSketch.union(List.of(one, Ids.hll(10, Ids.column(3, 1_000, 9_000)))));
    }

    @Test
    void aUnionIsTheSameInEveryOrderAndGrouping() {
        for (int round = 0; round < 60; round++) {
            List<HllSketch> some = someSketches(5);
            HllSketch all = HllSketch.union(some);
            List<HllSketch> shuffled = new ArrayList<>(some);
            Collections.shuffle(shuffled, random);
            HllSketch left =
                    HllSketch.union(List.of(HllSketch.union(some.subList(0, 2)), HllSketch.union(some.subList(2, 5))));
            HllSketch right = HllSketch.union(List.of(some.get(0), HllSketch.union(some.subList(1, 5))));

            assertThat(HllSketch.union(shuffled)).isEqualTo(all);
            assertThat(left).isEqualTo(all);
            assertThat(right).isEqualTo(all);
            assertThat(HllSketch.union(List.of(all, all))).isEqualTo(all);
        }
    }

    @Test
    void theUnionOfOneIsThatOneAndKeepsItsHistory() {
        HllSketch stream = Ids.hll(10, Ids.column(4, 0, 30_000));

        assertThat(HllSketch.union(List.of(stream))).isEqualTo(stream);
        assertThat(HllSketch.union(List.of(HllSketch.builder(4).build(), stream)))
                .isEqualTo(stream);
    }

    @Test
    void aUnionOfFewIdsStaysCoupons() {
        HllSketch union =
                HllSketch.union(List.of(Ids.hll(12, Ids.column(5, 0, 200)), Ids.hll(14, Ids.column(5, 100, 384))));

        assertThat(union).isEqualTo(Ids.hll(12, Ids.column(5, 0, 384)));
        assertThat(union.isMerged()).isFalse();
    }

    @Test
    void aFoldedSketchHasTheRegistersOfASmallOne() {
        HllSketch large = Ids.hll(14, Ids.column(6, 0, 50_000));
        HllSketch small = Ids.hll(9, Ids.column(6, 20_000, 60_000));
        HllSketch direct = Ids.hll(9, Ids.column(6, 0, 60_000));

        HllSketch union = HllSketch.union(List.of(large, small));

        assertThat(union.precision()).isEqualTo(9);
        assertThat(union.registers().values()).isEqualTo(direct.registers().values());
    }

    @Test
    void aUnionOfNothingHasNoPrecisionAndIsRefused() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> HllSketch.union(List.of()));
        HllSketch none = HllSketch.union(
                List.of(HllSketch.builder(12).build(), HllSketch.builder(10).build()));
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.estimate()).isZero();
        assertThat(none.lowerBound(2)).isZero();
        assertThat(none.upperBound(2)).isZero();
        assertThat(none.relativeStandardError()).isZero();
    }

    @Test
    void onlyPrecisionsFromFourToTwentyOneAndWidthsFromOneToThree() {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> HllSketch.builder(3));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> HllSketch.builder(22));
        HllSketch empty = HllSketch.builder(4).build();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> empty.lowerBound(0));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> empty.upperBound(4));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> HllSketch.builder(8).add(new long[3], 0, 4));
    }

    @Test
    void anImageReadsBackAsTheSameSketch() {
        for (int precision : new int[] {4, 7, 8, 12, 21}) {
            for (int count : new int[] {0, 1, 7, 8, 300, 5_000}) {
                HllSketch sketch = Ids.hll(precision, Ids.column(8, 0, count));
                HllSketch merged = HllSketch.union(List.of(sketch, sketch));

                assertThat(HllSketch.of(sketch.toByteArray())).isEqualTo(sketch);
                assertThat(HllSketch.of(merged.toByteArray())).isEqualTo(merged);
            }
        }
    }

    private List<HllSketch> someSketches(int count) {
        List<HllSketch> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(5_000);
            int most = random.nextBoolean() ? 30 : 4_000;
            some.add(Ids.hll(8 + random.nextInt(5), Ids.column(9, from, from + 1 + random.nextInt(most))));
        }
        return some;
    }

    @Test
    void sketchesOfOtherIdsAreOthersAlsoWhereTheEstimateIsTheSame() {
        byte[] image = HllSketch.union(
                        List.of(Ids.hll(8, Ids.column(1, 0, 5_000)), Ids.hll(8, Ids.column(2, 0, 5_000))))
                .toByteArray();
        HllSketch one = HllSketch.of(image);
        int other = 41;
        while (image[other] == image[40]) {
            other++;
        }
        byte moved = image[40];
        image[40] = image[other];
        image[other] = moved;
        HllSketch turned = HllSketch.of(image);

        assertThat(turned.estimate()).isEqualTo(one.estimate());
        assertThat(turned).isNotEqualTo(one);
        assertThat(turned.hashCode()).isNotEqualTo(one.hashCode());
        assertThat(Ids.hll(8, new long[] {1})).isNotEqualTo(Ids.hll(8, new long[] {2}));
        assertThat(Ids.hll(8, new long[] {1})).isNotEqualTo(Ids.hll(9, new long[] {1}));
        assertThat(Ids.hll(8, new long[] {1}))
                .isEqualTo(Ids.hll(8, new long[] {1, 1}))
                .hasSameHashCodeAs(Ids.hll(8, new long[] {1, 1}))
                .hasToString("HllSketch[estimate=1.0, precision=8, estimator=COUPONS]");
    }
}
