package io.smm.metrics.virality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CascadeTest {

    private static final Instant POST = Instant.parse("2026-03-01T12:00:00Z");

    /** A post with three reshares; one of them reshared twice, one of those once more. */
    private static final Cascade SMALL = Cascade.<String>builder()
            .reshare("e", "b")
            .reshare("f", "e")
            .reshare("b", "post")
            .reshare("c", "post")
            .root("post")
            .reshare("g", "b")
            .reshare("d", "post")
            .build();

    @Test
    void theShapeIsCountedWhateverTheOrderOfTheNodes() {
        assertThat(SMALL.isSound()).isTrue();
        assertThat(exact(SMALL.size())).isEqualTo(Fraction.of(7));
        assertThat(exact(SMALL.depth())).isEqualTo(Fraction.of(3));
        assertThat(SMALL.breadthByDepth()).containsExactly(1L, 3L, 2L, 1L);
        assertThat(exact(SMALL.maximumBreadth())).isEqualTo(Fraction.of(3));
        assertThat(exact(SMALL.depthOfMaximumBreadth())).isEqualTo(Fraction.of(1));
        assertThat(exact(SMALL.leaves())).isEqualTo(Fraction.of(4));
        assertThat(exact(SMALL.breadth(2))).isEqualTo(Fraction.of(2));
        assertThat(exact(SMALL.breadth(4))).isEqualTo(Fraction.ZERO);
        assertThat(exact(SMALL.meanDepthOfReshares())).isEqualTo(Fraction.of(10, 6));
        assertThat(exact(SMALL.meanDepthOfAllNodes())).isEqualTo(Fraction.of(10, 7));
        assertThat(SMALL.size().method()).isEqualTo(Method.EXACT);
        assertThat(SMALL.size().evidence().used()).isEqualTo(7);
    }

    @Test
    void branchingStopsAfterTheLastGeneration() {
        assertThat(SMALL.branchingNumbers().stream().map(CascadeTest::exact))
                .containsExactly(Fraction.of(3), Fraction.of(2, 3), Fraction.of(1, 2), Fraction.ZERO);
        assertThat(SMALL.branchingNumber(4).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void theLastGenerationHasNoOffspringYet() {
        assertThat(exact(SMALL.meanOffspring())).isEqualTo(Fraction.of(6, 6));
        assertThat(exact(Cascade.ofParents(new int[] {-1, 0, 0, 1, 1, 1}).meanOffspring()))
                .isEqualTo(Fraction.of(5, 3));
    }

    @Test
    void secondarySpreadAndBroadcastShareAreParts() {
        assertThat(exact(SMALL.secondarySpread())).isEqualTo(Fraction.of(1, 2));
        assertThat(exact(SMALL.broadcastShare())).isEqualTo(Fraction.of(1, 2));
        Cascade star = Cascade.ofParents(new int[] {-1, 0, 0});
        assertThat(exact(star.secondarySpread())).isEqualTo(Fraction.ZERO);
        assertThat(exact(star.broadcastShare())).isEqualTo(Fraction.ONE);
    }

    @Test
    void aPostAloneHasNoRatesOfReshares() {
        Cascade alone = Cascade.<String>builder().root("post").build();

        assertThat(exact(alone.size())).isEqualTo(Fraction.ONE);
        assertThat(exact(alone.depth())).isEqualTo(Fraction.ZERO);
        assertThat(exact(alone.leaves())).isEqualTo(Fraction.ONE);
        assertThat(exact(alone.maximumBreadth())).isEqualTo(Fraction.ONE);
        assertThat(exact(alone.depthOfMaximumBreadth())).isEqualTo(Fraction.ZERO);
        assertThat(exact(alone.meanDepthOfAllNodes())).isEqualTo(Fraction.ZERO);
        assertThat(exact(alone.branchingNumber(0))).isEqualTo(Fraction.ZERO);
        for (MetricResult none : List.of(
                alone.meanDepthOfReshares(),
                alone.meanOffspring(),
                alone.secondarySpread(),
                alone.broadcastShare(),
                alone.structuralVirality())) {
            assertThat(none.reason()).as(none.toString()).contains(UndefinedReason.ZERO_DENOMINATOR);
        }
    }

    @Test
    void ofEquallyBroadDepthsTheFirstIsTold() {
        Cascade even = Cascade.ofParents(new int[] {-1, 0, 0, 1, 2, 3});
        assertThat(even.breadthByDepth()).containsExactly(1L, 2L, 2L, 1L);
        assertThat(exact(even.depthOfMaximumBreadth())).isEqualTo(Fraction.ONE);
    }

    @Test
    void timesComeWithTheNodes() {
        Cascade timed = Cascade.<String>builder()
                .reshare("b", "a", POST.plusSeconds(30))
                .reshare("c", "post", POST.plusSeconds(60))
                .reshare("d", "c")
                .root("post", POST)
                .reshare("a", "post", POST.plusSeconds(10))
                .reshare("early", "post", POST.minusSeconds(1))
                .build();

        ReshareTimes times = timed.reshareTimes().orElseThrow();
        assertThat(times.count()).isEqualTo(3);
        assertThat(exact(times.halfLife())).isEqualTo(Fraction.of(30));
        assertThat(times.evidence().leftOut())
                .containsEntry(UndefinedReason.MISSING_INPUT, 1L)
                .containsEntry(UndefinedReason.INVALID_INPUT, 1L);

        CascadeGrowth growth = timed.growth(List.of(Duration.ZERO, Duration.ofSeconds(30), Duration.ofSeconds(59)), 2)
                .orElseThrow();
        assertThat(growth.nodes(0)).containsExactly(1L, 1L, 1L);
        assertThat(growth.nodes(1)).containsExactly(0L, 2L, 2L);
        assertThat(growth.leftOut()).isEqualTo(2);
        assertThat(growth.bands()).isEqualTo(2);
        assertThat(growth.ages()).containsExactly(Duration.ZERO, Duration.ofSeconds(30), Duration.ofSeconds(59));
        assertThat(growth)
                .hasToString("CascadeGrowth[ages=[PT0S, PT30S, PT59S], nodes=[[1, 1, 1], [0, 2, 2]], leftOut=2]");
    }

    @Test
    void withoutTheTimeOfThePostThereAreNoAges() {
        assertThat(SMALL.reshareTimes()).isEmpty();
        assertThat(SMALL.growth(List.of(Duration.ZERO), 1)).isEmpty();
        assertThat(Cascade.<String>builder()
                        .root("post")
                        .reshare("a", "post", POST)
                        .build()
                        .reshareTimes())
                .isEmpty();
    }

    @Test
    void theTimeOfThePostIsTold() {
        assertThat(Cascade.<String>builder().root("post", POST).build().madeAt())
                .contains(POST);
        assertThat(SMALL.madeAt()).isEmpty();
        assertThat(Cascade.<String>builder()
                        .root("post")
                        .reshare("a", "post", POST)
                        .build()
                        .madeAt())
                .isEmpty();
    }

    @Test
    void columnsCarryTimesToo() {
        long[] ids = {99, 7, 8, 9, 99};
        long[] parents = {99, 8, -1, 8, 99};
        long[] millis = {0, 2_000, 1_000, Long.MIN_VALUE, 0};
        Cascade timed =
                Cascade.columns(ids, parents, -1).span(1, 4).times(millis).build();

        assertThat(exact(timed.size())).isEqualTo(Fraction.of(3));
        ReshareTimes times = timed.reshareTimes().orElseThrow();
        assertThat(exact(times.t90())).isEqualTo(Fraction.of(1));
        assertThat(times.evidence().leftOut()).containsOnly(java.util.Map.entry(UndefinedReason.MISSING_INPUT, 1L));
    }

    @Test
    void whatIsRefusedIsNamedByItsPlace() {
        long[] ids = {5, 6, 7};

        assertThatThrownBy(() -> Cascade.columns(ids, new long[] {5, 5, 5}, 5).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must not be an id, but 5 is one");
        assertThatThrownBy(() -> Cascade.columns(ids, new long[] {0, 0, 6}, 0)
                        .span(1, 3)
                        .times(new long[] {0, 0, Long.MAX_VALUE})
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("times[2]");
        assertThatThrownBy(() -> SMALL.growth(List.of(Duration.ofSeconds(-1)), 1))
                .hasMessageContaining("ages[0]")
                .hasMessageContaining("must not be below zero, is PT-1S");
        assertThatThrownBy(() -> SMALL.growth(List.of(Duration.ZERO, Duration.ZERO), 1))
                .hasMessageContaining("ages[1]")
                .hasMessageContaining("must be above the one before, is PT0S");
    }

    @Test
    void aSpanIsAtMostTwoToTheTwentyNinthLong() {
        int most = 1 << 29;

        LongNodes.span("Cascade", Integer.MAX_VALUE, 5, 5 + most).raise();
        assertThatThrownBy(() -> LongNodes.span("Cascade", Integer.MAX_VALUE, 5, 6 + most)
                        .raise())
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void wrongArgumentsAreRefusedAltogether() {
        assertThatThrownBy(() -> SMALL.breadth(-1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SMALL.branchingNumber(-1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SMALL.growth(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)), 0))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(2));
        assertThatThrownBy(() -> SMALL.growth(List.of(), 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SMALL.growth(List.of(Duration.ofSeconds(-1)), 1))
                .isInstanceOf(InvalidInputException.class);
        long[] two = {1, 2};
        assertThatThrownBy(
                        () -> Cascade.columns(two, new long[1], 0).span(-1, 3).build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(3));
        assertThatThrownBy(() -> Cascade.columns(two, two, 2).build()).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Cascade.columns(two, new long[] {0, 1}, 0)
                        .times(new long[1])
                        .build())
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Cascade.ofParents(new int[3], 2, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Cascade.ofParents(new int[3], 0, 4)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Cascade.<String>builder().root("a", Instant.MAX))
                .isInstanceOf(InvalidInputException.class);
    }

    static Fraction exact(MetricResult result) {
        assertThat(result.isDefined()).as(result.toString()).isTrue();
        return result.fraction().orElseThrow();
    }
}
