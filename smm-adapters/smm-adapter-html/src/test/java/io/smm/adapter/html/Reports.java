package io.smm.adapter.html;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Economics;
import io.smm.campaign.Kpi;
import io.smm.campaign.Objective;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.campaign.CampaignReport;
import io.smm.metrics.campaign.ReachFigures;
import io.smm.metrics.campaign.ResponseFigures;
import io.smm.metrics.earned.MediaKind;
import io.smm.metrics.earned.MediaSplit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import io.smm.metrics.reach.FrequencyDistribution;
import io.smm.metrics.reach.ReachUnit;
import io.smm.metrics.report.Alignment;
import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Block;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.Findings;
import io.smm.metrics.report.KeyFigure;
import io.smm.metrics.report.KeyFigures;
import io.smm.metrics.report.Notes;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Report;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Series;
import io.smm.metrics.report.Table;
import io.smm.metrics.virality.Cascade;
import io.smm.post.PostRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Reports to render. */
final class Reports {

    private static final Instant NOW = Instant.parse("2026-03-29T22:30:00Z");

    private Reports() {}

    /** A report whose every text is the one given. */
    static Report saying(String text) {
        Table table = Table.builder(text, List.of(Column.of(text, CellKind.TEXT), Column.numbers(text + " 2", text)))
                .row(new Cell.Text(text), new Cell.Number(BigDecimal.ONE, text))
                .row(new Cell.Text(text), new Cell.Undefined(UndefinedReason.TOO_FEW, text))
                .note(text)
                .build();
        Chart chart = Chart.builder(
                        ChartKind.BAR,
                        text,
                        new ChartDomain.Categories(List.of(text, text)),
                        text,
                        Axis.numbers(text, text))
                .series(new Series(
                        text + " 3", List.of(value("1"), new Point.Missing(UndefinedReason.SUPPRESSED, text))))
                .note(text)
                .build();
        return Report.builder(text, NOW)
                .subtitle(text)
                .section(Section.of(
                        text,
                        text,
                        new KeyFigures(List.of(
                                new KeyFigure(text, new Cell.Text(text), Optional.of(text)),
                                new KeyFigure(
                                        text,
                                        new Cell.Undefined(UndefinedReason.MISSING_INPUT, text),
                                        Optional.empty()))),
                        chart,
                        table,
                        new Findings(List.of(new Finding(text, Severity.NOTICE, text, text)), 1),
                        new Notes(List.of(text, text))))
                .build();
    }

    /** A report of one section. */
    static Report of(Block... blocks) {
        return Report.builder("Small", NOW)
                .section(new Section("Only", Optional.empty(), List.of(blocks)))
                .build();
    }

    /** A simulated report with every kind of block and cell. */
    static Report everything() {
        return Report.builder("Spring menu on all channels", NOW)
                .subtitle("1 to 29 March 2026 · fixture of the tests")
                .zone(ZoneId.of("Europe/Bucharest"))
                .markSimulated()
                .section(new Section("Overview", Optional.empty(), List.of(figures())))
                .section(Section.of(
                        "Engagement",
                        "Reactions, comments and shares. A post of which one is unknown is left out.",
                        groups(),
                        longNames(),
                        days(),
                        oneSeries()))
                .section(new Section("Cost and return", Optional.empty(), List.of(money(), waterfall(), cells())))
                .section(new Section("All posts", Optional.empty(), List.of(longTable())))
                .section(new Section("Data quality", Optional.empty(), List.of(findings())))
                .section(Section.of(
                        "Notes",
                        "How these numbers came to be.",
                        new Findings(List.of(), 0),
                        new Notes(List.of(
                                "Everything here was made up for the tests of this page.",
                                "A second paragraph, so that the distance between two can be seen."))))
                .build();
    }

    /** What the SDK itself puts together of a campaign's posts. */
    static Report campaign() {
        Campaign campaign = Campaign.builder(new CampaignId("c1"), "Spring menu", Objective.ENGAGEMENT)
                .kpi(Kpi.of(MetricId.COMMENTS, 200))
                .kpi(Kpi.of(MetricId.REACH, 50_000))
                .economics(Economics.builder()
                        .cost(Money.of("1200", "EUR"))
                        .mediaSpend(Money.of("700", "EUR"))
                        .contributionMargin(Money.of("1850.40", "EUR"))
                        .build())
                .build();
        List<PostInsights> posts =
                IntStream.range(0, 40).mapToObj(Reports::post).toList();
        return CampaignReport.builder(campaign, NOW)
                .posts(posts)
                .groupBy("type")
                .period(
                        "First half of March",
                        new TimeWindow(NOW.minus(29, ChronoUnit.DAYS), NOW.minus(15, ChronoUnit.DAYS)))
                .period("Second half of March", new TimeWindow(NOW.minus(15, ChronoUnit.DAYS), NOW.plusSeconds(1)))
                .cascade(posts.get(3).post(), cascade())
                .reach(ReachFigures.builder().frequency(frequency()).build())
                .response(ResponseFigures.builder()
                        .split(MediaSplit.of(MetricId.IMPRESSIONS)
                                .part(MediaKind.OWNED, 52_000)
                                .part(MediaKind.PAID, 31_000)
                                .part(MediaKind.EARNED, 17_500)
                                .build())
                        .split(MediaSplit.of(MetricId.CLICKS)
                                .part(MediaKind.OWNED, 410)
                                .part(MediaKind.PAID, 655)
                                .part(MediaKind.EARNED, 90)
                                .build())
                        .build())
                .build();
    }

    /** Most reshares from the post itself, a few chains. */
    private static Cascade cascade() {
        return Cascade.ofParents(IntStream.range(0, 120)
                .map(i -> i == 0 ? -1 : i % 5 < 3 ? 0 : i - 1 - i % 3)
                .toArray());
    }

    private static FrequencyDistribution frequency() {
        return FrequencyDistribution.of(
                ReachUnit.PEOPLE,
                LongStream.rangeClosed(1, 17)
                        .boxed()
                        .collect(Collectors.toMap(times -> times, times -> 9_000L / (times * times))));
    }

    private static PostInsights post(int i) {
        PostInsights.Builder post = PostInsights.builder(
                        PostRef.of(Network.FACEBOOK, "134115277150304_2691347936" + (48351 + i)))
                .publishedAt(NOW.minus(i * 37L, ChronoUnit.HOURS))
                .label("type", List.of("Photo", "Video", "Link", "Status").get(i * 7 % 4));
        number(post, MetricId.REACH, 800 + i * 7919 % 9000);
        number(post, MetricId.IMPRESSIONS, i == 7 ? 12 : 1900 + i * 7919 % 9000 * 2);
        number(post, MetricId.REACTIONS, 20 + i * 31 % 400);
        number(post, MetricId.COMMENTS, i * 13 % 60);
        if (i % 9 == 4) {
            post.reading(MetricId.SHARES, new Reading.Unknown("empty cell in column shares"));
        } else {
            number(post, MetricId.SHARES, i * 5 % 44);
        }
        return post.build();
    }

    private static void number(PostInsights.Builder post, MetricId metric, int value) {
        Lineage lineage = Lineage.builderUnobserved(Network.FACEBOOK, metric.id())
                .lifetime()
                .build();
        post.reading(metric, Reading.of(value, lineage));
    }

    private static KeyFigures figures() {
        return new KeyFigures(List.of(
                new KeyFigure("Posts", number("42", "posts"), Optional.empty()),
                new KeyFigure(
                        "Interactions (reactions + comments + shares)",
                        number("128934", "events"),
                        Optional.of("40 posts used, 2 left out (missing input)")),
                new KeyFigure("Engagement rate by reach", percent("0.05118"), Optional.empty()),
                new KeyFigure("Cost", new Cell.Amount(Money.of("1234567.891", "EUR")), Optional.empty()),
                new KeyFigure("Cost per click", new Cell.Amount(Money.of("0.00421", "USD")), Optional.empty()),
                new KeyFigure(
                        "Return on investment (contribution margin)",
                        new Cell.Undefined(UndefinedReason.MISSING_INPUT, "contribution margin is not known"),
                        Optional.empty()),
                new KeyFigure(
                        "Reach",
                        new Cell.Undefined(UndefinedReason.NOT_REPORTED_BY_NETWORK, ""),
                        Optional.of("Bluesky reports no reach")),
                new KeyFigure("Best post", new Cell.Text("Free cake on Friday"), Optional.empty())));
    }

    private static Chart groups() {
        return Chart.builder(
                        ChartKind.BAR,
                        "Engagement rate by type",
                        new ChartDomain.Categories(List.of("Photo", "Video", "Link", "Status")),
                        "Type",
                        Axis.percent("Engagement rate"))
                .series(new Series("Whole group", List.of(value("0.0512"), value("0.061"), value("0.0209"), missing())))
                .series(new Series("Middle post", List.of(value("0.048"), value("0.044"), value("0.0194"), missing())))
                .build();
    }

    private static Chart longNames() {
        List<String> names = IntStream.range(0, 12)
                .mapToObj(i -> i % 3 == 0
                        ? "134115277150304_2691347936" + (48351 + i)
                        : "Our new " + "very ".repeat(i) + "long post about soup No. " + i)
                .toList();
        Chart.Builder chart = Chart.builder(
                ChartKind.BAR,
                "The 12 posts with the most interactions, of 42",
                new ChartDomain.Categories(names),
                "Post",
                Axis.numbers("Interactions", "events"));
        Stream.of("Reactions", "Comments", "Shares")
                .map(kind -> new Series(
                        kind,
                        IntStream.range(0, 12)
                                .mapToObj(i -> value(String.valueOf((13 - i) * (20 + kind.length() * 31))))
                                .toList()))
                .forEach(chart::series);
        return chart.note("Ranked by all interactions together.").build();
    }

    private static Chart days() {
        Instant first = Instant.parse("2026-02-28T22:00:00Z");
        List<Instant> days = IntStream.range(0, 28)
                .mapToObj(i -> first.plus(i, ChronoUnit.DAYS))
                .toList();
        return Chart.builder(
                        ChartKind.LINE,
                        "Comments and shares a day",
                        new ChartDomain.Instants(days),
                        "Day",
                        Axis.numbers("Events", "events"))
                .series(new Series(
                        "Comments",
                        IntStream.range(0, 28)
                                .mapToObj(i -> i > 10 && i < 14 ? missing() : value(String.valueOf(20 + i * i % 37)))
                                .toList()))
                .series(new Series(
                        "Shares",
                        IntStream.range(0, 28)
                                .mapToObj(i -> value(String.valueOf(5 + i * 7 % 11)))
                                .toList()))
                .build();
    }

    private static Chart oneSeries() {
        return Chart.builder(
                        ChartKind.BAR,
                        "Interactions by kind",
                        new ChartDomain.Categories(List.of("Reactions", "Comments", "Shares", "Saves")),
                        "Kind",
                        Axis.numbers("Interactions", "events"))
                .series(new Series("All posts", List.of(value("98211"), value("12003"), value("18720"), missing())))
                .build();
    }

    private static Chart money() {
        return Chart.builder(
                        ChartKind.BAR,
                        "Cost and margin by month",
                        new ChartDomain.Categories(List.of("January", "February", "March")),
                        "Month",
                        Axis.money("Amount", CurrencyCode.of("EUR")))
                .series(new Series("Cost", List.of(value("1200"), value("900.5"), value("1410.25"))))
                .series(new Series("Margin", List.of(value("-150"), value("1100"), value("2300"))))
                .build();
    }

    private static Chart waterfall() {
        return Chart.builder(
                        ChartKind.WATERFALL,
                        "From contribution margin to what is left",
                        new ChartDomain.Categories(
                                List.of("Contribution margin", "Media", "Labour", "Tools", "Refund of a tool", "Net")),
                        "Step",
                        Axis.money("Amount", CurrencyCode.of("EUR")))
                .series(steps("Change", "1500", "-1200", "-900", "-150", "80", "-670"))
                .series(steps("From", "0", "1500", "300", "-600", "-750", "0"))
                .series(steps("To", "1500", "300", "-600", "-750", "-670", "-670"))
                .build();
    }

    private static Series steps(String name, String... values) {
        return new Series(name, Stream.of(values).map(Reports::value).toList());
    }

    private static Table cells() {
        return Table.builder(
                        "Every kind of cell",
                        List.of(
                                Column.of("What", CellKind.TEXT),
                                new Column("Value", CellKind.ANY, Optional.empty(), Alignment.END),
                                new Column("Mark", CellKind.TEXT, Optional.empty(), Alignment.CENTER)))
                .row(text("Number"), number("1234.5", "people"), text("•"))
                .row(text("Small number"), number("0.000012345", ""), text("•"))
                .row(text("Zero"), number("0", "people"), text("•"))
                .row(text("Percentage"), percent("0.00004"), text("•"))
                .row(text("Money"), new Cell.Amount(Money.of("1234.5", "JPY")), text("•"))
                .row(text("Instant"), new Cell.Moment(NOW), text("•"))
                .row(text("Local time"), new Cell.LocalMoment(LocalDateTime.of(2018, 6, 12, 4, 3)), text("•"))
                .row(text("No value"), new Cell.Undefined(UndefinedReason.ZERO_DENOMINATOR, "reach is 0"), text("•"))
                .row(text("A long text"), text("A sentence that goes on for a while and wraps. ".repeat(3)), text("•"))
                .note("All values are made up.")
                .build();
    }

    private static Table longTable() {
        List<Column> columns = List.of(
                Column.of("Post", CellKind.TEXT),
                Column.of("Published", CellKind.DATE),
                Column.numbers("Reactions", "events"),
                Column.numbers("Comments", "events"),
                Column.numbers("Shares", "events"),
                Column.numbers("Reach", "people"),
                Column.of("Rate by reach", CellKind.PERCENT));
        Table.Builder table = Table.builder("Posts by their interactions", columns);
        IntStream.range(0, 30)
                .forEach(i -> table.row(
                        text("134115277150304_2691347936" + (48351 + i)),
                        i % 4 == 0 ? new Cell.LocalMoment(LocalDateTime.of(2026, 3, 1, 4, 3)) : new Cell.Moment(NOW),
                        number(String.valueOf(4000 - i * 31), "events"),
                        number(String.valueOf(900 - i), "events"),
                        i % 7 == 3
                                ? new Cell.Undefined(UndefinedReason.MISSING_INPUT, "empty cell in column shares")
                                : number(String.valueOf(i), "events"),
                        number(String.valueOf(40_000 + i), "people"),
                        i % 7 == 3
                                ? new Cell.Undefined(UndefinedReason.MISSING_INPUT, "shares is not known")
                                : percent("0.1" + i)));
        return table.omittedRows(12).build();
    }

    private static Findings findings() {
        return new Findings(
                List.of(
                        new Finding(
                                "reach-above-impressions",
                                Severity.IMPOSSIBLE,
                                "post 17",
                                "1,500 people reached with 1,499 impressions."),
                        new Finding(
                                "clicks-above-impressions",
                                Severity.NOTICE,
                                "post 21",
                                "More clicks (310) than impressions (300): can be true when people click twice."),
                        new Finding("negative-count", Severity.REFUSED, "post 30", "-4 comments.")),
                2);
    }

    static Point value(String number) {
        return new Point.Value(new BigDecimal(number));
    }

    static Point missing() {
        return new Point.Missing(UndefinedReason.MISSING_INPUT, "shares is not known");
    }

    static Cell number(String value, String unit) {
        return new Cell.Number(new BigDecimal(value), unit);
    }

    static Cell percent(String fraction) {
        return new Cell.Percent(new BigDecimal(fraction));
    }

    static Cell text(String text) {
        return new Cell.Text(text);
    }
}
