package io.smm.adapter.memory;

import static io.smm.audience.Criteria.age;
import static io.smm.audience.Criteria.ageFrom;
import static io.smm.audience.Criteria.all;
import static io.smm.audience.Criteria.country;
import static io.smm.audience.Criteria.interest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.audience.AudienceSize;
import io.smm.audience.Criterion;
import io.smm.audience.Segment;
import io.smm.campaign.UtmTags;
import io.smm.error.InvalidInputException;
import io.smm.insight.AudienceBase;
import io.smm.insight.DemographicDimension;
import io.smm.insight.DemographicSplit;
import io.smm.insight.Distribution;
import io.smm.insight.InsightQuery;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.insight.WebsiteDimension;
import io.smm.insight.WebsiteQuery;
import io.smm.insight.WebsiteReport;
import io.smm.listening.Rating;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the population does is seen by every pillar, and by none of them as more or less than it is. */
class PopulationMeetsPillarsTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-05-04");
    private static final URI MENU = URI.create("https://bakery.example/menu");
    private static final DemographicSplit BY_AGE_AND_GENDER =
            DemographicSplit.by(DemographicDimension.AGE, DemographicDimension.GENDER);

    private static final Appeal LIVELY = Appeal.viral().toBuilder()
            .save(0.05)
            .click(0.2)
            .convert(0.3)
            .review(0.5)
            .negative(0.5)
            .build();

    @Test
    void whoFollowsWasReachedAndTookPartAddsUpToThePeopleThemselves() {
        try (TestWorld world = world(1_000_000)) {
            PostRef post = world.published("Fresh bread");
            world.clock.advance(Duration.ofDays(3));
            GroundTruth truth = world.network.simulation().truth(post);

            assertThat(people(world, AudienceBase.FOLLOWERS))
                    .isEqualTo(world.network.simulation().followers("bakery"));
            assertThat(people(world, AudienceBase.REACHED)).isEqualTo(truth.reach());
            assertThat(people(world, AudienceBase.ENGAGED)).isEqualTo(truth.engagedPeople());
            assertThat(distribution(world, AudienceBase.VIEWERS)).isInstanceOf(Distribution.NotReported.class);
        }
    }

    @Test
    void reachOverTimeIsToldWhereNobodyWasReachedBefore() {
        try (TestWorld world = world(1_000_000)) {
            PostRef post = world.published("Fresh bread");
            world.clock.advance(Duration.ofDays(3));

            InsightQuery days = InsightQuery.daily(MONDAY, MONDAY.plusDays(2), ZoneOffset.UTC)
                    .metric(MetricId.REACH)
                    .build();
            var points = world.smm
                    .insights()
                    .series(world.bakery, post, days)
                    .of(MetricId.REACH)
                    .points();

            assertThat(points.get(0).reading().value().orElseThrow().longValueExact())
                    .isPositive()
                    .isLessThanOrEqualTo(world.network.simulation().truth(post).reach());
            assertThat(points.get(1).reading()).isNotInstanceOf(Reading.Value.class);
        }
    }

    @Test
    void savesAndClicksAreReportedUnderTheirNames() {
        try (TestWorld world = world(1_000_000)) {
            PostRef post = world.published("Fresh bread");
            world.clock.advance(Duration.ofDays(3));
            GroundTruth truth = world.network.simulation().truth(post);

            PostInsights told = world.smm
                    .insights()
                    .posts(world.bakery, List.of(post), Set.of(MetricId.SAVES, MetricId.LINK_CLICKS))
                    .get(0);

            assertThat(truth.saves()).isPositive();
            assertThat(told.reading(MetricId.SAVES).value().orElseThrow().longValueExact())
                    .isEqualTo(truth.saves());
            assertThat(told.reading(MetricId.LINK_CLICKS).value().orElseThrow().longValueExact())
                    .isEqualTo(truth.clicks());
        }
    }

    @Test
    void clicksOnATaggedLinkAreVisitsAndConversionsKeyEventsAndOthersLeaveNoTrace() {
        try (TestWorld world = world(1_000_000)) {
            URI tagged = new UtmTags(
                            "memory",
                            "organic-social",
                            Optional.of("easter"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())
                    .appliedTo(MENU);
            PostRef post = linking(world, tagged);
            PostRef plain = linking(world, MENU);
            world.clock.advance(Duration.ofDays(3));
            GroundTruth truth = world.network.simulation().truth(post);

            WebsiteReport report = world.smm
                    .websites()
                    .report(
                            world.bakery,
                            WebsiteQuery.builder(MONDAY, MONDAY.plusDays(4))
                                    .metrics(MetricId.SESSIONS, MetricId.KEY_EVENTS)
                                    .by(WebsiteDimension.CAMPAIGN)
                                    .build());

            assertThat(truth.conversions()).isPositive();
            assertThat(world.network.simulation().truth(plain).clicks()).isPositive();
            assertThat(world.network.website().visits()).hasSize((int) truth.clicks());
            assertThat(report.rows()).hasSize(1);
            assertThat(report.rows()
                            .get(0)
                            .reading(MetricId.KEY_EVENTS)
                            .value()
                            .orElseThrow()
                            .longValueExact())
                    .isEqualTo(truth.conversions());
            assertThat(world.network.website().visits())
                    .allSatisfy(visit ->
                            assertThat(visit.at()).isAfter(TestWorld.START).isBeforeOrEqualTo(world.clock.instant()));
        }
    }

    @Test
    void whoBoughtReviewsAtMostOnceAsTheMoodIs() {
        try (TestWorld world = world(1_000_000)) {
            PostRef first = world.published("Fresh bread");
            PostRef second = world.published("Fresh cake");
            world.clock.advance(Duration.ofDays(3));
            Simulation simulation = world.network.simulation();
            long buyers = simulation.truth(first).conversions()
                    + simulation.truth(second).conversions();

            assertThat(world.network.reviews().all())
                    .isNotEmpty()
                    .hasSizeLessThan((int) buyers)
                    .extracting(review -> review.author().id())
                    .doesNotHaveDuplicates();
            assertThat(world.network.reviews().all())
                    .extracting(review -> ((Rating.Stars) review.rating()).given() > 2)
                    .contains(true, false);
        }
    }

    @Test
    void estimatesCountThePopulation() {
        try (TestWorld world = world(1_000_000)) {
            long french = range(world, country("FR")).atLeast();
            long youngFrench = range(world, all(country("FR"), age(18, 34))).atLeast();
            long bakingFrench =
                    range(world, all(country("FR"), interest("baking"))).atLeast();

            assertThat(french).isBetween(700L, 900L); // a fifth of 4,000
            assertThat(youngFrench).isBetween(french * 4 / 10, french * 6 / 10); // a half
            assertThat(bakingFrench).isBetween(french * 2 / 10, french * 4 / 10); // three in ten
            assertThat(range(world, ageFrom(18)).atLeast()).isBetween(3_600L, 3_950L); // all but the youngest band
        }
    }

    @Test
    void aFullNetworkCountsWhatPeopleSayAndFailsNoCall() {
        try (TestWorld world = world(200)) {
            PostRef post = world.published("Fresh bread");
            world.clock.advance(Duration.ofDays(3));
            GroundTruth truth = world.network.simulation().truth(post);

            assertThat(world.network.simulation().unwritten()).isPositive();
            assertThat(world.smm
                            .insights()
                            .posts(world.bakery, List.of(post), Set.of(MetricId.COMMENTS))
                            .get(0)
                            .reading(MetricId.COMMENTS)
                            .value()
                            .orElseThrow()
                            .longValueExact())
                    .isEqualTo(truth.comments());
            assertThat(world.published("There is room for the host")).isNotNull();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 200; i++) {
                            world.network.like("ana" + i, post);
                        }
                    })
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("full");
        }
    }

    private static PostRef linking(TestWorld world, URI target) {
        PostText text =
                PostText.builder().text("Our menu: ").link("menu", target).build();
        return world.publish(Post.builder(text).build()).publications().get(0).ref();
    }

    private static AudienceSize.Range range(TestWorld world, Criterion criterion) {
        Segment segment = Segment.named("segment").where(criterion);
        return (AudienceSize.Range) world.smm
                .audiences()
                .estimate(world.bakery, world.smm.audiences().target(world.bakery, segment));
    }

    private static long people(TestWorld world, AudienceBase base) {
        Distribution.Known known = (Distribution.Known) distribution(world, base);
        return known.cells().stream()
                        .mapToLong(cell -> cell.amount().value().orElseThrow().longValueExact())
                        .sum()
                + known.unlisted().value().orElseThrow().longValueExact();
    }

    private static Distribution distribution(TestWorld world, AudienceBase base) {
        return world.smm
                .insights()
                .demographics(world.bakery, base, Set.of(BY_AGE_AND_GENDER))
                .of(BY_AGE_AND_GENDER);
    }

    private static TestWorld world(int mostEntries) {
        return new TestWorld(options -> options.mostEntries(mostEntries)
                .population(Population.of(4_000)
                        .seed(11)
                        .followers("bakery", 1_500)
                        .interest("baking", 0.3)
                        .usually(Scenario.of(LIVELY))
                        .build()));
    }
}
