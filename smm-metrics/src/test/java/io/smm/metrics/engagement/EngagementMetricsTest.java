package io.smm.metrics.engagement;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.Fraction;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngagementMetricsTest {

    private static final InteractionSet USUAL = InteractionSet.standard();

    /** Interactions 30 + 8 + 2 = 40, with saves 45, with clicks 100. */
    private static final PostInsights FIRST = post("first")
            .with(MetricId.REACTIONS, 30)
            .with(MetricId.COMMENTS, 8)
            .with(MetricId.SHARES, 2)
            .with(MetricId.SAVES, 5)
            .with(MetricId.CLICKS, 55)
            .with(MetricId.REACH, 1_000)
            .with(MetricId.ENGAGED_PEOPLE, 60)
            .with(MetricId.IMPRESSIONS, 1_600)
            .with(MetricId.VIEWS, 4_000)
            .with(MetricId.FOLLOWERS, 500)
            .insights();

    /** Interactions 10 + 0 + 0 = 10; saves unknown. */
    private static final PostInsights SECOND = post("second")
            .with(MetricId.REACTIONS, 10)
            .with(MetricId.COMMENTS, 0)
            .with(MetricId.SHARES, 0)
            .without(MetricId.SAVES)
            .with(MetricId.REACH, 250)
            .with(MetricId.ENGAGED_PEOPLE, 15)
            .with(MetricId.IMPRESSIONS, 400)
            .with(MetricId.FOLLOWERS, 800)
            .insights();

    private static final List<PostInsights> BOTH = List.of(FIRST, SECOND);

    @Test
    void e01InteractionsByReach() {
        // 40/1000 = 1/25; both: (40 + 10)/(1000 + 250) = 50/1250 = 1/25.
        MetricResult one = EngagementMetrics.byReach(USUAL).of(FIRST);
        MetricResult both = EngagementMetrics.byReach(USUAL).of(BOTH);

        assertThat(one.fraction()).contains(Fraction.of(1, 25));
        assertThat(both.fraction()).contains(Fraction.of(1, 25));
        assertThat(both.metric().name()).isEqualTo("engagement-rate-by-reach(reactions+comments+shares)");
        assertThat(both.metric().code()).contains("E-01");
        assertThat(both.unit()).isEqualTo(Unit.FRACTION);
    }

    @Test
    void e01TheSetIsPartOfTheName() {
        // With saves and clicks (30 + 8 + 2 + 5 + 55)/1000 = 100/1000; the second post's saves are unknown.
        InteractionSet all = USUAL.plus(MetricId.SAVES).plus(MetricId.CLICKS);
        MetricResult result = EngagementMetrics.byReach(all).of(BOTH);

        assertThat(result.fraction()).contains(Fraction.of(1, 10));
        assertThat(result.metric().name())
                .isEqualTo("engagement-rate-by-reach(reactions+comments+shares+saves+clicks)");
        assertThat(result.evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.MISSING_INPUT, 1L));
    }

    @Test
    void e01EngagedPeopleByReachIsAnotherMetric() {
        // (60 + 15)/(1000 + 250) = 75/1250 = 3/50.
        MetricResult result = EngagementMetrics.engagedPeopleByReach().of(BOTH);

        assertThat(result.fraction()).contains(Fraction.of(3, 50));
        assertThat(result.metric().name()).isEqualTo("engaged-people-rate-by-reach(engaged-people/reach)");
        assertThat(result.evidence().findings()).isEmpty();
    }

    @Test
    void e01MoreEngagedThanReachedIsImpossibleFlaggedAndKept() {
        PostInsights impossible = post("bad")
                .with(MetricId.ENGAGED_PEOPLE, 300)
                .with(MetricId.REACH, 100)
                .insights();
        // (60 + 300)/(1000 + 100) = 360/1100 = 18/55: nothing is clamped.
        MetricResult result = EngagementMetrics.engagedPeopleByReach().of(List.of(FIRST, impossible));

        assertThat(result.fraction()).contains(Fraction.of(18, 55));
        assertThat(result.evidence().findings())
                .containsExactly(new Finding(
                        Finding.ENGAGED_ABOVE_REACH,
                        Severity.IMPOSSIBLE,
                        "bad",
                        "engaged-people 300 is above reach 100"));
    }

    @Test
    void e02ByImpressions() {
        // (40 + 10)/(1600 + 400) = 50/2000 = 1/40.
        MetricResult result = EngagementMetrics.byImpressions(USUAL).of(BOTH);

        assertThat(result.fraction()).contains(Fraction.of(1, 40));
        assertThat(result.metric().name()).isEqualTo("engagement-rate-by-impressions(reactions+comments+shares)");
        assertThat(result.metric().code()).contains("E-02");
    }

    @Test
    void e02ByViewsIsNotByImpressions() {
        // Only the first post has views: 40/4000 = 1/100.
        MetricResult result =
                EngagementMetrics.byDisplays(USUAL, MetricId.VIEWS).of(BOTH);

        assertThat(result.fraction()).contains(Fraction.of(1, 100));
        assertThat(result.metric().name()).isEqualTo("engagement-rate-by-views(reactions+comments+shares)");
    }

    @Test
    void e03ByFollowersAtPostingFromThePostsOwnReading() {
        // (40 + 10)/(500 + 800) = 50/1300 = 1/26.
        MetricResult result = EngagementMetrics.byFollowers(USUAL).of(BOTH);

        assertThat(result.fraction()).contains(Fraction.of(1, 26));
        assertThat(result.metric().name()).isEqualTo("engagement-rate-by-followers(reactions+comments+shares)");
        assertThat(result.metric().code()).contains("E-03");
    }

    @Test
    void e03ByFollowersGivenByTheCaller() {
        // 40/400 + nothing known for the second post: 1/10.
        Reading fourHundred = Reading.of(400, Posts.lineage(MetricId.FOLLOWERS, Posts.READ_AT));
        MetricResult result = EngagementMetrics.byFollowers(
                        USUAL,
                        post -> post.equals(FIRST) ? fourHundred : new Reading.Unknown("no history that far back"))
                .of(BOTH);

        assertThat(result.fraction()).contains(Fraction.of(1, 10));
        assertThat(result.evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.MISSING_INPUT, 1L));
    }

    @Test
    void e04RatesPerPostCountOnlyPostsWhoseNumeratorIsKnown() {
        PostInsights silent = post("silent").without(MetricId.COMMENTS).insights();
        List<PostInsights> three = List.of(FIRST, SECOND, silent);

        // Comments (8 + 0)/2 = 4, shares (2 + 0)/2 = 1, reactions (30 + 10)/2 = 20; the third post is no post here.
        assertThat(EngagementMetrics.conversationRate().of(three).fraction()).contains(Fraction.of(4));
        assertThat(EngagementMetrics.amplificationRate().of(three).fraction()).contains(Fraction.of(1));
        assertThat(EngagementMetrics.applauseRate().of(three).fraction()).contains(Fraction.of(20));
        assertThat(EngagementMetrics.conversationRate().of(three).unit()).isEqualTo(Unit.PER_POST);
        assertThat(EngagementMetrics.conversationRate().of(three).evidence().leftOut())
                .isEqualTo(Map.of(UndefinedReason.MISSING_INPUT, 1L));
    }

    @Test
    void e04WithoutPostsIsUndefined() {
        assertThat(EngagementMetrics.applauseRate().of(List.of()).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void aNetworkThatReportsNoReachHasNoRateByReach() {
        PostInsights post = post("a")
                .with(MetricId.REACTIONS, 3)
                .with(MetricId.COMMENTS, 1)
                .with(MetricId.SHARES, 0)
                .with(MetricId.REACH, new Reading.NotReported("this network counts no people"))
                .insights();
        MetricResult result = EngagementMetrics.byReach(USUAL).of(List.of(post));

        assertThat(result.reason()).contains(UndefinedReason.NOT_REPORTED_BY_NETWORK);
        assertThat(result.explanation()).isEqualTo("reach: this network counts no people");
    }
}
