package io.smm.example.cookbook;

import static io.smm.example.cookbook.SpringCampaign.FAMILIES;
import static io.smm.example.cookbook.SpringCampaign.OFFERS;
import static io.smm.example.cookbook.SpringCampaign.RECIPES;
import static io.smm.example.cookbook.SpringCampaign.STORIES;
import static io.smm.example.cookbook.SpringCampaign.STUDENTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Money;
import io.smm.Network;
import io.smm.adapter.html.HtmlReport;
import io.smm.campaign.Cadence;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignBudget;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Channel;
import io.smm.campaign.ContentMix;
import io.smm.campaign.Kpi;
import io.smm.campaign.Objective;
import io.smm.campaign.UtmPolicy;
import io.smm.campaign.UtmTags;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.metrics.GroupKey;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.campaign.CampaignKpis;
import io.smm.metrics.campaign.CampaignReport;
import io.smm.metrics.engagement.EngagementMetrics;
import io.smm.metrics.kpi.KpiProgress;
import io.smm.metrics.plan.BudgetUse;
import io.smm.metrics.plan.ChannelProgress;
import io.smm.metrics.plan.ContentMixDrift;
import io.smm.metrics.plan.ThemeShare;
import io.smm.metrics.reach.ReachMetrics;
import io.smm.metrics.report.Report;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningACampaign {

    @Test
    void planACampaign() {
        try (Bakery bakery = Bakery.opened()) {
            Network network = bakery.network.network();

            Campaign spring = Campaign.builder(new CampaignId("spring-26"), "Spring menu", Objective.ENGAGEMENT)
                    .window(SpringCampaign.FOUR_WEEKS)
                    .segment(FAMILIES)
                    .segment(STUDENTS)
                    .channel(Channel.of(bakery.account.account(), Objective.ENGAGEMENT, Cadence.perWeek(3)))
                    .contentMix(ContentMix.builder()
                            .share(RECIPES, 50)
                            .share(STORIES, 30)
                            .share(OFFERS, 20)
                            .build())
                    .kpi(Kpi.of(MetricId.FOLLOWERS, 800))
                    .kpi(Kpi.of(MetricId.COMMENTS, 100))
                    .budget(CampaignBudget.builder(euros("500"))
                            .media(network, euros("120"))
                            .build())
                    .utm(UtmPolicy.standard().withSource(network, "our-network"))
                    .build();

            assertThat(spring.budget().orElseThrow().unallocated()).isEqualTo(euros("380")); // for making it all
        }
    }

    @Test
    void publishTheSamePlanOnThreeNetworks() {
        try (SpringCampaign spring = SpringCampaign.planned()) {
            List<Delivery> deliveries = spring.publish(new SpringCampaign.Idea(
                    "rye", "Three days, four ingredients: rye bread from scratch.", RECIPES, FAMILIES));

            assertThat(deliveries)
                    .extracting(delivery -> delivery.connection().network().id())
                    .containsExactly("town-square", "microblog", "photos");
            assertThat(deliveries).extracting(Delivery::state).containsOnly(DeliveryState.PUBLISHED);
            assertThat(deliveries)
                    .extracting(delivery -> delivery.post().theme())
                    .containsOnly(Optional.of(RECIPES));
        }
    }

    @Test
    void followTheKpisOfACampaign() {
        try (SpringCampaign spring = SpringCampaign.afterTwoWeeks()) {
            List<KpiProgress> kpis = CampaignKpis.of(spring.plan)
                    .posts(spring.numbersOfPosts())
                    .accounts(spring.numbersOfAccounts())
                    .visits(spring.visits())
                    .progress();

            assertThat(kpis)
                    .extracting(kpi -> kpi.value().metric().name())
                    .containsExactly("reactions", "followers(sum-of-accounts)", "sessions");
            assertThat(kpis)
                    .allSatisfy(kpi -> assertThat(kpi.progress().isDefined()).isTrue());
            assertThat(kpis.get(2).value().value().orElseThrow()).isEqualByComparingTo("30"); // of sixty
        }
    }

    @Test
    void seeHowTheContentMixDrifted() {
        try (SpringCampaign spring = SpringCampaign.afterTwoWeeks()) {
            ContentMix planned = spring.plan.contentMix().orElseThrow();

            ContentMixDrift drift = ContentMixDrift.of(planned, spring.posts().themes());

            // Half of the posts were offers, and a fifth was planned: three in ten should have been about something
            // else.
            assertThat(drift.drift().value().orElseThrow()).isEqualByComparingTo("0.3");
            assertThat(drift.shares())
                    .filteredOn(share -> share.difference().signum() > 0)
                    .extracting(ThemeShare::theme)
                    .containsExactly(OFFERS);
        }
    }

    @Test
    void seeWhatEachSegmentDid() {
        try (SpringCampaign spring = SpringCampaign.afterTwoWeeks()) {
            SortedMap<GroupKey, List<PostInsights>> segments = spring.posts().bySegment(spring.numbersOfPosts());
            List<PostInsights> toFamilies = segments.get(GroupKey.of(FAMILIES.name()));
            List<PostInsights> toStudents = segments.get(GroupKey.of(STUDENTS.name()));

            MetricResult families =
                    EngagementMetrics.byReach(InteractionSet.standard()).of(toFamilies);
            MetricResult students =
                    EngagementMetrics.byReach(InteractionSet.standard()).of(toStudents);

            assertThat(families.isDefined()).isTrue();
            assertThat(students.isDefined()).isTrue();
            assertThat(PostQuantity.of(MetricId.REACH).of(toFamilies).reason())
                    .contains(UndefinedReason.NOT_MERGEABLE); // one mother may have seen all nine posts
            assertThat(ReachMetrics.averageReach().of(toFamilies).isDefined()).isTrue();
        }
    }

    @Test
    void seeWhichChannelLagsBehind() {
        try (SpringCampaign spring = SpringCampaign.afterTwoWeeks()) {
            List<ChannelProgress> channels = ChannelProgress.of(spring.plan, spring.posts(), spring.now());

            assertThat(channels)
                    .extracting(channel ->
                            channel.fulfilment().value().orElseThrow().toPlainString())
                    .containsExactly("1", "0.6", "1"); // the microblog was to have five posts a week
        }
    }

    @Test
    void compareTheBudgetWithWhatWasSpent() {
        try (SpringCampaign spring = SpringCampaign.afterTwoWeeks()) {
            CampaignBudget budget = spring.plan.budget().orElseThrow();

            BudgetUse use = BudgetUse.of(budget, List.of(spring.spend()));

            assertThat(use.media().get(spring.townSquare.network()).spent().money())
                    .contains(euros("90.00"));
            assertThat(use.media().get(spring.photos.network()).spent().reason())
                    .contains(UndefinedReason.MISSING_INPUT); // nobody reported: not the same as nothing spent
        }
    }

    @Test
    void tagTheLinksOfACampaign() {
        try (SpringCampaign spring = SpringCampaign.planned()) {
            UtmTags tags = spring.plan.utm().organic(spring.photos.network(), spring.plan.id(), "Rye bread");

            URI link = tags.appliedTo(URI.create("https://bakery.example/rye"));

            assertThat(link)
                    .hasToString("https://bakery.example/rye?utm_source=photos&utm_medium=organic-social"
                            + "&utm_campaign=spring-26&utm_content=rye-bread&utm_id=spring-26");
        }
    }

    @Test
    void writeTheReportOfACampaign(@TempDir Path folder) throws IOException {
        try (SpringCampaign spring = SpringCampaign.afterTwoWeeks()) {
            Report report = CampaignReport.builder(spring.plan, spring.now())
                    .deliveries(spring.deliveries)
                    .posts(spring.numbersOfPosts())
                    .accounts(spring.numbersOfAccounts())
                    .visits(spring.visits())
                    .ads(spring.spend())
                    .build();

            Path page = folder.resolve("spring-menu.html");
            HtmlReport.of(report).writeTo(page);

            assertThat(Files.readString(page))
                    .contains("Content mix", "Segments", "Channels", "Budget and spend", "Website visits");
            assertThat(report.simulated()).isTrue(); // and the page says so
        }
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
