package io.smm.metrics.roi;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostRatio;
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.statistics.Bootstrap;
import io.smm.metrics.statistics.BootstrapInterval;
import io.smm.metrics.statistics.Statistic;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateIntervalTest {

    @Test
    void s01TheCheckValueOfTheDefinitionsOverPosts() {
        // Wilson 95 % of 8 in 10: 0.4902 to 0.9433; a post of which one count is not known takes no part.
        List<PostInsights> posts = List.of(
                clicks("a", 5, 6),
                clicks("b", 3, 4),
                post("c").with(MetricId.CLICKS, 99).insights());
        MetricResult rate = RateInterval.wilson(ClickMetrics.clickThroughRate(), posts);
        ErrorBound bound = rate.errorBound().orElseThrow();

        assertThat(rate.value()).contains(new BigDecimal("0.8"));
        assertThat(bound.low().doubleValue()).isCloseTo(0.4902, within(5e-5));
        assertThat(bound.high().doubleValue()).isCloseTo(0.9433, within(5e-5));
        assertThat(bound.meaning()).isEqualTo("95 % interval, Wilson");
        assertThat(rate.evidence().leftOutTotal()).isEqualTo(1);
        assertThat(rate.metric())
                .isEqualTo(ClickMetrics.clickThroughRate().of(posts).metric());
    }

    @Test
    void aRateWithoutAValueKeepsItsReason() {
        assertThat(RateInterval.wilson(ClickMetrics.clickThroughRate(), List.of(clicks("a", 0, 0)))
                        .reason())
                .contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void moreClicksThanDisplaysHaveARateButNoInterval() {
        List<PostInsights> posts = List.of(clicks("a", 3, 2));

        assertThat(ClickMetrics.clickThroughRate().of(posts).isDefined()).isTrue();
        assertThat(RateInterval.wilson(ClickMetrics.clickThroughRate(), posts).reason())
                .contains(UndefinedReason.INVALID_INPUT);
        assertThat(RateInterval.wilson(ClickMetrics.clickThroughRate(), List.of(clicks("a", 2, 2)))
                        .isDefined())
                .isTrue();
    }

    @Test
    void countsThatAreNotWholeHaveNoInterval() {
        Reading half = new Reading.Value(new BigDecimal("0.5"), Posts.lineage(MetricId.CLICKS, Posts.READ_AT));
        PostInsights post = post("a")
                .with(MetricId.CLICKS, half)
                .with(MetricId.IMPRESSIONS, 4)
                .insights();

        assertThat(RateInterval.wilson(ClickMetrics.clickThroughRate(), List.of(post))
                        .reason())
                .contains(UndefinedReason.INVALID_INPUT);
    }

    @Test
    void aConfidenceOutOfRangeIsRefusedEvenWithoutPosts() {
        assertThatThrownBy(() -> RateInterval.wilson(ClickMetrics.clickThroughRate(), List.of(), 1))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theBootstrapDrawsWholePosts() {
        // Two posts, 0 of 10 and 10 of 10: a resample is 0, 1/2 or 1, with chances 1/4, 1/2, 1/4.
        List<PostInsights> posts = List.of(clicks("a", 0, 10), clicks("b", 10, 10));
        MetricResult rate = RateInterval.bootstrap(ClickMetrics.clickThroughRate(), posts, Bootstrap.seeded(7, 2_000));
        MetricResult half = RateInterval.bootstrap(
                ClickMetrics.clickThroughRate(),
                posts,
                Bootstrap.seeded(7, 2_000).at(0.3));

        assertThat(rate.value()).contains(new BigDecimal("0.5"));
        assertThat(rate.metric())
                .isEqualTo(ClickMetrics.clickThroughRate().of(posts).metric());
        assertThat(rate.errorBound())
                .contains(new ErrorBound(
                        new BigDecimal("0.0"),
                        new BigDecimal("1.0"),
                        "95 % interval, percentile bootstrap over posts, 2000 resamples, SplitMix64 from seed 7"));
        assertThat(half.errorBound().orElseThrow().low()).isEqualByComparingTo("0.5");
        assertThat(half.errorBound().orElseThrow().high()).isEqualByComparingTo("0.5");
    }

    @Test
    void theBootstrapIsThatOfTheStatisticsOverTheRatioOfSums() {
        List<PostInsights> posts = List.of(
                clicks("a", 1, 10), clicks("b", 4, 20), clicks("c", 9, 30), clicks("d", 2, 40), clicks("e", 30, 50));
        double[] top = {1, 4, 9, 2, 30};
        Bootstrap bootstrap = Bootstrap.seeded(42, 1_000).at(0.9);
        Statistic ratio = samples -> {
            double above = 0;
            double below = 0;
            for (double impressions : samples[0]) {
                above += top[(int) (impressions / 10) - 1];
                below += impressions;
            }
            return above / below;
        };
        double[] sample = {10, 20, 30, 40, 50};

        agree(
                bootstrap.percentile(ratio, sample),
                RateInterval.bootstrap(ClickMetrics.clickThroughRate(), posts, bootstrap));
        MetricResult bca = RateInterval.bootstrapBca(ClickMetrics.clickThroughRate(), posts, bootstrap);
        agree(bootstrap.bca(ratio, sample), bca);
        assertThat(bca.errorBound().orElseThrow().meaning())
                .isEqualTo("90 % interval, BCa bootstrap over posts, 1000 resamples, SplitMix64 from seed 42");
    }

    private static void agree(BootstrapInterval expected, MetricResult rate) {
        assertThat(rate.errorBound().orElseThrow().low())
                .isEqualTo(expected.interval().low().value().orElseThrow());
        assertThat(rate.errorBound().orElseThrow().high())
                .isEqualTo(expected.interval().high().value().orElseThrow());
    }

    @Test
    void theOrderOfPostsDoesNotMoveTheBootstrap() {
        List<PostInsights> posts =
                List.of(clicks("a", 1, 10), clicks("b", 4, 10), clicks("c", 9, 30), clicks("d", 2, 8));
        List<PostInsights> turned = List.of(posts.get(3), posts.get(1), posts.get(0), posts.get(2));
        Bootstrap bootstrap = Bootstrap.seeded(1, 500);

        assertThat(RateInterval.bootstrap(ClickMetrics.clickThroughRate(), turned, bootstrap))
                .isEqualTo(RateInterval.bootstrap(ClickMetrics.clickThroughRate(), posts, bootstrap));
        assertThat(RateInterval.bootstrap(ClickMetrics.clickThroughRate(), posts, Bootstrap.seeded(2, 500))
                        .errorBound())
                .isNotEqualTo(RateInterval.bootstrap(ClickMetrics.clickThroughRate(), posts, bootstrap)
                        .errorBound());
    }

    @Test
    void theBootstrapAlsoFitsRatesAboveOne() {
        List<PostInsights> posts = List.of(clicks("a", 3, 2), clicks("b", 5, 2));
        ErrorBound bound = RateInterval.bootstrap(ClickMetrics.clickThroughRate(), posts, Bootstrap.seeded(3, 1_000))
                .errorBound()
                .orElseThrow();

        assertThat(bound.low()).isEqualByComparingTo("1.5");
        assertThat(bound.high()).isEqualByComparingTo("2.5");
    }

    @Test
    void aBootstrapWithoutAnIntervalSaysWhy() {
        PostRatio rate = ClickMetrics.clickThroughRate();
        Bootstrap bootstrap = Bootstrap.seeded(3, 1_000);
        PostInsights halfKnown = post("c").with(MetricId.CLICKS, 99).insights();

        assertThat(RateInterval.bootstrap(rate, List.of(clicks("a", 1, 2), halfKnown), bootstrap)
                        .reason())
                .contains(UndefinedReason.TOO_FEW);
        MetricResult empty = RateInterval.bootstrap(rate, List.of(clicks("a", 1, 2), clicks("b", 0, 0)), bootstrap);
        assertThat(empty.reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(empty.explanation()).isEqualTo("a resample has only posts whose denominator is 0");
        assertThat(RateInterval.bootstrap(rate, List.of(clicks("b", 0, 0)), bootstrap)
                        .explanation())
                .isEqualTo(rate.of(List.of(clicks("b", 0, 0))).explanation());
        assertThat(RateInterval.bootstrapBca(rate, List.of(clicks("a", 1, 2), clicks("b", 2, 4)), bootstrap)
                        .reason())
                .contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(RateInterval.bootstrap(rate, List.of(clicks("a", 1, 2), clicks("b", 2, 4)), bootstrap)
                        .errorBound()
                        .orElseThrow()
                        .high())
                .isEqualByComparingTo("0.5");
    }

    private static PostInsights clicks(String id, long clicks, long impressions) {
        return post(id).with(MetricId.CLICKS, clicks)
                .with(MetricId.IMPRESSIONS, impressions)
                .insights();
    }
}
