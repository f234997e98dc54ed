package io.smm.metrics.campaign;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Objective;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.Chart;
import io.smm.post.PostRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class CampaignComparisonTest {

    private static final Campaign CAMPAIGN = Campaign.builder(new CampaignId("c1"), "Spring menu", Objective.ENGAGEMENT)
            .build();

    // Of 100 reached each: week 1 has 2 and 4, week 2 has 9, and one post has no time.
    private static final List<PostInsights> POSTS = List.of(
            numbers("a", 2).publishedAt("2026-03-02T00:00:00Z").insights(),
            numbers("b", 4).publishedAt("2026-03-08T23:59:59Z").insights(),
            numbers("c", 9).publishedAt("2026-03-09T00:00:00Z").insights(),
            numbers("d", 50).insights());

    @Test
    void periodsAreHalfOpenAndSayHowMuchTheRateChanged() {
        Chart chart = chart(
                        CampaignReport.builder(CAMPAIGN, Instant.EPOCH)
                                .posts(POSTS)
                                .period("Week 10", week("2026-03-02"))
                                .period("Week 11", week("2026-03-09"))
                                .period("Week 12", week("2026-03-16")),
                        "by period")
                .orElseThrow();

        // 6/200 = 3 %; 9/100 = 9 %: three times as much is 200 % more.
        assertThat(chart.table().rows())
                .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(3), row -> row.get(5))
                .containsExactly(
                        row("Week 10", percent("0.03"), none(UndefinedReason.MISSING_INPUT, "no period before it"), 2),
                        row("Week 11", percent("0.09"), percent("2"), 1),
                        row(
                                "Week 12",
                                none(UndefinedReason.ZERO_DENOMINATOR, "there are no posts"),
                                none(UndefinedReason.MISSING_INPUT, "one of the two has no rate"),
                                0));
        assertThat(chart.table().note())
                .hasValueSatisfying(note -> assertThat(note).contains("Of 1 post nobody knows"));
    }

    @Test
    void aChangeFromARateOfZeroIsUndefined() {
        List<PostInsights> posts = List.of(
                numbers("a", 0).publishedAt("2026-03-02T00:00:00Z").insights(),
                numbers("b", 4).publishedAt("2026-03-09T00:00:00Z").insights());
        Chart chart = chart(
                        CampaignReport.builder(CAMPAIGN, Instant.EPOCH)
                                .posts(posts)
                                .period("Week 10", week("2026-03-02"))
                                .period("Week 11", week("2026-03-09")),
                        "by period")
                .orElseThrow();

        assertThat(chart.table().rows().get(1).get(3))
                .isEqualTo(none(UndefinedReason.ZERO_DENOMINATOR, "the rate before is 0"));
    }

    @Test
    void networksAreComparedWhenThereAreSeveralAndReachIsNotAddedAcrossThem() {
        PostInsights elsewhere = PostInsights.builder(PostRef.of(Network.MASTODON, "m1"))
                .reading(MetricId.REACTIONS, Reading.of(3, Posts.lineage(MetricId.REACTIONS, Posts.READ_AT)))
                .reading(MetricId.COMMENTS, Reading.of(0, Posts.lineage(MetricId.COMMENTS, Posts.READ_AT)))
                .reading(MetricId.SHARES, Reading.of(0, Posts.lineage(MetricId.SHARES, Posts.READ_AT)))
                .reading(MetricId.REACH, new Reading.NotReported("Mastodon counts no reach"))
                .build();
        CampaignReport.Builder both = CampaignReport.builder(CAMPAIGN, Instant.EPOCH)
                .posts(Stream.concat(POSTS.stream(), Stream.of(elsewhere)).toList());
        Chart chart = chart(both, "by network").orElseThrow();

        // 65/400 on the one; on the other nobody knows the reach.
        assertThat(chart.table().rows())
                .extracting(row -> row.get(0), row -> row.get(1))
                .containsExactly(
                        tuple(new Cell.Text("example"), percent("0.1625")),
                        tuple(
                                new Cell.Text("mastodon"),
                                none(UndefinedReason.NOT_REPORTED_BY_NETWORK, "reach: Mastodon counts no reach")));
        assertThat(chart(CampaignReport.builder(CAMPAIGN, Instant.EPOCH).posts(POSTS), "by network"))
                .isEmpty();
    }

    @Test
    void aPeriodWithoutANameIsRefused() {
        assertThatThrownBy(() -> CampaignReport.builder(CAMPAIGN, Instant.EPOCH)
                        .period(" ", week("2026-03-02"))
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("periods");
    }

    private static Optional<Chart> chart(CampaignReport.Builder report, String title) {
        return report.build().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .filter(chart -> chart.title().endsWith(title))
                .findFirst();
    }

    private static Posts numbers(String id, long reactions) {
        return post(id).with(MetricId.REACTIONS, reactions)
                .with(MetricId.COMMENTS, 0)
                .with(MetricId.SHARES, 0)
                .with(MetricId.REACH, 100);
    }

    private static TimeWindow week(String monday) {
        Instant from = Instant.parse(monday + "T00:00:00Z");
        return new TimeWindow(from, from.plusSeconds(7 * 86_400));
    }

    private static Tuple row(String name, Cell rate, Cell change, long posts) {
        return tuple(new Cell.Text(name), rate, change, new Cell.Number(BigDecimal.valueOf(posts), "posts"));
    }

    private static Cell percent(String fraction) {
        return new Cell.Percent(new BigDecimal(fraction));
    }

    private static Cell none(UndefinedReason reason, String why) {
        return new Cell.Undefined(reason, why);
    }
}
