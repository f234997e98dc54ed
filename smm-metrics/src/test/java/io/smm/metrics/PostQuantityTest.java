package io.smm.metrics;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.TimeWindow;
import io.smm.insight.Exactness;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.quality.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostQuantityTest {

    private static final PostQuantity COMMENTS = PostQuantity.of(MetricId.COMMENTS);

    @Test
    void eventsAddUpAndWhatIsUnknownIsLeftOutAndCountedByReason() {
        MetricResult result = COMMENTS.of(List.of(
                post("a").with(MetricId.COMMENTS, 3).insights(),
                post("b").with(MetricId.COMMENTS, 0).insights(),
                post("c").without(MetricId.COMMENTS).insights(),
                post("d").insights(),
                post("e")
                        .with(MetricId.COMMENTS, new Reading.NotReported("never"))
                        .insights(),
                post("f")
                        .with(MetricId.COMMENTS, new Reading.Withheld("too few"))
                        .insights()));

        assertThat(result.fraction()).contains(Fraction.of(3));
        assertThat(result.evidence().used()).isEqualTo(2);
        assertThat(result.evidence().leftOut())
                .isEqualTo(Map.of(
                        UndefinedReason.MISSING_INPUT, 2L,
                        UndefinedReason.NOT_REPORTED_BY_NETWORK, 1L,
                        UndefinedReason.SUPPRESSED, 1L));
        assertThat(result.evidence().leftOutTotal()).isEqualTo(4);
    }

    @Test
    void theReasonOfTheInputsIsTheReasonOfTheResult() {
        assertThat(reason(new Reading.NotReported("never"))).isEqualTo(UndefinedReason.NOT_REPORTED_BY_NETWORK);
        assertThat(reason(new Reading.Withheld("too few"))).isEqualTo(UndefinedReason.SUPPRESSED);
        assertThat(reason(new Reading.Unknown("empty"))).isEqualTo(UndefinedReason.MISSING_INPUT);
        assertThat(reason(new Reading.NotRequested())).isEqualTo(UndefinedReason.MISSING_INPUT);
        assertThat(COMMENTS.of(List.of(
                                post("a").without(MetricId.COMMENTS).insights(),
                                post("b")
                                        .with(MetricId.COMMENTS, new Reading.Withheld("too few"))
                                        .insights()))
                        .reason())
                .contains(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void noPostsAreNoZero() {
        assertThat(COMMENTS.of(List.of()).reason()).contains(UndefinedReason.TOO_FEW);
    }

    @Test
    void peopleLevelsAndRatesDoNotAddUp() {
        List<PostInsights> two = List.of(
                post("a").with(MetricId.REACH, 5).with(MetricId.FOLLOWERS, 9).insights(),
                post("b").with(MetricId.REACH, 7).with(MetricId.FOLLOWERS, 9).insights());

        assertThat(PostQuantity.of(MetricId.REACH).of(two).reason()).contains(UndefinedReason.NOT_MERGEABLE);
        assertThat(PostQuantity.of(MetricId.FOLLOWERS).of(two).reason()).contains(UndefinedReason.NOT_MERGEABLE);
        assertThat(PostQuantity.of(MetricId.REACH).of(two.get(0)).fraction()).contains(Fraction.of(5));
    }

    @Test
    void whatNobodyReportsIsNotReportedForAGroupToo() {
        Reading never = new Reading.NotReported("this network counts no people");
        PostInsights a = post("a").with(MetricId.REACH, never).insights();
        PostInsights b = post("b").with(MetricId.REACH, never).insights();
        MetricResult none = PostQuantity.of(MetricId.REACH).of(List.of(a, b));
        MetricResult one = PostQuantity.of(MetricId.REACH)
                .of(List.of(a, post("c").with(MetricId.REACH, 5).insights()));

        assertThat(none.reason()).contains(UndefinedReason.NOT_REPORTED_BY_NETWORK);
        assertThat(none.evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.NOT_REPORTED_BY_NETWORK, 2L));
        assertThat(one.fraction()).contains(Fraction.of(5));
        assertThat(one.evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.NOT_REPORTED_BY_NETWORK, 1L));
        assertThat(PostQuantity.of(MetricId.REACH).of(List.of()).reason()).contains(UndefinedReason.TOO_FEW);
    }

    @Test
    void aNegativeReachAmongSeveralIsRefused() {
        MetricResult result = PostQuantity.of(MetricId.REACH)
                .of(List.of(
                        post("a").with(MetricId.REACH, 5).insights(),
                        post("b").with(MetricId.REACH, 7).insights(),
                        post("bad").with(MetricId.REACH, -1).insights()));

        assertThat(result.reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(result.explanation()).isEqualTo("bad: reach is -1, below zero");
        assertThat(result.evidence().leftOut())
                .isEqualTo(Map.of(UndefinedReason.NOT_MERGEABLE, 2L, UndefinedReason.INVALID_INPUT, 1L));
    }

    @Test
    void oneUnknownPartMakesTheInteractionsOfThatPostUnknown() {
        PostQuantity interactions = PostQuantity.interactions(InteractionSet.standard());
        MetricResult result = interactions.of(List.of(
                post("a")
                        .with(MetricId.REACTIONS, 5)
                        .with(MetricId.COMMENTS, 2)
                        .with(MetricId.SHARES, 1)
                        .insights(),
                post("b")
                        .with(MetricId.REACTIONS, 100)
                        .with(MetricId.COMMENTS, 10)
                        .without(MetricId.SHARES)
                        .insights()));

        // 5 + 2 + 1 = 8; the 110 known ones of b do not count, as its shares are not known.
        assertThat(result.fraction()).contains(Fraction.of(8));
        assertThat(result.evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.MISSING_INPUT, 1L));
        assertThat(result.metric().name()).isEqualTo("interactions(reactions+comments+shares)");
    }

    @Test
    void aNegativeCountIsRefusedAndNamed() {
        MetricResult result = COMMENTS.of(List.of(
                post("good").with(MetricId.COMMENTS, 3).insights(),
                post("bad").with(MetricId.COMMENTS, -1).insights()));

        assertThat(result.reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(result.value()).isEmpty();
        assertThat(result.explanation()).isEqualTo("bad: comments is -1, below zero");
        assertThat(result.evidence().findings()).extracting(Finding::code).containsExactly(Finding.NEGATIVE_COUNT);
        assertThat(result.evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.INVALID_INPUT, 1L));
    }

    @Test
    void anAbsurdlyLongNumberIsRefusedBeforeItFillsTheMemory() {
        Reading absurd =
                new Reading.Value(new BigDecimal("1E+1000000000"), Posts.lineage(MetricId.COMMENTS, Posts.READ_AT));

        assertThat(COMMENTS.of(post("a").with(MetricId.COMMENTS, absurd).insights())
                        .reason())
                .contains(UndefinedReason.INVALID_INPUT);
    }

    @Test
    void evidenceNamesSourcesWindowAndTheNewestReading() {
        TimeWindow march = new TimeWindow(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
        Instant later = Posts.READ_AT.plusSeconds(60);
        Reading first = Reading.of(1, lineage("replies", Posts.READ_AT, march));
        Reading second = Reading.of(2, lineage("replies", later, march));
        Evidence evidence = COMMENTS.of(List.of(
                        post("a").with(MetricId.COMMENTS, first).insights(),
                        post("b").with(MetricId.COMMENTS, second).insights()))
                .evidence();

        assertThat(evidence.sources()).containsExactly(new MetricSource(Posts.NETWORK, "replies", Exactness.EXACT));
        assertThat(evidence.window()).contains(march);
        assertThat(evidence.asOf()).contains(later);
    }

    @Test
    void aTimeOfReadingThatNobodyRecordedLeavesTheWholeUndated() {
        Lineage undated = Lineage.builderUnobserved(Posts.NETWORK, "replies").build();
        Evidence evidence = COMMENTS.of(List.of(
                        post("a").with(MetricId.COMMENTS, 1).insights(),
                        post("b")
                                .with(MetricId.COMMENTS, Reading.of(1, undated))
                                .insights()))
                .evidence();

        assertThat(evidence.asOf()).isEmpty();
        assertThat(evidence.window()).isEmpty();
    }

    private static UndefinedReason reason(Reading reading) {
        return COMMENTS.of(List.of(
                        post("a").with(MetricId.COMMENTS, reading).insights(),
                        post("b").with(MetricId.COMMENTS, reading).insights()))
                .reason()
                .orElseThrow();
    }

    private static Lineage lineage(String name, Instant readAt, TimeWindow window) {
        return Lineage.builder(Posts.NETWORK, name, readAt).period(window).build();
    }
}
