package io.smm.metrics;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.TimeWindow;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.quality.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostRatioTest {

    private static final PostRatio RATE = PostRatio.builder(
                    MetricName.of("T-01", "comments-by-clicks"),
                    PostQuantity.of(MetricId.COMMENTS),
                    PostQuantity.of(MetricId.CLICKS))
            .build();

    /** Ratios 1/10, 9/10, 1/2, and one without a ratio, as it has no clicks. */
    private static final List<PostInsights> FOUR =
            List.of(item("a", 1, 10), item("b", 900, 1_000), item("c", 5, 10), item("d", 4, 0));

    @Test
    void theSumsWeighEveryClickAlike() {
        // (1 + 900 + 5 + 4) / (10 + 1000 + 10 + 0) = 910/1020 = 91/102.
        MetricResult result = RATE.of(FOUR);

        assertThat(result.fraction()).contains(Fraction.of(91, 102));
        assertThat(result.evidence().used()).isEqualTo(4);
        assertThat(result.metric()).hasToString("T-01 comments-by-clicks, ratio of sums");
        assertThat(result.unit()).isEqualTo(Unit.FRACTION);
    }

    @Test
    void theMeanWeighsEveryPostAlikeAndLeavesOutWhatHasNoRatio() {
        // (1/10 + 9/10 + 1/2) / 3 = 1.5/3 = 1/2.
        MetricResult result = RATE.of(FOUR, Aggregate.MEAN_OF_ITEM_RATIOS);

        assertThat(result.fraction()).contains(Fraction.of(1, 2));
        assertThat(result.evidence().used()).isEqualTo(3);
        assertThat(result.evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.ZERO_DENOMINATOR, 1L));
        assertThat(result.metric().aggregate()).contains(Aggregate.MEAN_OF_ITEM_RATIOS);
    }

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertThat(RATE.of(FOUR, Aggregate.MEDIAN_OF_ITEM_RATIOS).fraction()).contains(Fraction.of(1, 2));
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        // Sorted 1/10, 1/5, 1/2, 9/10: (1/5 + 1/2)/2 = 7/20.
        List<PostInsights> four = List.of(item("a", 1, 10), item("b", 9, 10), item("c", 5, 10), item("d", 2, 10));

        assertThat(RATE.of(four, Aggregate.MEDIAN_OF_ITEM_RATIOS).fraction()).contains(Fraction.of(7, 20));
    }

    @Test
    void zeroByZeroAndAnythingByZeroAreUndefined() {
        assertThat(RATE.of(item("a", 0, 0)).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(RATE.of(item("a", 5, 0)).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        for (Aggregate how : Aggregate.values()) {
            MetricResult result = RATE.of(List.of(item("a", 5, 0), item("b", 0, 0)), how);
            assertThat(result.reason()).as(how.words()).contains(UndefinedReason.ZERO_DENOMINATOR);
            assertThat(result.value()).isEmpty();
        }
    }

    @Test
    void aKnownZeroAboveAPositiveDenominatorIsZero() {
        assertThat(RATE.of(item("a", 0, 7)).value()).contains(BigDecimal.ZERO);
    }

    @Test
    void aMissingNumberIsNeverZero() {
        PostInsights half = post("half")
                .with(MetricId.CLICKS, 10)
                .without(MetricId.COMMENTS)
                .insights();
        MetricResult result = RATE.of(List.of(item("a", 1, 10), half));

        // Not 1/20: the ten clicks of the other post do not count either.
        assertThat(result.fraction()).contains(Fraction.of(1, 10));
        assertThat(result.evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.MISSING_INPUT, 1L));
        assertThat(RATE.of(half).reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(RATE.of(half).explanation()).isEqualTo("comments: empty cell");
    }

    @Test
    void noPostsHaveNoRate() {
        assertThat(RATE.of(List.of()).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(RATE.of(List.of(), Aggregate.MEAN_OF_ITEM_RATIOS).reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(RATE.of(List.of(), Aggregate.MEDIAN_OF_ITEM_RATIOS).reason()).contains(UndefinedReason.TOO_FEW);
    }

    @Test
    void refusedInputTakesTheValueAwayFromTheGroupEvenWhereTheOtherNumberIsUnknown() {
        PostInsights bad = post("bad").with(MetricId.COMMENTS, -3).insights();
        MetricResult result = RATE.of(List.of(item("a", 1, 10), bad));

        assertThat(result.reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(result.explanation()).contains("bad", "-3");
    }

    @Test
    void manyRefusedItemsAreNamedUpToTwenty() {
        List<PostInsights> bad =
                IntStream.range(0, 30).mapToObj(i -> item("post" + i, -1, 10)).toList();
        MetricResult result = RATE.of(bad);

        assertThat(result.explanation()).endsWith("; and 10 more");
        assertThat(result.evidence().findings()).hasSize(30);
    }

    @Test
    void numbersAboutDifferentStretchesOfTimeAreFlagged() {
        TimeWindow day = new TimeWindow(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-02T00:00:00Z"));
        Lineage period = Lineage.builder(Posts.NETWORK, "clicks", Posts.READ_AT)
                .period(day)
                .build();
        MetricResult result = RATE.of(post("a")
                .with(MetricId.COMMENTS, 1)
                .with(MetricId.CLICKS, Reading.of(10, period))
                .insights());

        assertThat(result.fraction()).contains(Fraction.of(1, 10));
        assertThat(result.evidence().findings()).extracting(Finding::code).containsExactly(Finding.MIXED_TIME_BASES);
    }

    @Test
    void aResultSaysWhatItIsInOneLine() {
        assertThat(RATE.of(FOUR, Aggregate.MEAN_OF_ITEM_RATIOS))
                .hasToString("T-01 comments-by-clicks, mean of item ratios = 0.5 fraction (used 3, left out"
                        + " {ZERO_DENOMINATOR=1})");
    }

    private static PostInsights item(String id, long comments, long clicks) {
        return post(id).with(MetricId.COMMENTS, comments)
                .with(MetricId.CLICKS, clicks)
                .insights();
    }
}
