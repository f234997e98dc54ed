package io.smm.example.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.Smm;
import io.smm.adapter.memory.MemoryPerson;
import io.smm.campaign.CampaignId;
import io.smm.campaign.UtmPolicy;
import io.smm.campaign.UtmTags;
import io.smm.insight.AudienceBase;
import io.smm.insight.DemographicDimension;
import io.smm.insight.DemographicSplit;
import io.smm.insight.Demographics;
import io.smm.insight.Distribution;
import io.smm.insight.Exactness;
import io.smm.insight.InsightLevel;
import io.smm.insight.InsightQuery;
import io.smm.insight.Lineage;
import io.smm.insight.MetricCatalogue;
import io.smm.insight.MetricId;
import io.smm.insight.MetricSeries;
import io.smm.insight.NativeMetric;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.insight.ReadingSpan;
import io.smm.insight.RetentionCurve;
import io.smm.insight.SeriesPoint;
import io.smm.insight.VisitAttribution;
import io.smm.insight.WebsiteDimension;
import io.smm.insight.WebsiteQuery;
import io.smm.insight.WebsiteReport;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.MetricResult;
import io.smm.metrics.engagement.EngagementMetrics;
import io.smm.metrics.website.VisitsByPost;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingTheNumbers {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final Set<MetricId> NUMBERS = Set.of(MetricId.REACH, MetricId.REACTIONS, MetricId.COMMENTS);

    @Test
    void compareTwoPosts() {
        try (Bakery bakery = Bakery.opened()) {
            PostRef rye = bakery.published("Fresh rye today.");
            PostRef cake = bakery.published("Which cake shall we bake on Sunday?");
            people(20).forEach(person -> bakery.network.view(person, rye));
            people(10).forEach(person -> bakery.network.view(person, cake));
            people(4).forEach(person -> bakery.network.like(person, rye));
            people(5).forEach(person -> bakery.network.comment(person, cake, "Poppy seed!"));

            List<PostInsights> posts = bakery.smm.insights().posts(bakery.account, List.of(rye, cake), NUMBERS);

            assertThat(engagementByReach(posts.get(0))).isEqualByComparingTo("0.2");
            assertThat(engagementByReach(posts.get(1))).isEqualByComparingTo("0.5"); // fewer people, who care more
        }
    }

    @Test
    void readADayAndALifetimeWithoutMixingThem() {
        try (Bakery bakery = Bakery.opened()) {
            PostRef post = bakery.published("Fresh rye today.");
            people(3).forEach(person -> bakery.network.like(person, post));
            bakery.clock.advance(Duration.ofDays(1));
            bakery.network.like("late-reader", post);

            Smm smm = bakery.smm;
            InsightQuery monday = InsightQuery.daily(MONDAY, MONDAY.plusDays(1), ZoneOffset.UTC)
                    .metric(MetricId.REACTIONS)
                    .build();
            Reading ofMonday = smm.insights()
                    .series(bakery.account, post, monday)
                    .of(MetricId.REACTIONS)
                    .points()
                    .get(0)
                    .reading();
            PostInsights all =
                    smm.insights().posts(bakery.account, List.of(post), Set.of(MetricId.REACTIONS)).get(0).toBuilder()
                            .reading(MetricId.REACTIONS, ofMonday)
                            .build();

            assertThat(all.reading(MetricId.REACTIONS, ReadingSpan.of(ofMonday)).value())
                    .contains(BigDecimal.valueOf(3));
            assertThat(all.reading(MetricId.REACTIONS, ReadingSpan.lifetime()).value())
                    .contains(BigDecimal.valueOf(4));
            assertThat(all.reading(MetricId.REACTIONS).value()).contains(BigDecimal.valueOf(4)); // the lifetime
        }
    }

    @Test
    void seeWhereANumberComesFrom() {
        try (Bakery bakery = Bakery.opened()) {
            PostRef post = bakery.published("Fresh rye today.");

            PostInsights insights = bakery.smm
                    .insights()
                    .posts(bakery.account, List.of(post), Set.of(MetricId.IMPRESSIONS, MetricId.PROFILE_VISITS))
                    .get(0);

            Lineage lineage = ((Reading.Value) insights.reading(MetricId.IMPRESSIONS)).lineage();
            assertThat(lineage.nativeName()).isEqualTo("displays");
            assertThat(lineage.definition()).contains("times it was shown, whoever saw it");
            assertThat(lineage.exactness()).isEqualTo(Exactness.SIMULATED);
            assertThat(insights.reading(MetricId.PROFILE_VISITS))
                    .isInstanceOf(Reading.NotReported.class); // and not zero
        }
    }

    @Test
    void followAPostDayByDay() {
        try (Bakery bakery = Bakery.opened()) {
            PostRef post = bakery.published("Fresh rye today.");
            people(3).forEach(person -> bakery.network.like(person, post));
            bakery.clock.advance(Duration.ofDays(2));
            bakery.network.like("late-reader", post);
            InsightQuery days = InsightQuery.daily(MONDAY, MONDAY.plusDays(3), ZoneOffset.UTC)
                    .metric(MetricId.REACTIONS)
                    .build();
            bakery.network.numbers().lose(days.steps().get(1)); // on Tuesday the network counts nothing

            MetricSeries reactions =
                    bakery.smm.insights().series(bakery.account, post, days).of(MetricId.REACTIONS);

            assertThat(reactions.points())
                    .extracting(SeriesPoint::reading)
                    .extracting(
                            reading -> reading.value().map(BigDecimal::intValue).orElse(null))
                    .containsExactly(3, null, 1);
            assertThat(reactions.gaps()).containsExactly(days.steps().get(1)); // a gap, and not a bad day
        }
    }

    @Test
    void readDemographicsAndSeeWhatWasWithheld() {
        try (Bakery bakery = Bakery.opened()) {
            DemographicSplit byAge = DemographicSplit.by(DemographicDimension.AGE);
            follow(bakery, 99);

            Demographics early =
                    bakery.smm.insights().demographics(bakery.account, AudienceBase.FOLLOWERS, Set.of(byAge));
            follow(bakery, 120);
            Demographics later =
                    bakery.smm.insights().demographics(bakery.account, AudienceBase.FOLLOWERS, Set.of(byAge));

            assertThat(early.of(byAge))
                    .isInstanceOfSatisfying(
                            Distribution.Withheld.class,
                            withheld -> assertThat(withheld.threshold()).hasValue(100));
            assertThat(later.of(byAge)).isInstanceOfSatisfying(Distribution.Known.class, known -> {
                assertThat(known.of("25-34").value()).contains(BigDecimal.valueOf(80));
                assertThat(known.unlisted().value()).contains(BigDecimal.valueOf(40)); // who told nobody their age
                assertThat(known.of("65+")).isInstanceOf(Reading.Unknown.class); // not listed is not zero
            });
        }
    }

    @Test
    void seeWhereViewersStopWatching() {
        try (Bakery bakery = Bakery.opened()) {
            PostRef film = bakery.published("How a croissant is folded.");
            people(6).forEach(person -> bakery.network.numbers().watch(person, film, new BigDecimal("0.25")));
            people(4).forEach(person -> bakery.network.numbers().watch(person, film, BigDecimal.ONE));

            RetentionCurve curve =
                    bakery.smm.insights().retention(bakery.account, film).orElseThrow();

            assertThat(curve.firstBelow(new BigDecimal("0.5")).orElseThrow().position())
                    .isEqualByComparingTo("0.3"); // more than half have left here
        }
    }

    @Test
    void findWhichPostsBroughtVisitors() {
        try (Bakery bakery = Bakery.opened()) {
            UtmPolicy policy = UtmPolicy.standard();
            UtmTags ryeTags = policy.organic(Network.MEMORY, new CampaignId("spring"), "rye");
            UtmTags cakeTags = policy.organic(Network.MEMORY, new CampaignId("spring"), "cake");
            PostRef rye = publishedWithLink(bakery, ryeTags);
            PostRef cake = publishedWithLink(bakery, cakeTags);
            people(7).forEach(person -> bakery.network.website().follow(person, rye));
            people(2).forEach(person -> bakery.network.website().follow(person, cake));
            bakery.network.website().visit("neighbour", URI.create("https://bakery.example/"));

            WebsiteReport report = bakery.smm
                    .websites()
                    .report(
                            bakery.account,
                            WebsiteQuery.builder(MONDAY, MONDAY.plusDays(1))
                                    .metrics(MetricId.SESSIONS)
                                    .by(WebsiteDimension.CAMPAIGN, WebsiteDimension.CONTENT)
                                    .build());
            VisitAttribution visits = VisitsByPost.of(report, Map.of(rye, ryeTags, cake, cakeTags));

            assertThat(report.complete()).isTrue(); // nothing sampled, withheld or thrown together
            assertThat(visits.of(rye)
                            .orElseThrow()
                            .rows()
                            .get(0)
                            .reading(MetricId.SESSIONS)
                            .value())
                    .contains(BigDecimal.valueOf(7));
            assertThat(visits.elsewhere()).hasSize(1); // the neighbour came by herself
        }
    }

    @Test
    void findOutWhichNetworkCallsItWhat() {
        MetricCatalogue catalogue = MetricCatalogue.standard();

        assertThat(catalogue.namesOf(MetricId.SAVES, Network.INSTAGRAM, InsightLevel.POST))
                .extracting(NativeMetric::nativeName)
                .containsExactly("saved");
        assertThat(catalogue.named(Network.FACEBOOK, "post_impressions"))
                .singleElement()
                .satisfies(row -> assertThat(row.availability().on(MONDAY)).isFalse()); // withdrawn in 2025
        assertThat(catalogue.definition(MetricId.REACH).orElseThrow().addsOverPosts())
                .isFalse(); // one person may have seen both posts
    }

    private static BigDecimal engagementByReach(PostInsights post) {
        MetricResult rate = EngagementMetrics.byReach(
                        new InteractionSet(List.of(MetricId.REACTIONS, MetricId.COMMENTS)))
                .of(post);
        return rate.value().orElseThrow();
    }

    private static PostRef publishedWithLink(Bakery bakery, UtmTags tags) {
        URI link = tags.appliedTo(
                URI.create("https://bakery.example/" + tags.content().orElseThrow()));
        PostText text = PostText.builder()
                .text("Come and taste: ")
                .link("our shop", link)
                .build();
        return bakery.smm
                .publishing()
                .publish(PublishRequest.of(bakery.account, Post.builder(text).build()))
                .publications()
                .get(0)
                .ref();
    }

    /** Two of three are 25 to 34 years old; of every third, nobody knows anything. */
    private static void follow(Bakery bakery, int count) {
        for (int i = 0; i < count; i++) {
            bakery.network.follow("follower-" + i, "bakery");
            if (i % 3 != 0) {
                bakery.network.numbers().describe("follower-" + i, new MemoryPerson("25-34", "female", "DE"));
            }
        }
    }

    private static List<String> people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "reader-" + i).toList();
    }
}
