package io.smm.adapter.html.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.CurrencyCode;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Series;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A chart as data for the page's script, and in words. */
class ChartTest {

    private static final Point MISSING = new Point.Missing(UndefinedReason.TOO_FEW, "");

    private final Formats formats = new Formats(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void theScriptGetsNumbersAndTheTextsThatTheTableShows() {
        Chart chart = bars(new Series("Rate", List.of(value("0.0512"), MISSING)));

        assertThat(ChartJson.of(chart, formats))
                .isEqualTo("{\"kind\":\"bar\",\"domainTitle\":\"Type\",\"axisTitle\":\"Rate of all\","
                        + "\"axisKind\":\"percent\",\"unit\":\"\",\"places\":[\"Photo\",\"Link \\u003c3\"],"
                        + "\"series\":[{\"name\":\"Rate\",\"values\":[0.0512,null],"
                        + "\"texts\":[\"5.12%\",\"no value: too few observations\"],\"labels\":[\"5.12%\",\"\"]}]}");
    }

    @Test
    void anAxisOfTimeHasItsPlacesInWordsAndAsTimes() {
        Chart chart = Chart.builder(
                        ChartKind.LINE,
                        "Comments",
                        new ChartDomain.Instants(List.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400))),
                        "Day",
                        Axis.numbers("Comments", "events"))
                .series(new Series("All", List.of(value("1E+3"), value("1000.50"))))
                .build();

        assertThat(ChartJson.of(chart, formats))
                .contains(
                        "\"kind\":\"line\"",
                        "\"places\":[\"1 Jan 1970\",\"2 Jan 1970\"],\"times\":[0,86400000]",
                        "\"values\":[1E+3,1000.50]",
                        "\"texts\":[\"1,000 events\",\"1,000.50 events\"]");
        assertThat(ChartWords.summary(chart, formats))
                .isEqualTo("All: highest 1,000.50 (2 Jan 1970), lowest 1,000 (1 Jan 1970).");
    }

    @Test
    void wordsSayWhereASeriesIsHighestAndLowestAndWhatIsMissing() {
        assertThat(ChartWords.label(bars(new Series("S", List.of(MISSING, MISSING)))))
                .isEqualTo("Bar chart: Rates. Rate of all by Type.");
        assertThat(summary(value("0.05"), value("0.02")))
                .isEqualTo("S: highest 5.00% (Photo), lowest 2.00% (Link <3).");
        assertThat(summary(value("0.05"), MISSING)).isEqualTo("S: 5.00% (Photo); no value at 1 of 2.");
        assertThat(summary(value("0.05"), value("0.050"))).isEqualTo("S: 5.00% throughout.");
        assertThat(summary(MISSING, MISSING)).isEqualTo("S: no value at all.");
    }

    @Test
    void wordsStayFewHoweverManySeriesThereAre() {
        Chart.Builder chart = builder();
        IntStream.range(0, 9).forEach(i -> chart.series(new Series("S" + i, List.of(value("0.1"), value("0.2")))));

        assertThat(ChartWords.summary(chart.build(), formats))
                .contains("S5:")
                .doesNotContain("S6")
                .endsWith("3 more series are in the table.");
    }

    @Test
    void aNameWrittenFromRightToLeftTurnsNoWordAroundIt() {
        Chart chart = bars(new Series("\u202eS", List.of(value("0.1"), value("0.2"))));

        assertThat(ChartWords.summary(chart, formats)).startsWith("\u2068\u202eS\u2069: highest 20.00%");
    }

    @Test
    void aWaterfallIsToldStepByStep() {
        Chart chart = Chart.builder(
                        ChartKind.WATERFALL,
                        "From margin to net",
                        new ChartDomain.Categories(List.of("Margin", "Media", "Net")),
                        "Step",
                        Axis.money("Amount", CurrencyCode.of("EUR")))
                .series(new Series("Change", List.of(value("250"), value("-300.5"), value("-50.5"))))
                .series(new Series("From", List.of(value("0"), value("250"), value("0"))))
                .series(new Series("To", List.of(value("250"), value("-50.5"), value("-50.5"))))
                .build();

        assertThat(ChartWords.label(chart)).startsWith("Waterfall chart: From margin to net.");
        assertThat(ChartWords.summary(chart, formats)).isEqualTo("Margin €250.00, Media -€300.50, Net -€50.50.");
        assertThat(ChartJson.of(chart, formats)).contains("\"kind\":\"waterfall\"", "\"values\":[250,-300.5,-50.5]");
    }

    private String summary(Point... points) {
        return ChartWords.summary(bars(new Series("S", List.of(points))), formats);
    }

    private static Chart bars(Series series) {
        return builder().series(series).build();
    }

    private static Chart.Builder builder() {
        return Chart.builder(
                ChartKind.BAR,
                "Rates",
                new ChartDomain.Categories(List.of("Photo", "Link <3")),
                "Type",
                Axis.percent("Rate of all"));
    }

    private static Point value(String number) {
        return new Point.Value(new BigDecimal(number));
    }
}
