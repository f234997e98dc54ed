package io.smm.metrics.earned;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostInsights;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EarnedMetricsTest {

    private static final MetricId VIRAL = new MetricId("viral-impressions", MetricUnit.EVENTS);

    @Test
    void theEarnedShareOfPostsIsARatioOfSumsOverThoseWhereBothAreKnown() {
        PostInsights first =
                post("1").with(VIRAL, 100).with(MetricId.IMPRESSIONS, 1_000).insights();
        PostInsights second =
                post("2").with(VIRAL, 50).with(MetricId.IMPRESSIONS, 200).insights();
        PostInsights unknown =
                post("3").without(VIRAL).with(MetricId.IMPRESSIONS, 9_000).insights();

        MetricResult share = EarnedMetrics.earnedShare(VIRAL).of(List.of(first, second, unknown));

        assertThat(share.fraction()).contains(Fraction.of(150, 1_200));
        assertThat(share.metric().name()).isEqualTo("earned-share(viral-impressions/impressions)");
        assertThat(share.metric().code()).contains("E-14");
        assertThat(share.evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.MISSING_INPUT, 1L));
    }

    @Test
    void moreEarnedThanAllIsImpossibleFlaggedAndKept() {
        PostInsights impossible =
                post("1").with(VIRAL, 11).with(MetricId.IMPRESSIONS, 10).insights();

        MetricResult share = EarnedMetrics.earnedShare(VIRAL).of(impossible);

        assertThat(share.fraction()).contains(Fraction.of(11, 10));
        assertThat(share.evidence().findings()).extracting(Finding::code).containsExactly(Finding.PARTS_AND_TOTAL);
        assertThatThrownBy(() -> EarnedMetrics.earnedShare(MetricId.REACH)).isInstanceOf(InvalidInputException.class);
    }
}
