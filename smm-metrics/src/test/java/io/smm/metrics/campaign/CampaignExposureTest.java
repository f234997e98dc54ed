package io.smm.metrics.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Objective;
import io.smm.insight.MetricId;
import io.smm.metrics.earned.MediaKind;
import io.smm.metrics.earned.MediaSplit;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Report;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Series;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CampaignExposureTest {

    @Test
    void sharesOfOwnedPaidAndEarnedAreDrawnAndAnUnknownOneIsAGap() {
        MediaSplit known = MediaSplit.of(MetricId.IMPRESSIONS)
                .part(MediaKind.OWNED, 50)
                .part(MediaKind.PAID, 30)
                .part(MediaKind.EARNED, 20)
                .build();
        MediaSplit gap =
                MediaSplit.of(MetricId.CLICKS).part(MediaKind.OWNED, 50).build();
        Chart chart = (Chart) section(
                        report().response(ResponseFigures.builder()
                                        .split(known)
                                        .split(gap)
                                        .build())
                                .build(),
                        "Owned, paid, earned")
                .blocks()
                .get(0);

        assertThat(chart.series()).extracting(Series::name).containsExactly("Owned", "Paid", "Earned");
        assertThat(chart.series().get(2).points().get(0)).isEqualTo(new Point.Value(new BigDecimal("0.2")));
        assertThat(chart.series().get(2).points().get(1)).isInstanceOf(Point.Missing.class);
    }

    @Test
    void withoutAnyOfItThereAreNoSuchSections() {
        assertThat(report().build().sections()).extracting(Section::title).doesNotContain("Owned, paid, earned");
    }

    private static CampaignReport.Builder report() {
        return CampaignReport.builder(
                Campaign.builder(new CampaignId("c1"), "Spring menu", Objective.ENGAGEMENT)
                        .build(),
                Instant.EPOCH);
    }

    private static Section section(Report report, String title) {
        return report.sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
