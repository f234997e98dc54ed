package io.smm.metrics.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Money;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Economics;
import io.smm.campaign.Objective;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignReturnTest {

    @Test
    void theMarginIsLedByEachCostToWhatIsLeft() {
        List<Chart> charts = charts(Economics.builder()
                .cost(eur("800"))
                .mediaSpend(eur("300"))
                .revenue(eur("2400"))
                .contributionMargin(eur("1000"))
                .build());

        assertThat(charts).singleElement().satisfies(chart -> {
            assertThat(chart.kind()).isEqualTo(ChartKind.WATERFALL);
            assertThat(chart.title()).isEqualTo("From contribution margin to what is left");
            assertThat(chart.table().rows())
                    .containsExactly(
                            row("Contribution margin", "1000", "0", "1000"),
                            row("Media", "-300", "1000", "700"),
                            row("Other costs", "-500", "700", "200"),
                            row("Net", "200", "0", "200"));
        });
    }

    @Test
    void withoutAMarginTheRevenueIsLedAndTheTitleSaysSo() {
        List<Chart> charts =
                charts(Economics.builder().cost(eur("800")).revenue(eur("500")).build());

        assertThat(charts).singleElement().extracting(Chart::title).isEqualTo("From revenue to what is left");
    }

    @Test
    void withoutACostThereIsNoWaterfall() {
        assertThat(charts(Economics.builder().revenue(eur("500")).build())).isEmpty();
        assertThat(charts(Economics.unknown())).isEmpty();
    }

    private static List<Chart> charts(Economics economics) {
        Campaign campaign = Campaign.builder(new CampaignId("c1"), "Spring menu", Objective.ENGAGEMENT)
                .economics(economics)
                .build();
        return CampaignReport.builder(campaign, Instant.EPOCH).build().sections().stream()
                .filter(section -> section.title().equals("Cost and return"))
                .flatMap(section -> section.blocks().stream())
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .toList();
    }

    private static List<Cell> row(String step, String change, String from, String to) {
        return List.of(
                new Cell.Text(step),
                new Cell.Amount(eur(change)),
                new Cell.Amount(eur(from)),
                new Cell.Amount(eur(to)));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
