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
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
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

    private static PostInsights clicks(String id, long clicks, long impressions) {
        return post(id).with(MetricId.CLICKS, clicks)
                .with(MetricId.IMPRESSIONS, impressions)
                .insights();
    }
}
