package io.smm.metrics.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ours beside datasketches-java 6.0.0: the same ids, the same coupons and registers, in every type and mode. */
class HllInteropTest {

    private static final int[] COUNTS = {0, 1, 2, 6, 7, 8, 9, 20, 24, 25, 47, 48, 49, 400, 1_000, 10_000, 60_000};

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 7, 8, 9, 11, 12, 14, 18})
    void theSameIdsLeaveTheSameSketch(int precision) {
        for (int count : COUNTS) {
            for (TgtHllType type : TgtHllType.values()) {
                org.apache.datasketches.hll.HllSketch theirs = theirs(precision, type, 3, count);
                HllSketch ours = ours(precision, 3, count);

                for (byte[] image : List.of(theirs.toCompactByteArray(), theirs.toUpdatableByteArray())) {
                    HllSketch read = HllSketch.of(image);
                    assertThat(read.estimate()).isCloseTo(ours.estimate(), within(1e-9 * count));
                    assertThat(read.estimator()).isEqualTo(ours.estimator());
                    assertThat(read.coupons()).isEqualTo(ours.coupons());
                    assertThat(values(read)).as("%s ids as %s", count, type).isEqualTo(values(ours));
                }
                assertThat(ours.estimate()).as("%s ids", count).isCloseTo(theirs.getEstimate(), within(1e-9 * count));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 8, 12, 16})
    void theyReadOurs(int precision) {
        for (int count : COUNTS) {
            HllSketch ours = ours(precision, 0, count);
            org.apache.datasketches.hll.HllSketch read =
                    org.apache.datasketches.hll.HllSketch.heapify(ours.toByteArray());

            assertThat(read.getEstimate()).isCloseTo(ours.estimate(), within(1e-9 * count));
            assertThat(read.getLgConfigK()).isEqualTo(precision);
            assertThat(read.isEmpty()).isEqualTo(ours.isEmpty());
            assertThat(HllSketch.of(read.toCompactByteArray()).coupons()).isEqualTo(ours.coupons());
            assertThat(values(HllSketch.of(read.toCompactByteArray()))).isEqualTo(values(ours));
        }
    }

    @Test
    void registersBeyondFourBitsAreReadFromTheirTableOfExceptions() {
        // Enough ids for the smallest value to rise, and enough registers for some to be 15 above it.
        for (int count : new int[] {100_000, 300_000, 1_000_000}) {
            org.apache.datasketches.hll.HllSketch four = theirs(14, TgtHllType.HLL_4, 0, count);
            org.apache.datasketches.hll.HllSketch eight = theirs(14, TgtHllType.HLL_8, 0, count);

            assertThat(values(HllSketch.of(four.toCompactByteArray())))
                    .isEqualTo(values(HllSketch.of(eight.toCompactByteArray())));
            assertThat(values(HllSketch.of(four.toUpdatableByteArray())))
                    .isEqualTo(values(HllSketch.of(eight.toCompactByteArray())));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 8, 12, 16})
    void ourImagesBeginAsTheirsAndWithRegistersAreTheirs(int precision) {
        for (int count : COUNTS) {
            byte[] ours = ours(precision, 0, count).toByteArray();
            byte[] theirs = theirs(precision, TgtHllType.HLL_8, 0, count).toCompactByteArray();

            assertThat(ours).as("%s ids", count).hasSameSizeAs(theirs);
            assertThat(Arrays.copyOf(ours, 8)).as("%s ids", count).isEqualTo(Arrays.copyOf(theirs, 8));
            if (ours[0] == 10) {
                // All but the history at 8, which is within 1e-9.
                assertThat(Arrays.copyOfRange(ours, 16, ours.length))
                        .isEqualTo(Arrays.copyOfRange(theirs, 16, theirs.length));
            }
        }
    }

    @Test
    void manyCouponsAreTheSameNumberOfIds() {
        for (int count : new int[] {50_000, 196_600, 250_000}) {
            assertThat(ours(21, 0, count).estimate())
                    .isCloseTo(theirs(21, TgtHllType.HLL_8, 0, count).getEstimate(), within(1e-9 * count));
        }
    }

    @Test
    void unionsHaveTheSameRegistersAndAreMerged() {
        int[][] spans = {{0, 5}, {0, 300}, {200, 3_000}, {0, 40_000}};
        for (int[] a : spans) {
            for (int[] b : spans) {
                for (int foldedTo : new int[] {10, 12}) {
                    Union theirs = new Union(foldedTo);
                    theirs.update(theirs(12, TgtHllType.HLL_4, a[0], a[1]));
                    theirs.update(theirs(foldedTo, TgtHllType.HLL_8, b[0], b[1]));
                    HllSketch ours = HllSketch.union(List.of(ours(12, a[0], a[1]), ours(foldedTo, b[0], b[1])));
                    HllSketch read =
                            HllSketch.of(theirs.getResult(TgtHllType.HLL_8).toCompactByteArray());

                    assertThat(ours.coupons()).isEqualTo(read.coupons());
                    assertThat(values(ours)).isEqualTo(values(read));
                    // Their composite estimator is another one than Ertl's; both are within their error.
                    assertThat(ours.estimate()).isCloseTo(theirs.getEstimate(), within(0.1 * ours.estimate()));
                }
            }
        }
    }

    @Test
    void theyReadAMergedSketchAsMerged() {
        HllSketch ours = HllSketch.union(List.of(ours(12, 0, 40_000), ours(12, 20_000, 60_000)));

        byte[] again = org.apache.datasketches.hll.HllSketch.heapify(ours.toByteArray())
                .toCompactByteArray();

        assertThat(HllSketch.of(again)).isEqualTo(ours);
        assertThat(ours.isMerged()).isTrue();
    }

    private static byte[] values(HllSketch sketch) {
        Registers registers = sketch.registers();
        return registers == null ? new byte[0] : registers.values();
    }

    static HllSketch ours(int precision, long from, long to) {
        HllBuilder builder = HllSketch.builder(precision);
        for (long id = from; id < to; id++) {
            builder.add(id);
        }
        return builder.build();
    }

    private static org.apache.datasketches.hll.HllSketch theirs(int precision, TgtHllType type, long from, long to) {
        org.apache.datasketches.hll.HllSketch sketch = new org.apache.datasketches.hll.HllSketch(precision, type);
        for (long id = from; id < to; id++) {
            sketch.update(id);
        }
        return sketch;
    }
}
