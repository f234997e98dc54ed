package io.smm.metrics.roi;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostInsights;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClickMetricsTest {

    private static final MetricId SESSIONS = new MetricId("sessions", MetricUnit.EVENTS);

    private static final PostInsights POST = post("a")
            .with(MetricId.IMPRESSIONS, 5_000)
            .with(MetricId.CLICKS, 100)
            .with(MetricId.LINK_CLICKS, 40)
            .with(SESSIONS, 25)
            .with(MetricId.CONVERSIONS, 5)
            .insights();

    @Test
    void i04ClickThroughRateNamesItsClicksAndDisplays() {
        // 100/5000 = 1/50; of links 40/5000 = 1/125.
        assertThat(ClickMetrics.clickThroughRate().of(POST).fraction()).contains(Fraction.of(1, 50));
        MetricResult links = ClickMetrics.clickThroughRate(MetricId.LINK_CLICKS, MetricId.IMPRESSIONS)
                .of(POST);
        assertThat(links.fraction()).contains(Fraction.of(1, 125));
        assertThat(links.metric()).hasToString("I-04 click-through-rate(link-clicks/impressions)");
    }

    @Test
    void i04ConversionRateByClicksOrSessions() {
        // 5/100 = 1/20; by sessions 5/25 = 1/5.
        assertThat(ClickMetrics.conversionRate().of(POST).fraction()).contains(Fraction.of(1, 20));
        assertThat(ClickMetrics.conversionRate(SESSIONS).of(POST).fraction()).contains(Fraction.of(1, 5));
        assertThat(ClickMetrics.conversionRate(SESSIONS).name().name())
                .isEqualTo("conversion-rate(conversions/sessions)");
    }

    @Test
    void i04AboveOneIsPossibleAndFlagged() {
        PostInsights eager = post("eager")
                .with(MetricId.IMPRESSIONS, 10)
                .with(MetricId.CLICKS, 12)
                .insights();
        MetricResult result = ClickMetrics.clickThroughRate().of(List.of(eager));

        assertThat(result.fraction()).contains(Fraction.of(6, 5));
        assertThat(result.evidence().findings())
                .extracting(Finding::code, Finding::severity, Finding::subject)
                .containsExactly(tuple(Finding.CLICKS_ABOVE_IMPRESSIONS, Severity.NOTICE, "eager"));
    }

    @Test
    void i04WithoutImpressionsIsUndefined() {
        PostInsights unseen =
                post("a").with(MetricId.IMPRESSIONS, 0).with(MetricId.CLICKS, 0).insights();

        assertThat(ClickMetrics.clickThroughRate().of(unseen).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
    }
}
