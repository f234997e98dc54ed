package io.smm.metrics.campaign;

import static io.smm.metrics.Deliveries.ACCOUNT;
import static io.smm.metrics.Deliveries.published;
import static io.smm.metrics.Posts.post;
import static io.smm.metrics.Posts.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.smm.Money;
import io.smm.TimeWindow;
import io.smm.account.AccountRef;
import io.smm.audience.Criteria;
import io.smm.audience.Segment;
import io.smm.campaign.Cadence;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignBudget;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Channel;
import io.smm.campaign.ContentMix;
import io.smm.campaign.ContentTheme;
import io.smm.campaign.Economics;
import io.smm.campaign.Kpi;
import io.smm.campaign.Objective;
import io.smm.insight.AccountInsights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.KeyFigures;
import io.smm.metrics.report.Notes;
import io.smm.metrics.report.Report;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Table;
import io.smm.post.Delivery;
import io.smm.post.Post;
import io.smm.post.PostText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sections that hold what was done against what was planned. */
class CampaignPlanReportTest {

    private static final Instant NOW = Instant.parse("2026-03-16T00:00:00Z");
    private static final TimeWindow MARCH =
            new TimeWindow(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-30T00:00:00Z"));
    private static final ContentTheme RECIPES = new ContentTheme("recipes");
    private static final ContentTheme OFFERS = new ContentTheme("offers");

    private final List<Delivery> deliveries = List.of(
            delivered("Rye, step by step, for everybody who bakes at home.", RECIPES, "families", "1"),
            delivered("Half price.", OFFERS, "families", "2"),
            delivered("Half price again.", OFFERS, "students", "3"));
    private final List<PostInsights> posts =
            List.of(numbers("1", 10, 100), numbers("2", 2, 100), numbers("3", 30, 300));

    @Test
    void whatIsNeitherPlannedNorGivenHasNoSection() {
        Campaign plain = campaign().build();

        assertThat(titles(CampaignReport.builder(plain, NOW).build()))
                .doesNotContain("Content mix", "Segments", "Channels", "Budget and spend", "Website visits");
    }

    @Test
    void aPlanWithoutDeliveriesSaysThatNobodyKnows() {
        Report report =
                CampaignReport.builder(planned().build(), NOW).posts(posts).build();

        assertThat(titles(report)).contains("Content mix", "Segments", "Channels", "Budget and spend");
        assertThat(section(report, "Content mix").blocks()).first().isInstanceOf(Notes.class);
        assertThat(section(report, "Segments").blocks()).first().isInstanceOf(Notes.class);
        assertThat(section(report, "Channels").blocks()).first().isInstanceOf(Notes.class);
    }

    @Test
    void theDriftOfTheContentMixIsShownWithItsThemes() {
        // Planned 50/50, published 1/3 and 2/3: a sixth would have to be about something else; as near as 3 posts can
        // be.
        Section mix = section(report(), "Content mix");

        Cell sixth = ((KeyFigures) mix.blocks().get(0)).figures().get(0).value();
        assertThat(((Cell.Percent) sixth).fraction())
                .isEqualByComparingTo(new BigDecimal("0.1666666666666666666666666666666667"));
        assertThat(((Chart) mix.blocks().get(1)).table().rows())
                .extracting(row -> row.get(0), row -> row.get(3), row -> row.get(4))
                .containsExactly(
                        tuple(new Cell.Text("recipes"), number(1, "posts"), percent("0.1")),
                        tuple(new Cell.Text("offers"), number(2, "posts"), percent("0.08")));
    }

    @Test
    void eachSegmentHasItsRateAndReachIsNeverAddedUp() {
        Table table = ((Chart) section(report(), "Segments").blocks().get(0)).table();

        // Families: 12 of 200; students: 30 of 300. "Pensioners" are planned and nobody spoke to them.
        assertThat(table.rows())
                .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(2))
                .containsExactly(
                        tuple(new Cell.Text("families"), number(2, "posts"), percent("0.06")),
                        tuple(
                                new Cell.Text("pensioners"),
                                number(0, "posts"),
                                new Cell.Undefined(UndefinedReason.ZERO_DENOMINATOR, "there are no posts")),
                        tuple(new Cell.Text("students (not in the plan)"), number(1, "posts"), percent("0.1")));
        assertThat(cell(table, 0, "Reach"))
                .isInstanceOfSatisfying(
                        Cell.Undefined.class,
                        none -> assertThat(none.reason()).isEqualTo(UndefinedReason.NOT_MERGEABLE));
        assertThat(cell(table, 0, "Average reach")).isEqualTo(number(100, "people per post"));
        assertThat(cell(table, 2, "Reach")).isEqualTo(number(300, "people")); // of one post it is known
    }

    @Test
    void channelsShowPlanAndDone() {
        // 3 posts in 2 weeks of 3 a week.
        Table table = (Table) section(report(), "Channels").blocks().get(0);

        assertThat(cell(table, 0, "Published")).isEqualTo(new Cell.Number(new BigDecimal("1.5"), "posts per week"));
        assertThat(cell(table, 0, "Done")).isEqualTo(percent("0.5"));
    }

    @Test
    void theBudgetShowsWhatNobodyReportedAsUnknown() {
        Table table = (Table) section(report(), "Budget and spend").blocks().get(0);

        assertThat(cell(table, 0, "Planned")).isEqualTo(new Cell.Amount(Money.of("200", "EUR")));
        assertThat(cell(table, 0, "Spent")).isInstanceOf(Cell.Undefined.class);
        assertThat(cell(table, 3, "Used")).isEqualTo(percent("0.25")); // the owner's cost, 125 of 500
    }

    @Test
    void titlesAndTimesComeFromTheDeliveries() {
        Chart byPost = (Chart) section(report(), "Engagement").blocks().get(0);

        assertThat(byPost.table().rows())
                .extracting(row -> row.get(0), row -> row.get(1))
                .contains(tuple(
                        new Cell.Text("Rye, step by step, for everybody who…, example"),
                        new Cell.Moment(Instant.parse("2026-03-03T10:00:00Z"))));
    }

    @Test
    void aTitleThatWasGivenWinsOverTheBeginningOfTheText() {
        Report report = CampaignReport.builder(planned().build(), NOW)
                .deliveries(deliveries)
                .posts(posts)
                .title(ref("3"), "The offer")
                .build();

        assertThat(((Chart) section(report, "Engagement").blocks().get(0))
                        .table()
                        .rows()
                        .get(0)
                        .get(0))
                .isEqualTo(new Cell.Text("The offer"));
    }

    @Test
    void followersOfTheAccountsAreAKpiWithoutBeingTypedIn() {
        Campaign growing = campaign().kpi(Kpi.of(MetricId.FOLLOWERS, 500)).build();
        AccountRef other = AccountRef.of(Posts.NETWORK, "bakery-2", "bakery.two");

        Report report = CampaignReport.builder(growing, NOW)
                .accounts(List.of(followers(ACCOUNT, 200), followers(other, 50)))
                .build();

        Table table = (Table) section(report, "KPIs").blocks().get(0);
        assertThat(table.rows().get(0))
                .startsWith(new Cell.Text("Followers (sum of accounts)"), number(250, "followers"))
                .endsWith(new Cell.Text("not yet"), new Cell.Text("2 account readings used"));
    }

    @Test
    void followersReadAfterTheWindowOfAKpiDoNotCountForIt() {
        TimeWindow before =
                new TimeWindow(Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));
        Campaign growing = campaign()
                .kpi(new Kpi(MetricId.FOLLOWERS, BigDecimal.TEN, Optional.empty(), Optional.of(before)))
                .build();

        assertThat(CampaignKpis.of(growing)
                        .accounts(List.of(followers(ACCOUNT, 200)))
                        .progress()
                        .get(0)
                        .progress()
                        .reason())
                .contains(UndefinedReason.MISSING_INPUT);
    }

    private Report report() {
        return CampaignReport.builder(planned().build(), NOW)
                .deliveries(deliveries)
                .posts(posts)
                .build();
    }

    private static Campaign.Builder planned() {
        return campaign()
                .window(MARCH)
                .contentMix(ContentMix.builder()
                        .share(RECIPES, 50)
                        .share(OFFERS, 50)
                        .build())
                .segment(Segment.named("families").where(Criteria.age(25, 45)))
                .segment(Segment.named("pensioners").where(Criteria.age(65, 99)))
                .channel(Channel.of(ACCOUNT, Objective.ENGAGEMENT, Cadence.perWeek(3)))
                .budget(CampaignBudget.builder(Money.of("500", "EUR"))
                        .media(Posts.NETWORK, Money.of("200", "EUR"))
                        .build())
                .economics(Economics.builder().cost(Money.of("125", "EUR")).build());
    }

    private static Campaign.Builder campaign() {
        return Campaign.builder(new CampaignId("spring"), "Spring menu", Objective.ENGAGEMENT);
    }

    private static Delivery delivered(String text, ContentTheme theme, String segment, String id) {
        Post post =
                Post.builder(PostText.of(text)).theme(theme).segment(segment).build();
        return published(post, "2026-03-03T10:00:00Z", id);
    }

    private static PostInsights numbers(String id, long reactions, long reach) {
        return post(id).with(MetricId.REACTIONS, reactions)
                .with(MetricId.COMMENTS, 0)
                .with(MetricId.SHARES, 0)
                .with(MetricId.REACH, reach)
                .insights();
    }

    private static AccountInsights followers(AccountRef account, long count) {
        Reading reading = Reading.of(count, Posts.lineage(MetricId.FOLLOWERS, Posts.READ_AT));
        return new AccountInsights(account, Map.of(MetricId.FOLLOWERS, reading));
    }

    private static List<String> titles(Report report) {
        return report.sections().stream().map(Section::title).toList();
    }

    private static Section section(Report report, String title) {
        return report.sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(Table table, int row, String column) {
        List<String> names = table.columns().stream().map(one -> one.name()).toList();
        return table.rows().get(row).get(names.indexOf(column));
    }

    private static Cell number(long value, String unit) {
        return new Cell.Number(BigDecimal.valueOf(value), unit);
    }

    private static Cell percent(String fraction) {
        return new Cell.Percent(new BigDecimal(fraction));
    }
}
