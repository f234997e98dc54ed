package io.smm.metrics.campaign;

import static io.smm.metrics.Posts.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Objective;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.KeyFigures;
import io.smm.metrics.report.Report;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Table;
import io.smm.metrics.virality.Cascade;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ViralitySectionTest {

    private static final Instant POST = Instant.parse("2026-03-01T12:00:00Z");

    private static final Cascade TIMED = Cascade.<String>builder()
            .root("post", POST)
            .reshare("a", "post", POST.plusSeconds(60))
            .reshare("b", "a", POST.plusSeconds(120))
            .reshare("c", "b", POST.plusSeconds(1_200))
            .build();
    private static final Cascade UNTIMED = Cascade.ofParents(new int[] {-1, 0, 0});
    private static final Cascade REFUSED = Cascade.ofParents(new int[] {-1, 1});

    @Test
    void withoutACascadeThereIsNoSection() {
        assertThat(report().build().sections()).extracting(Section::title).doesNotContain("Virality");
    }

    @Test
    void eachCascadeHasItsRowTheLargestFirst() {
        Section section = section(report().cascade(ref("untimed"), UNTIMED)
                .cascade(ref("timed"), REFUSED)
                .cascade(ref("timed"), TIMED)
                .title(ref("timed"), "Rye"));
        Table table = (Table) section.blocks().get(1);
        assertThat(table.rows()).extracting(row -> row.get(0)).containsExactly(text("Rye"), text("untimed"));
        assertThat(table.rows().get(0).subList(1, 7))
                .containsExactly(
                        number(4, "nodes"),
                        number(3, "generations"),
                        number(1, "nodes"),
                        new Cell.Number(TIMED.structuralVirality().value().orElseThrow(), "mean distance"),
                        Cell.of(TIMED.secondarySpread()),
                        number(120, "seconds"));
        assertThat(table.rows().get(1).get(6))
                .isInstanceOfSatisfying(
                        Cell.Undefined.class,
                        cell -> assertThat(cell.reason()).isEqualTo(UndefinedReason.MISSING_INPUT));
        // 2 of 5 reshares of both cascades were not made from the post itself.
        assertThat(((KeyFigures) section.blocks().get(0)).figures().get(0).value())
                .isEqualTo(new Cell.Percent(new BigDecimal("0.4")));
    }

    @Test
    void thePictureShowsTheBreadthOfEachDepthOverTime() {
        Chart chart =
                (Chart) section(report().cascade(ref("timed"), TIMED)).blocks().get(2);
        assertThat(chart.kind()).isEqualTo(ChartKind.LINE);
        assertThat(chart.series())
                .extracting(series -> series.name())
                .containsExactly("Depth 0", "Depth 1", "Depth 2", "Depth 3");
        Table table = chart.table();
        assertThat(table.rows()).hasSize(13);
        assertThat(table.rows().get(0))
                .containsExactly(
                        new Cell.Moment(POST),
                        number(1, "nodes"),
                        number(0, "nodes"),
                        number(0, "nodes"),
                        number(0, "nodes"));
        assertThat(table.rows().get(1))
                .containsExactly(
                        new Cell.Moment(POST.plusSeconds(100)),
                        number(1, "nodes"),
                        number(1, "nodes"),
                        number(0, "nodes"),
                        number(0, "nodes"));
        assertThat(table.rows().get(12))
                .containsExactly(
                        new Cell.Moment(POST.plusSeconds(1_200)),
                        number(1, "nodes"),
                        number(1, "nodes"),
                        number(1, "nodes"),
                        number(1, "nodes"));
    }

    @Test
    void deepDepthsShareABand() {
        var builder = Cascade.<Integer>builder().root(0, POST);
        for (int i = 1; i <= 8; i++) {
            builder.reshare(i, i - 1, POST.plusSeconds(60L * i));
        }
        Chart chart = (Chart)
                section(report().cascade(ref("deep"), builder.build())).blocks().get(2);
        assertThat(chart.series())
                .extracting(series -> series.name())
                .endsWith("Depth 4 and more")
                .hasSize(5);
        assertThat(chart.table().rows().get(12).get(5)).isEqualTo(number(5, "nodes"));
    }

    @Test
    void withoutTimesThePictureIsTheBreadthByDepth() {
        Chart chart = (Chart)
                section(report().cascade(ref("untimed"), UNTIMED)).blocks().get(2);
        assertThat(chart.kind()).isEqualTo(ChartKind.BAR);
        assertThat(chart.table().rows().get(1)).containsExactly(text("1"), number(2, "nodes"));
    }

    @Test
    void aRefusedCascadeSaysWhyAndHasNoPicture() {
        Section section = section(report().cascade(ref("bad"), REFUSED));
        assertThat(section.blocks()).hasSize(2);
        assertThat(((Table) section.blocks().get(1)).rows().get(0).subList(1, 7))
                .allSatisfy(
                        cell -> assertThat(((Cell.Undefined) cell).reason()).isEqualTo(UndefinedReason.INVALID_INPUT));
    }

    private static CampaignReport.Builder report() {
        Campaign campaign = Campaign.builder(new CampaignId("c"), "Spring", Objective.AWARENESS)
                .build();
        return CampaignReport.builder(campaign, POST.plusSeconds(10_000));
    }

    private static Section section(CampaignReport.Builder builder) {
        Report report = builder.build();
        return report.sections().stream()
                .filter(section -> section.title().equals("Virality"))
                .findFirst()
                .orElseThrow();
    }

    private static Cell text(String words) {
        return new Cell.Text(words);
    }

    private static Cell number(long value, String unit) {
        return new Cell.Number(BigDecimal.valueOf(value), unit);
    }
}
