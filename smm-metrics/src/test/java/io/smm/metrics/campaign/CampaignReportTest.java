package io.smm.metrics.campaign;

import static io.smm.metrics.Posts.post;
import static io.smm.metrics.Posts.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.smm.Money;
import io.smm.TimeWindow;
import io.smm.account.AccountRef;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Economics;
import io.smm.campaign.Kpi;
import io.smm.campaign.Objective;
import io.smm.error.InvalidInputException;
import io.smm.insight.Exactness;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import io.smm.metrics.report.Cell;
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
import io.smm.metrics.report.Table;
import io.smm.post.NativeRef;
import io.smm.post.NativeRole;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Publication;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CampaignReportTest {

    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

    private static final PostInsights SOUND = full("a", 10, 4, 6, 500, 800).insights();

    private final Campaign plain = campaign().build();

    @Test
    void everySectionIsThereInOrderEvenWithoutAnyNumber() {
        Report report = CampaignReport.builder(plain, NOW).build();

        assertThat(report.sections())
                .extracting(Section::title)
                .containsExactly(
                        "Overview",
                        "KPIs",
                        "Engagement",
                        "Engagement over time and by group",
                        "Cost and return",
                        "Comments",
                        "Data quality",
                        "Where the numbers come from");
        assertThat(report.title()).isEqualTo("Spring menu");
        assertThat(report.subtitle()).contains("Objective: engagement");
        assertThat(report.generatedAt()).isEqualTo(NOW);
        assertThat(report.simulated()).isFalse();
        assertThat(notes(report, "Comments")).containsExactly("Comments were not read.");
        assertThat(findings(report).total()).isZero();
    }

    @Test
    void keyFiguresShowSumsAndTheRateByReach() {
        // Interactions 10+4+6 = 20 and 1+1+2 = 4, so 24; reach 500 + 100 = 600; 24/600 = 0.04.
        Report report = CampaignReport.builder(plain, NOW)
                .posts(List.of(SOUND, full("b", 1, 1, 2, 100, 150).insights()))
                .build();

        assertThat(figure(report, "Posts").value()).isEqualTo(number(2, "posts"));
        assertThat(figure(report, "Interactions").value()).isEqualTo(number(24, "events"));
        assertThat(figure(report, "Engagement rate by reach").value())
                .isEqualTo(new Cell.Percent(new BigDecimal("0.04")));
        assertThat(figure(report, "Impressions").value()).isEqualTo(number(950, "events"));
        assertThat(figure(report, "Interactions").note()).contains("reactions + comments + shares");
        assertThat(figure(report, "Impressions").note()).isEmpty();
    }

    @Test
    void theSubtitleSaysObjectivePeriodAndSource() {
        Campaign march = campaign()
                .window(new TimeWindow(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z")))
                .build();
        Report report = CampaignReport.builder(march, NOW).source("posts.csv").build();

        assertThat(report.subtitle())
                .contains("Objective: engagement · 2026-03-01 00:00 to before 2026-04-01 00:00 (UTC) · posts.csv");
    }

    @Test
    void aKeyFigureSaysWhatWasLeftOut() {
        Report report = CampaignReport.builder(plain, NOW)
                .posts(List.of(SOUND, post("b").without(MetricId.REACTIONS).insights()))
                .build();

        assertThat(figure(report, "Interactions").note())
                .contains("reactions + comments + shares; 1 post used, 1 left out (1 missing input)");
    }

    @Test
    void returnIsUndefinedWithItsReasonWithoutCostAndRevenue() {
        Report report = CampaignReport.builder(plain, NOW).posts(List.of(SOUND)).build();

        assertThat(figure(report, "Return on investment").value())
                .isEqualTo(new Cell.Undefined(
                        UndefinedReason.MISSING_INPUT, "contribution margin and cost are not known"));
        assertThat(value(table(report, "Return and unit costs"), "Cost per thousand (cost / impressions)"))
                .isEqualTo(new Cell.Undefined(UndefinedReason.MISSING_INPUT, "cost is not known"));
        assertThat(table(report, "What is known of the money").rows().get(0).get(1))
                .isEqualTo(new Cell.Undefined(UndefinedReason.MISSING_INPUT, "not given"));
    }

    @Test
    void returnIsComputedFromTheCampaignsMoney() {
        // ROI (150 - 100)/100 = 0.5; CPM 1000 * 100/800 = 125; cost per reached person 100/500 = 0.2.
        Campaign paid = campaign()
                .economics(Economics.builder()
                        .cost(Money.of("100", "EUR"))
                        .mediaSpend(Money.of("40", "EUR"))
                        .revenue(Money.of("300", "EUR"))
                        .contributionMargin(Money.of("150", "EUR"))
                        .build())
                .build();
        Table table =
                table(CampaignReport.builder(paid, NOW).posts(List.of(SOUND)).build(), "Return and unit costs");

        assertThat(value(table, "Return on investment (contribution margin)"))
                .isEqualTo(new Cell.Percent(new BigDecimal("0.5")));
        assertThat(value(table, "Return on investment (revenue)")).isEqualTo(new Cell.Percent(BigDecimal.valueOf(2)));
        assertThat(value(table, "Return on ad spend (revenue / media spend)"))
                .isEqualTo(new Cell.Number(new BigDecimal("7.5"), "ratio"));
        assertThat(value(table, "Cost per thousand (cost / impressions)"))
                .isEqualTo(new Cell.Amount(Money.of("125", "EUR")));
        assertThat(value(table, "Cost per reached person (cost / reach)"))
                .isEqualTo(new Cell.Amount(Money.of("0.20", "EUR")));
    }

    @Test
    void kpisShowValueTargetAndProgress() {
        Campaign measured = campaign()
                .kpi(Kpi.of(MetricId.COMMENTS, 8))
                .kpi(Kpi.of(MetricId.SAVES, 5))
                .build();
        Table table = table(
                CampaignReport.builder(measured, NOW).posts(List.of(SOUND)).build(), "Progress");

        assertThat(table.rows().get(0))
                .containsExactly(
                        new Cell.Text("Comments"),
                        number(4, "events"),
                        number(0, "events"),
                        number(8, "events"),
                        new Cell.Percent(new BigDecimal("0.5")),
                        new Cell.Text("not yet"),
                        new Cell.Text("1 post used"));
        assertThat(table.rows().get(1).get(4)).isInstanceOf(Cell.Undefined.class);
        assertThat(table.rows().get(1).get(5)).isEqualTo(new Cell.Text("cannot say"));
    }

    @Test
    void kpisCountTheInteractionsOfTheReportAndSayWhich() {
        // Comments and shares: 4 + 6 = 10; by reach 10/500 = 0.02.
        Campaign measured = campaign()
                .kpi(Kpi.of(new MetricId("interactions", MetricUnit.EVENTS), 20))
                .kpi(Kpi.of(new MetricId("engagement-rate-by-reach", MetricUnit.FRACTION), 1))
                .build();
        Table table = table(
                CampaignReport.builder(measured, NOW)
                        .posts(List.of(SOUND))
                        .interactions(new InteractionSet(List.of(MetricId.COMMENTS, MetricId.SHARES)))
                        .build(),
                "Progress");

        assertThat(table.rows())
                .extracting(row -> row.get(0), row -> row.get(1))
                .containsExactly(
                        tuple(new Cell.Text("Interactions (comments + shares)"), number(10, "events")),
                        tuple(
                                new Cell.Text("Engagement rate by reach (comments + shares)"),
                                new Cell.Percent(new BigDecimal("0.02"))));
    }

    @Test
    void aReturnCanBeAKpiOverThePostsOfACampaign() {
        // (150 - 100)/100 = 0.5 of 1; 300/40 = 7.5 of 15.
        MetricId roi = new MetricId("return-on-investment", MetricUnit.FRACTION);
        Campaign paid = campaign()
                .economics(Economics.builder()
                        .cost(Money.of("100", "EUR"))
                        .mediaSpend(Money.of("40", "EUR"))
                        .revenue(Money.of("300", "EUR"))
                        .contributionMargin(Money.of("150", "EUR"))
                        .build())
                .kpi(Kpi.of(roi, 1))
                .kpi(Kpi.of(new MetricId("return-on-ad-spend", MetricUnit.FRACTION), 15))
                .build();
        Report report = CampaignReport.builder(paid, NOW)
                .posts(List.of(SOUND, full("b", 1, 1, 2, 100, 150).insights()))
                .build();
        Table table = table(report, "Progress");
        Cell half = new Cell.Percent(new BigDecimal("0.5"));

        assertThat(table.rows())
                .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(4), row -> row.get(6))
                .containsExactly(
                        tuple(
                                new Cell.Text("Return on investment (contribution margin)"),
                                half,
                                half,
                                new Cell.Text("cost and revenue")),
                        tuple(
                                new Cell.Text("Return on ad spend (revenue / media spend)"),
                                new Cell.Number(new BigDecimal("7.5"), "ratio"),
                                half,
                                new Cell.Text("cost and revenue")));
    }

    @Test
    void aReturnOfAPartOfTheCampaignsTimeIsNotKnown() {
        TimeWindow march = new TimeWindow(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
        TimeWindow aDay = new TimeWindow(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-02T00:00:00Z"));

        assertThat(returnWithin(march, march)).isEqualTo(new Cell.Percent(new BigDecimal("0.5")));
        assertThat(returnWithin(march, aDay))
                .isEqualTo(new Cell.Undefined(
                        UndefinedReason.MISSING_INPUT,
                        "cost and revenue are known for the whole campaign, not for the KPI's window"));
    }

    private static Cell returnWithin(TimeWindow campaign, TimeWindow kpi) {
        MetricId roi = new MetricId("return-on-investment", MetricUnit.FRACTION);
        Campaign paid = campaign()
                .window(campaign)
                .economics(Economics.builder()
                        .cost(Money.of("100", "EUR"))
                        .contributionMargin(Money.of("150", "EUR"))
                        .build())
                .kpi(new Kpi(roi, BigDecimal.ONE, Optional.empty(), Optional.of(kpi)))
                .build();
        return table(CampaignReport.builder(paid, NOW).build(), "Progress")
                .rows()
                .get(0)
                .get(1);
    }

    @Test
    void thousandsOfPostsAreCutOffAndCounted() {
        List<PostInsights> many = IntStream.range(0, 3_000)
                .mapToObj(i -> full("p" + i, i, 0, 0, 10_000, 20_000).insights())
                .toList();
        Report report =
                CampaignReport.builder(plain, NOW).posts(many).rowLimit(20).build();
        Chart chart = charts(report, "Engagement").get(0);

        assertThat(chart.title()).isEqualTo("The 12 posts with the most interactions, of 3000");
        assertThat(chart.domain().size()).isEqualTo(12);
        assertThat(chart.table().rows()).hasSize(20);
        assertThat(chart.table().omittedRows()).isEqualTo(2_980);
        assertThat(chart.table().rows().get(0).get(0)).isEqualTo(new Cell.Text("p2999"));
    }

    @Test
    void aPostWithAnUnknownPartComesLastWithAMissingPointNeverAZero() {
        PostInsights half = post("half")
                .with(MetricId.REACTIONS, 1_000)
                .with(MetricId.COMMENTS, 1)
                .without(MetricId.SHARES)
                .insights();
        Chart chart = charts(
                        CampaignReport.builder(plain, NOW)
                                .posts(List.of(half, SOUND))
                                .build(),
                        "Engagement")
                .get(0);

        assertThat(chart.domain()).isEqualTo(new ChartDomain.Categories(List.of("a", "half")));
        assertThat(chart.series().get(2).points().get(1))
                .isEqualTo(new Point.Missing(UndefinedReason.MISSING_INPUT, "shares: empty cell"));
    }

    @Test
    void severalReadingsOfAPostMakeALineAndOnlyTheNewestCounts() {
        Instant early = Instant.parse("2026-03-01T08:00:00Z");
        PostInsights before = Posts.post("a", early)
                .with(MetricId.REACTIONS, 1)
                .with(MetricId.COMMENTS, 0)
                .with(MetricId.SHARES, 0)
                .insights();
        Report report =
                CampaignReport.builder(plain, NOW).posts(List.of(before, SOUND)).build();
        Chart chart = charts(report, "Engagement over time and by group").get(0);

        assertThat(figure(report, "Interactions").value()).isEqualTo(number(20, "events"));
        assertThat(chart.kind()).isEqualTo(ChartKind.LINE);
        assertThat(chart.domain()).isEqualTo(new ChartDomain.Instants(List.of(early, Posts.READ_AT)));
        assertThat(chart.series().get(0).points())
                .containsExactly(new Point.Value(BigDecimal.ONE), new Point.Value(BigDecimal.valueOf(20)));
    }

    @Test
    void postsOfSeveralDaysMakeALineWithGapsWhereNothingWasPublished() {
        // In Auckland 2026-03-01T12:00Z is the 2nd already, 2026-03-03T12:00Z the 4th.
        Report report = CampaignReport.builder(plain, NOW)
                .posts(List.of(
                        full("a", 10, 4, 6, 500, 800)
                                .publishedAt("2026-03-01T12:00:00Z")
                                .insights(),
                        full("b", 1, 1, 2, 100, 150)
                                .publishedAt("2026-03-03T12:00:00Z")
                                .insights()))
                .zone(ZoneId.of("Pacific/Auckland"))
                .build();
        Chart chart = charts(report, "Engagement over time and by group").get(0);

        assertThat(chart.domain())
                .isEqualTo(new ChartDomain.Instants(List.of(
                        Instant.parse("2026-03-01T11:00:00Z"),
                        Instant.parse("2026-03-02T11:00:00Z"),
                        Instant.parse("2026-03-03T11:00:00Z"))));
        assertThat(chart.series().get(0).points())
                .containsExactly(
                        new Point.Value(new BigDecimal("0.04")),
                        new Point.Missing(UndefinedReason.TOO_FEW, "no posts"),
                        new Point.Value(new BigDecimal("0.04")));
    }

    @Test
    void localTimesStayLocal() {
        Report report = CampaignReport.builder(plain, NOW)
                .posts(List.of(
                        full("a", 10, 4, 6, 500, 800)
                                .publishedAtLocal("2026-03-01T23:30:00")
                                .insights(),
                        full("b", 1, 1, 2, 100, 150)
                                .publishedAtLocal("2026-07-01T00:30:00")
                                .insights()))
                .zone(ZoneId.of("Pacific/Auckland"))
                .build();
        Chart chart = charts(report, "Engagement over time and by group").get(0);

        assertThat(chart.domain())
                .isEqualTo(new ChartDomain.Categories(List.of("2026-03", "2026-04", "2026-05", "2026-06", "2026-07")));
        assertThat(chart.note()).contains("Days as the source shows them; it names no zone.");
    }

    @Test
    void ofManyYearsOnlyThoseWithAPostAreListedAndAtMostTwoHundred() {
        Chart far = overTime("0001-01-01T00:00:00", "2024-05-01T00:00:00", "+999999999-12-31T00:00:00");
        Chart many = overTime(IntStream.range(0, 203)
                .mapToObj(i -> (1000 + 2 * i) + "-05-01T00:00:00")
                .toArray(String[]::new));

        assertThat(far.domain()).isEqualTo(new ChartDomain.Categories(List.of("1", "2024", "999999999")));
        assertThat(far.note().orElseThrow())
                .endsWith("Only each year with a post is shown: the time between the first"
                        + " and the last is too long to list.");
        assertThat(many.domain().size()).isEqualTo(200);
        assertThat(many.note().orElseThrow()).endsWith(" 3 earlier years left out.");
    }

    @Test
    void aDayThatTheZoneSkippedIsNotListed() {
        // Samoa moved over the date line: after 29 December 2011 came the 31st.
        Report report = CampaignReport.builder(plain, NOW)
                .posts(List.of(
                        post("a").publishedAt("2011-12-29T20:00:00Z").insights(),
                        post("b").publishedAt("2012-01-01T20:00:00Z").insights()))
                .zone(ZoneId.of("Pacific/Apia"))
                .build();

        assertThat(charts(report, "Engagement over time and by group").get(0).domain())
                .isEqualTo(new ChartDomain.Instants(List.of(
                        Instant.parse("2011-12-29T10:00:00Z"),
                        Instant.parse("2011-12-30T10:00:00Z"),
                        Instant.parse("2011-12-31T10:00:00Z"),
                        Instant.parse("2012-01-01T10:00:00Z"))));
    }

    @Test
    void postsWithoutTimesAreComparedByTheirLabel() {
        // Photos: (20 + 4)/(500 + 100) = 0.04, median of 20/500 and 4/100 = 0.04; unknown type: 8/100 = 0.08.
        Report report = CampaignReport.builder(plain, NOW)
                .posts(List.of(
                        full("a", 10, 4, 6, 500, 800).label("type", "Photo").insights(),
                        full("b", 1, 1, 2, 100, 150).label("type", "Photo").insights(),
                        full("c", 8, 0, 0, 100, 150).insights()))
                .build();
        Chart chart = charts(report, "Engagement over time and by group").get(0);

        assertThat(chart.domain()).isEqualTo(new ChartDomain.Categories(List.of("Photo", "(unknown)")));
        assertThat(chart.series().get(0).points())
                .containsExactly(new Point.Value(new BigDecimal("0.04")), new Point.Value(new BigDecimal("0.08")));
    }

    @Test
    void aLabelThatIsAskedForIsComparedBesideTheTimes() {
        Report report = CampaignReport.builder(plain, NOW)
                .posts(List.of(
                        full("a", 10, 4, 6, 500, 800)
                                .label("type", "Photo")
                                .publishedAt("2026-03-01T12:00:00Z")
                                .insights(),
                        full("b", 1, 1, 2, 100, 150)
                                .label("type", "Link")
                                .publishedAt("2026-03-03T12:00:00Z")
                                .insights()))
                .groupBy("type")
                .build();

        assertThat(charts(report, "Engagement over time and by group")).hasSize(2);
    }

    @Test
    void aSinglePostReadOnceIsComparedByKind() {
        Report report = CampaignReport.builder(plain, NOW).posts(List.of(SOUND)).build();
        Chart chart = charts(report, "Engagement over time and by group").get(0);

        assertThat(chart.domain()).isEqualTo(new ChartDomain.Categories(List.of("Reactions", "Comments", "Shares")));
    }

    @Test
    void commentsAreListedWithTheirAnswers() {
        Signal answered = comment("c1", "Is it vegan?", "2026-03-02T09:00:00Z");
        Signal open = comment("c2", "Lovely", "2026-03-02T10:00:00Z");
        Publication answer = Publication.builder(
                        ref("r1"),
                        AccountRef.of(Posts.NETWORK, "we", "we.example"),
                        Instant.parse("2026-03-02T11:00:00Z"))
                .build();
        Report report = CampaignReport.builder(plain, NOW)
                .comments(List.of(answered, open))
                .answered(answered.ref(), answer)
                .build();

        assertThat(section(report, "Comments").intro()).contains("2 comments read, 1 of them answered.");
        assertThat(table(report, "Comments, newest first").rows())
                .extracting(row -> row.get(4))
                .containsExactly(
                        new Cell.Undefined(UndefinedReason.MISSING_INPUT, "not answered"),
                        new Cell.Moment(Instant.parse("2026-03-02T11:00:00Z")));
        assertThat(figure(report, "Comments read").note()).contains("1 answered");
    }

    @Test
    void titlesAndAnswersHoldForEveryVersionOfAPost() {
        Signal edited = comment(version("c1", "2"), "Is it vegan?", "2026-03-02T09:00:00Z");
        Publication answer = Publication.builder(
                        ref("r1"),
                        AccountRef.of(Posts.NETWORK, "we", "we.example"),
                        Instant.parse("2026-03-02T11:00:00Z"))
                .build();
        Report report = CampaignReport.builder(plain, NOW)
                .posts(List.of(SOUND))
                .title(version("a", "7"), "Croissants")
                .comments(List.of(edited))
                .answered(ref("c1"), answer)
                .build();

        assertThat(charts(report, "Engagement").get(0).domain())
                .isEqualTo(new ChartDomain.Categories(List.of("Croissants")));
        assertThat(section(report, "Comments").intro()).contains("1 comment read, 1 of them answered.");
        assertThat(table(report, "Comments, newest first").rows().get(0).get(4))
                .isEqualTo(new Cell.Moment(Instant.parse("2026-03-02T11:00:00Z")));
    }

    @Test
    void noCommentIsAReportedResult() {
        Report report = CampaignReport.builder(plain, NOW).comments(List.of()).build();

        assertThat(notes(report, "Comments")).containsExactly("Comments were read: there was none.");
    }

    @Test
    void findingsOfImportAndNumbersAreListedOnce() {
        PostInsights impossible = full("bad", 1, 1, 1, 900, 800).insights();
        Finding imported = new Finding("bad-date", Severity.NOTICE, "row 7", "the date is empty");
        Finding alsoImported = new Finding(
                Finding.REACH_ABOVE_IMPRESSIONS, Severity.IMPOSSIBLE, "bad", "reach 900 is above impressions 800");
        Report report = CampaignReport.builder(plain, NOW)
                .posts(List.of(impossible))
                .findings(List.of(imported, alsoImported))
                .build();

        assertThat(findings(report).findings()).containsExactly(alsoImported, imported);
    }

    @Test
    void aPostGivenTwiceIsFoundAndCountsOnce() {
        Report report =
                CampaignReport.builder(plain, NOW).posts(List.of(SOUND, SOUND)).build();

        assertThat(findings(report).findings()).extracting(Finding::code).containsExactly(Finding.DUPLICATE_POST);
        assertThat(figure(report, "Posts").value()).isEqualTo(number(1, "posts"));
        assertThat(figure(report, "Posts").note()).contains("read 2 times in all");
    }

    @Test
    void whatIsImpossibleIsShownBeforeWhatIsUnusual() {
        PostInsights clicked =
                post("a").with(MetricId.CLICKS, 9).with(MetricId.IMPRESSIONS, 8).insights();
        PostInsights impossible =
                post("b").with(MetricId.REACH, 9).with(MetricId.IMPRESSIONS, 8).insights();
        Report report = CampaignReport.builder(plain, NOW)
                .posts(List.of(clicked, impossible))
                .rowLimit(1)
                .build();

        assertThat(findings(report).findings()).extracting(Finding::subject).containsExactly("b");
        assertThat(findings(report).omitted()).isEqualTo(1);
    }

    @Test
    void ratesWhoseNumbersNobodyReadAreNamedNotListed() {
        PostInsights post = post("a")
                .with(MetricId.COMMENTS, 3)
                .with(MetricId.REACH, new Reading.NotReported("this network counts no people"))
                .insights();
        Table rates =
                table(CampaignReport.builder(plain, NOW).posts(List.of(post)).build(), "Rates over all posts");

        assertThat(rates.rows())
                .extracting(row -> row.get(1), row -> row.get(2).getClass().getSimpleName())
                .containsExactly(tuple(new Cell.Text("E-01"), "Undefined"), tuple(new Cell.Text("E-04"), "Number"));
        assertThat(rates.note().orElseThrow())
                .contains("nobody read their numbers: engaged people rate by reach", "average frequency");
    }

    @Test
    void aColumnOfTimesNeedsATime() {
        Report report = CampaignReport.builder(plain, NOW).posts(List.of(SOUND)).build();

        assertThat(charts(report, "Engagement").get(0).table().columns())
                .extracting(Column::name)
                .containsExactly(
                        "Post",
                        "Reactions",
                        "Comments",
                        "Shares",
                        "Interactions",
                        "Impressions",
                        "Reach",
                        "Rate by reach");
    }

    @Test
    void lineageNamesSourcesAndWhatANetworkDoesNotReport() {
        PostInsights post = post("a")
                .with(MetricId.REACTIONS, 3)
                .with(MetricId.REACH, new Reading.NotReported("this network counts no people"))
                .insights();
        Table table =
                table(CampaignReport.builder(plain, NOW).posts(List.of(post)).build(), "Sources");

        assertThat(table.rows().get(0).subList(0, 3))
                .containsExactly(
                        new Cell.Text("Reach"),
                        new Cell.Text("example"),
                        new Cell.Undefined(
                                UndefinedReason.NOT_REPORTED_BY_NETWORK, "reach: this network counts no people"));
        assertThat(table.rows().get(1))
                .containsExactly(
                        new Cell.Text("Reactions"),
                        new Cell.Text("example"),
                        new Cell.Text("native_reactions"),
                        new Cell.Text("v1"),
                        new Cell.Text("lifetime"),
                        new Cell.Moment(Posts.READ_AT),
                        new Cell.Moment(Posts.READ_AT),
                        new Cell.Text("exact"),
                        number(1, "posts"));
    }

    @Test
    void anySimulatedNumberMarksTheReport() {
        Lineage lineage = Lineage.builder(Posts.NETWORK, "likes", NOW)
                .exactness(Exactness.SIMULATED)
                .build();
        PostInsights post =
                post("a").with(MetricId.REACTIONS, Reading.of(3, lineage)).insights();

        assertThat(CampaignReport.builder(plain, NOW)
                        .posts(List.of(post))
                        .build()
                        .simulated())
                .isTrue();
    }

    @Test
    void wrongOptionsAreRefusedTogether() {
        assertThatThrownBy(() -> CampaignReport.builder(plain, NOW)
                        .rowLimit(0)
                        .title(ref("a"), " ")
                        .build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.faults()).hasSize(2));
    }

    private static Campaign.Builder campaign() {
        return Campaign.builder(new CampaignId("spring"), "Spring menu", Objective.ENGAGEMENT);
    }

    private Chart overTime(String... local) {
        List<PostInsights> posts = Stream.of(local)
                .map(time -> full(time, 1, 1, 1, 9, 9).publishedAtLocal(time).insights())
                .toList();
        Report report = CampaignReport.builder(plain, NOW).posts(posts).build();
        return charts(report, "Engagement over time and by group").get(0);
    }

    private static Posts full(String id, long reactions, long comments, long shares, long reach, long impressions) {
        return post(id).with(MetricId.REACTIONS, reactions)
                .with(MetricId.COMMENTS, comments)
                .with(MetricId.SHARES, shares)
                .with(MetricId.REACH, reach)
                .with(MetricId.IMPRESSIONS, impressions);
    }

    private static PostRef version(String id, String version) {
        return new PostRef(
                Posts.NETWORK, List.of(new NativeRef(NativeRole.POST, id), new NativeRef(NativeRole.VERSION, version)));
    }

    private static Signal comment(String id, String text, String at) {
        return comment(ref(id), text, at);
    }

    private static Signal comment(PostRef ref, String text, String at) {
        return Signal.builder(
                        SignalKind.COMMENT,
                        "reply",
                        ref,
                        AccountRef.of(Posts.NETWORK, "guest", "guest.example"),
                        PostText.of(text),
                        Instant.parse(at))
                .build();
    }

    private static Cell number(long value, String unit) {
        return new Cell.Number(BigDecimal.valueOf(value), unit);
    }

    private static Section section(Report report, String title) {
        return report.sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static KeyFigure figure(Report report, String label) {
        return section(report, "Overview").blocks().stream()
                .flatMap(block -> ((KeyFigures) block).figures().stream())
                .filter(figure -> figure.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<Chart> charts(Report report, String title) {
        List<Chart> charts = new ArrayList<>();
        section(report, title).blocks().forEach(block -> {
            if (block instanceof Chart chart) {
                charts.add(chart);
            }
        });
        return charts;
    }

    private static Table table(Report report, String title) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Cell value(Table table, String measure) {
        Optional<List<Cell>> row = table.rows().stream()
                .filter(cells -> cells.get(0).equals(new Cell.Text(measure)))
                .findFirst();
        return row.orElseThrow().get(2);
    }

    private static Findings findings(Report report) {
        return (Findings) section(report, "Data quality").blocks().get(0);
    }

    private static List<String> notes(Report report, String title) {
        return ((Notes) section(report, title).blocks().get(0)).paragraphs();
    }
}
