package io.smm.metrics.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private static final ReleasedCount PRIMARY = new ReleasedCount.Suppressed(Suppression.PRIMARY);
    private static final ReleasedCount SECONDARY = new ReleasedCount.Suppressed(Suppression.SECONDARY);

    private static ReleasedCount shown(long count) {
        return new ReleasedCount.Shown(count);
    }

    private static List<ReleasedCount> withTotal(long k, long... counts) {
        return SmallCells.below(k)
                .releaseWithTotal(counts, LongStream.of(counts).sum())
                .cells();
    }

    @Test
    void countsBelowTheThresholdAreHeldBackAndZeroIsShown() {
        ReleasedCounts released = SmallCells.usual().release(0, 1, 49, 50, 51);

        assertThat(released.cells()).containsExactly(shown(0), PRIMARY, PRIMARY, shown(50), shown(51));
        assertThat(released.total()).isEmpty();
        assertThat(released.suppressed()).isEqualTo(2);
        assertThat(released.threshold()).isEqualTo(50);
    }

    @Test
    void aSingleHiddenCellTakesTheSmallestOtherWithIt() {
        assertThat(withTotal(10, 100, 5, 40, 0, 70))
                .containsExactly(shown(100), PRIMARY, SECONDARY, shown(0), shown(70));
    }

    @Test
    void theFirstCellIsTakenWhenItIsTheSmallest() {
        assertThat(withTotal(10, 40, 5, 70)).containsExactly(SECONDARY, PRIMARY, shown(70));
    }

    @Test
    void ofEqualCellsTheFirstIsHeldBack() {
        assertThat(withTotal(10, 70, 40, 40, 5)).containsExactly(shown(70), SECONDARY, shown(40), PRIMARY);
    }

    @Test
    void twoHiddenCellsHideEachOther() {
        assertThat(withTotal(10, 70, 4, 5)).containsExactly(shown(70), PRIMARY, PRIMARY);
    }

    @Test
    void withoutATotalOrWithAHiddenOneNothingCanBeComputed() {
        assertThat(SmallCells.below(10).release(70, 5).cells()).containsExactly(shown(70), PRIMARY);

        ReleasedCounts small = SmallCells.below(10).releaseWithTotal(new long[] {5, 0}, 5);
        assertThat(small.cells()).containsExactly(PRIMARY, shown(0));
        assertThat(small.total()).contains(PRIMARY);
    }

    @Test
    void aTotalThatIsLargeEnoughIsShown() {
        assertThat(SmallCells.below(10).releaseWithTotal(new long[] {70, 5}, 75).total())
                .contains(shown(75));
        assertThat(SmallCells.below(10).releaseWithTotal(new long[0], 0).total())
                .contains(shown(0));
    }

    @Test
    void whereNoOtherCellIsAboveZeroThereIsNothingToHide() {
        assertThat(SmallCells.below(10)
                        .releaseWithTotal(new long[] {5, 0, 0}, 60)
                        .cells())
                .containsExactly(PRIMARY, shown(0), shown(0));
    }

    @Test
    void aThresholdOfOneHoldsNothingBack() {
        assertThat(withTotal(1, 1, 0, 2)).containsExactly(shown(1), shown(0), shown(2));
    }

    @Test
    void noSingleCellCanBeComputedFromATotalAndTheRest() {
        long seed = Long.getLong("smm.seed", System.nanoTime());
        System.out.println("noSingleCellCanBeComputedFromATotalAndTheRest: -Dsmm.seed=" + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            long[] counts = random.longs(1 + random.nextInt(6), 0, 30).toArray();
            ReleasedCounts released = SmallCells.below(1 + random.nextInt(20))
                    .releaseWithTotal(counts, LongStream.of(counts).sum());
            if (released.total().orElseThrow().isShown()) {
                assertThat(released.suppressed()).as("%s", released).isNotEqualTo(1);
            }
        }
    }

    @Test
    void asAResultAHiddenCountIsSuppressedAndDoesNotSayHowMany() {
        MetricName name = MetricName.of("R-21", "reach");
        ReleasedCounts released = SmallCells.below(10).release(7, 70);

        MetricResult hidden = released.cells().get(0).as(name, Unit.PEOPLE);
        assertThat(hidden.reason()).contains(UndefinedReason.SUPPRESSED);
        assertThat(hidden.toString()).doesNotContain("7");
        assertThat(hidden.explanation()).isEqualTo("too few people");
        assertThat(SECONDARY.as(name, Unit.PEOPLE).explanation()).isEqualTo("would give away another count");
        assertThat(released.cells().get(1).as(name, Unit.PEOPLE).fraction()).contains(Fraction.of(70));
    }

    @Test
    void allNegativeCountsAreNamed() {
        assertThatThrownBy(() -> SmallCells.usual().releaseWithTotal(new long[] {3, -1, -2}, -3))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("counts[1]")
                .hasMessageContaining("counts[2]")
                .hasMessageContaining("total");
        assertThatThrownBy(() -> SmallCells.usual()
                        .release(LongStream.generate(() -> -7).limit(25).toArray()))
                .hasMessageContaining("counts[19]")
                .message()
                .doesNotContain("counts[20]");
        assertThat(SmallCells.below(7).threshold()).isEqualTo(7);
        assertThat(SmallCells.usual()).hasToString("SmallCells[threshold=50]");
        assertThatThrownBy(() -> SmallCells.below(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> shown(-1)).isInstanceOf(InvalidInputException.class);
    }
}
