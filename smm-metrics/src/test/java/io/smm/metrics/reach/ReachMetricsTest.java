package io.smm.metrics.reach;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachMetricsTest {

    private static final List<PostInsights> POSTS = List.of(
            post("a").with(MetricId.IMPRESSIONS, 300).with(MetricId.REACH, 200).insights(),
            post("b").with(MetricId.IMPRESSIONS, 500).with(MetricId.REACH, 120).insights(),
            post("c").with(MetricId.VIEWS, 7_000).insights());

    @Test
    void r01DisplaysOfOneKindAddUp() {
        // 300 + 500 = 800; the views of the third post are another kind.
        MetricResult result = ReachMetrics.displays(MetricId.IMPRESSIONS).of(POSTS);

        assertThat(result.fraction()).contains(Fraction.of(800));
        assertThat(result.evidence().leftOutTotal()).isEqualTo(1);
        assertThat(result.metric()).hasToString("R-01 impressions");
        assertThat(result.unit()).isEqualTo(Unit.EVENTS);
    }

    @Test
    void r01KindsAreNeverAddedUp() {
        MetricResult refused = ReachMetrics.displays(POSTS, Set.of(MetricId.IMPRESSIONS, MetricId.VIEWS));

        assertThat(refused.reason()).contains(UndefinedReason.NOT_MERGEABLE);
        assertThat(refused.explanation()).contains("impressions", "views");
        assertThat(ReachMetrics.displays(POSTS, Set.of(MetricId.VIEWS)).fraction())
                .contains(Fraction.of(7_000));
    }

    @Test
    void r01ReachIsNoDisplay() {
        assertThatThrownBy(() -> ReachMetrics.displays(MetricId.REACH)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ReachMetrics.displays(POSTS, Set.of())).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void r05AverageFrequency() {
        // (300 + 500)/(200 + 120) = 800/320 = 5/2.
        MetricResult result = ReachMetrics.averageFrequency().of(POSTS);

        assertThat(result.fraction()).contains(Fraction.of(5, 2));
        assertThat(result.unit()).isEqualTo(Unit.VIEWS_PER_PERSON);
        assertThat(result.metric().code()).contains("R-05");
        assertThat(result.evidence().findings()).isEmpty();
    }

    @Test
    void r05BelowOneIsImpossibleFlaggedAndKept() {
        PostInsights impossible = post("bad")
                .with(MetricId.IMPRESSIONS, 50)
                .with(MetricId.REACH, 100)
                .insights();
        MetricResult result = ReachMetrics.averageFrequency().of(impossible);

        assertThat(result.fraction()).contains(Fraction.of(1, 2));
        assertThat(result.evidence().findings())
                .extracting(Finding::code, Finding::subject)
                .containsExactly(tuple(Finding.REACH_ABOVE_IMPRESSIONS, "bad"));
    }

    @Test
    void r05WithoutReachIsUndefined() {
        PostInsights unseen =
                post("a").with(MetricId.IMPRESSIONS, 0).with(MetricId.REACH, 0).insights();

        assertThat(ReachMetrics.averageFrequency().of(unseen).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void theAverageReachIsOfAPostAndOfNobodyTwice() {
        // (200 + 120)/2 = 160; the third post's reach is not known.
        MetricResult result = ReachMetrics.averageReach().of(POSTS);

        assertThat(result.fraction()).contains(Fraction.of(160));
        assertThat(result.unit()).hasToString("people per post");
        assertThat(result.metric()).hasToString("average-reach(reach/posts), ratio of sums");
        assertThat(result.evidence().leftOutTotal()).isEqualTo(1);
    }
}
