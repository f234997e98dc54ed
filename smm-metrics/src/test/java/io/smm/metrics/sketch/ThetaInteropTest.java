package io.smm.metrics.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.datasketches.memory.Memory;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.Intersection;
import org.apache.datasketches.theta.SetOperation;
import org.apache.datasketches.theta.Sketches;
import org.apache.datasketches.theta.Union;
import org.apache.datasketches.theta.UpdateSketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ours beside datasketches-java 6.0.0: the same ids, the same bytes. */
class ThetaInteropTest {

    private static final int[] COUNTS = {0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 30, 31, 32, 100, 1_000, 4_096, 8_000, 50_000};

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 8, 10, 12, 14})
    void theSameIdsLeaveTheSameBytes(int lgK) {
        for (int count : COUNTS) {
            CompactSketch theirs = theirs(lgK, 0, count).compact();
            ThetaSketch ours = ours(lgK, 0, count);

            assertThat(ours.toByteArray()).as("%s ids", count).isEqualTo(theirs.toByteArray());
            assertThat(ours.estimate()).isCloseTo(theirs.getEstimate(), within(1e-12 * count));
            assertThat(ours.isExact()).isEqualTo(!theirs.isEstimationMode());
            assertThat(ours.theta()).isEqualTo(theirs.getTheta());
        }
    }

    @Test
    void thisHoldsForTheSmallestAndTheLargestSize() {
        assertThat(ours(4, 0, 3_000_000).toByteArray())
                .isEqualTo(theirs(4, 0, 3_000_000).compact().toByteArray());
        assertThat(ours(26, 0, 100_000).toByteArray())
                .isEqualTo(theirs(26, 0, 100_000).compact().toByteArray());
    }

    @Test
    void theyReadOurs() {
        for (int count : COUNTS) {
            ThetaSketch ours = ours(10, 0, count);
            CompactSketch read = CompactSketch.heapify(Memory.wrap(ours.toByteArray()), 9001);

            assertThat(read.getEstimate()).isCloseTo(ours.estimate(), within(1e-12 * count));
            assertThat(read.getRetainedEntries()).isEqualTo(ours.retained());
        }
    }

    @Test
    void weReadTheirsInOrderOrNotAndCompressed() {
        for (int lgK : new int[] {4, 9, 12}) {
            for (int count : COUNTS) {
                UpdateSketch theirs = theirs(lgK, 5, count);
                ThetaSketch ours = ours(lgK, 5, count);

                assertThat(ThetaSketch.of(theirs.compact(true, null).toByteArray()))
                        .isEqualTo(ours);
                assertThat(ThetaSketch.of(theirs.compact(false, null).toByteArray()))
                        .isEqualTo(ours);
                assertThat(ThetaSketch.of(theirs.compact(true, null).toByteArrayCompressed()))
                        .as("%s ids, compressed", count)
                        .isEqualTo(ours);
            }
        }
    }

    @Test
    void setOperationsGiveTheSameSketches() {
        int[][] spans = {
            {0, 0}, {0, 1}, {0, 50}, {25, 100}, {0, 5_000}, {2_000, 9_000}, {1_000_000, 1_000_400}, {0, 90_000}
        };
        for (int[] a : spans) {
            for (int[] b : spans) {
                UpdateSketch theirA = theirs(8, a[0], a[1]);
                UpdateSketch theirB = theirs(8, b[0], b[1]);
                ThetaSketch ourA = ours(8, a[0], a[1]);
                ThetaSketch ourB = ours(8, b[0], b[1]);
                String what = a[0] + "…" + a[1] + " and " + b[0] + "…" + b[1];

                Union union = SetOperation.builder().setNominalEntries(256).buildUnion();
                union.union(theirA);
                union.union(theirB);
                assertThat(ThetaSketch.union(List.of(ourA, ourB)).toByteArray())
                        .as("union of %s", what)
                        .isEqualTo(union.getResult().toByteArray());

                Intersection both = SetOperation.builder().buildIntersection();
                both.intersect(theirA);
                both.intersect(theirB);
                assertThat(ThetaSketch.intersection(ourA, ourB).toByteArray())
                        .as("intersection of %s", what)
                        .isEqualTo(both.getResult().toByteArray());

                assertThat(ThetaSketch.minus(ourA, ourB).toByteArray())
                        .as("difference of %s", what)
                        .isEqualTo(SetOperation.builder()
                                .buildANotB()
                                .aNotB(theirA.compact(), theirB.compact())
                                .toByteArray());
            }
        }
    }

    @Test
    void aUnionOfManyIsTheSame() {
        Union theirs = SetOperation.builder().setNominalEntries(1 << 12).buildUnion();
        List<ThetaSketch> ours = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            theirs.union(theirs(12, 700 * day, 700 * day + 400 * day));
            ours.add(ours(12, 700 * day, 700 * day + 400 * day));
        }

        assertThat(ThetaSketch.union(ours).toByteArray())
                .isEqualTo(theirs.getResult().toByteArray());
    }

    @Test
    void theBoundsAreNearTheirs() {
        for (int count : new int[] {2_000, 20_000, 200_000, 2_000_000}) {
            ThetaSketch ours = ours(10, 0, count);
            UpdateSketch theirs = theirs(10, 0, count);
            for (int width = 1; width <= 3; width++) {
                assertThat(ours.lowerBound(width)).isCloseTo(theirs.getLowerBound(width), within(0.003 * count));
                assertThat(ours.upperBound(width)).isCloseTo(theirs.getUpperBound(width), within(0.003 * count));
            }
        }
    }

    static ThetaSketch ours(int lgK, long from, long to) {
        ThetaBuilder builder = ThetaSketch.builder(lgK);
        for (long id = from; id < to; id++) {
            builder.add(id);
        }
        return builder.build();
    }

    private static UpdateSketch theirs(int lgK, long from, long to) {
        UpdateSketch sketch =
                Sketches.updateSketchBuilder().setNominalEntries(1 << lgK).build();
        for (long id = from; id < to; id++) {
            sketch.update(id);
        }
        return sketch;
    }
}
