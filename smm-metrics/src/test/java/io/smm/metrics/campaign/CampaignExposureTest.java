package io.smm.metrics.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Objective;
import io.smm.insight.MetricId;
import io.smm.metrics.earned.MediaKind;
import io.smm.metrics.earned.MediaSplit;
import io.smm.metrics.reach.FrequencyDistribution;
import io.smm.metrics.reach.ReachUnit;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Report;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Series;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CampaignExposureTest {

    @Test
    void howOftenItWasSeenIsDrawnWithTheManyTimesTogether() {
        Map<Long, Long> people =
                LongStream.rangeClosed(1, 14).boxed().collect(Collectors.toMap(times -> times, times -> 100 - times));
        Section seen = section(
                report().frequency(FrequencyDistribution.of(ReachUnit.PEOPLE, people))
                        .build(),
                "Owned, paid, earned, and how often");
        Chart chart = (Chart) seen.blocks().get(1);

        assertThat(chart.domain().size()).isEqualTo(11);
        assertThat(chart.domain().cell(10)).isEqualTo(new Cell.Text("11 or more"));
        assertThat(chart.series().get(0).points().get(0)).isEqualTo(value(99));
        assertThat(chart.series().get(0).points().get(10)).isEqualTo(value(89 + 88 + 87 + 86));
    }

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
                        "Owned, paid, earned, and how often")
                .blocks()
                .get(0);

        assertThat(chart.series()).extracting(Series::name).containsExactly("Owned", "Paid", "Earned");
        assertThat(chart.series().get(2).points().get(0)).isEqualTo(new Point.Value(new BigDecimal("0.2")));
        assertThat(chart.series().get(2).points().get(1)).isInstanceOf(Point.Missing.class);
    }

    @Test
    void withoutAnyOfItThereAreNoSuchSections() {
        assertThat(report().build().sections())
                .extracting(Section::title)
                .doesNotContain("Owned, paid, earned, and how often");
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

    private static Point value(long number) {
        return new Point.Value(BigDecimal.valueOf(number));
    }
}
