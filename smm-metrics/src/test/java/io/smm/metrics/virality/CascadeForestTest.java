package io.smm.metrics.virality;

import static io.smm.metrics.virality.CascadeTest.exact;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.metrics.Aggregate;
import io.smm.metrics.Fraction;
import io.smm.metrics.UndefinedReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class CascadeForestTest {

    private static final Cascade ALONE = Cascade.ofParents(new int[] {-1});
    private static final Cascade STAR = Cascade.ofParents(new int[] {-1, 0, 0, 0});
    private static final Cascade CHAIN = Cascade.ofParents(new int[] {-1, 0, 1});
    private static final Cascade BAD = Cascade.ofParents(new int[] {-1, 1});

    @Test
    void aForestIsTheRatioOfItsSums() {
        CascadeForest forest = CascadeForest.of(List.of(ALONE, STAR, CHAIN));
        assertThat(exact(forest.secondarySpread())).isEqualTo(Fraction.of(1, 5));
        assertThat(exact(forest.broadcastShare())).isEqualTo(Fraction.of(4, 5));
        assertThat(forest.secondarySpread().evidence().used()).isEqualTo(3);
        assertThat(forest).hasToString("CascadeForest[3 cascades]");
        assertThat(forest.secondarySpread().metric().aggregate()).contains(Aggregate.RATIO_OF_SUMS);
    }

    @Test
    void meanAndMedianLeaveOutPostsWithoutAReshare() {
        CascadeForest forest = CascadeForest.of(List.of(ALONE, STAR, CHAIN));
        assertThat(exact(forest.secondarySpread(Aggregate.MEAN_OF_ITEM_RATIOS))).isEqualTo(Fraction.of(1, 4));
        assertThat(exact(forest.broadcastShare(Aggregate.MEDIAN_OF_ITEM_RATIOS)))
                .isEqualTo(Fraction.of(3, 4));
        CascadeForest odd = CascadeForest.of(List.of(CHAIN, STAR, STAR));
        assertThat(exact(odd.broadcastShare(Aggregate.MEDIAN_OF_ITEM_RATIOS))).isEqualTo(Fraction.ONE);
        assertThat(forest.broadcastShare(Aggregate.MEAN_OF_ITEM_RATIOS)
                        .evidence()
                        .leftOut())
                .containsEntry(UndefinedReason.ZERO_DENOMINATOR, 1L);
    }

    @Test
    void withoutAReshareThereIsNoShare() {
        for (CascadeForest none : List.of(CascadeForest.of(List.of()), CascadeForest.of(List.of(ALONE)))) {
            assertThat(none.secondarySpread().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
            assertThat(none.broadcastShare(Aggregate.MEAN_OF_ITEM_RATIOS).reason())
                    .contains(UndefinedReason.TOO_FEW);
        }
    }

    @Test
    void oneRefusedCascadeRefusesTheForestByItsPlace() {
        CascadeForest forest = CascadeForest.of(List.of(STAR, BAD));
        assertThat(forest.broadcastShare().reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(forest.broadcastShare().explanation()).contains("cascade 1", "own parent: 1");
        assertThat(forest.broadcastShare().evidence().findings()).hasSize(1);
    }
}
