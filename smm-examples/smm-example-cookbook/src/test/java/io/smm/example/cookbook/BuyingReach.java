package io.smm.example.cookbook;

import static io.smm.audience.Criteria.age;
import static io.smm.audience.Criteria.all;
import static io.smm.audience.Criteria.country;
import static io.smm.audience.Criteria.interest;
import static io.smm.audience.Criteria.jobTitle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Money;
import io.smm.TimeWindow;
import io.smm.adapter.memory.FaultPlan;
import io.smm.adapter.memory.MemoryFault;
import io.smm.ads.Activation;
import io.smm.ads.Ad;
import io.smm.ads.AdCampaign;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdCreation;
import io.smm.ads.AdInsights;
import io.smm.ads.AdLevel;
import io.smm.ads.AdObjective;
import io.smm.ads.AdPlan;
import io.smm.ads.AdReportQuery;
import io.smm.ads.AdSchedule;
import io.smm.ads.AdSet;
import io.smm.ads.AdStatus;
import io.smm.ads.Ads;
import io.smm.ads.BoostRequest;
import io.smm.ads.Budget;
import io.smm.ads.PauseReport;
import io.smm.ads.SpendConsent;
import io.smm.ads.SpendReview;
import io.smm.audience.Segment;
import io.smm.error.InexpressibleTargetingException;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.post.PostRef;
import io.smm.post.RequestKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BuyingReach {

    private static final Instant FRIDAY = Bakery.MONDAY_MORNING.plus(Duration.ofDays(4));
    private static final Segment FAMILIES =
            Segment.named("young families").where(all(country("FR"), age(25, 45), interest("parenting")));

    @Test
    void boostAPostWithASpendCap() {
        try (Bakery bakery = Bakery.opened()) {
            Ads ads = bakery.smm.ads();
            PostRef post = bakery.published("Easter lambs are here.");

            BoostRequest request =
                    BoostRequest.builder(euros("40"), FRIDAY, FAMILIES).build();
            AdCreation boost = ads.boost(bakery.account, post, request, new RequestKey("easter-lambs"));
            AdCampaignId campaign = boost.campaign().orElseThrow();
            ads.activate(bakery.account, campaign, SpendConsent.upTo(euros("40")));

            bakery.clock.advance(Duration.ofDays(10));
            assertThat(bakery.network.ads().spent(campaign)).isEqualTo(euros("40"));
        }
    }

    @Test
    void createAPausedCampaignAndActivateIt() {
        try (Bakery bakery = Bakery.opened()) {
            Ads ads = bakery.smm.ads();

            AdCreation creation = ads.create(bakery.account, springMenu(bakery), new RequestKey("spring-menu"));
            AdCampaignId campaign = creation.campaign().orElseThrow();
            assertThat(bakery.network.ads().switchedOn()).isZero();

            SpendReview review = ads.review(bakery.account, campaign);
            assertThat(review.atMost()).contains(euros("100"));
            assertThatThrownBy(() -> ads.activate(bakery.account, campaign, SpendConsent.upTo(euros("80"))))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("can spend up to 100.00 EUR, the consent is for 80.00 EUR");

            Activation activation = ads.activate(bakery.account, campaign, SpendConsent.upTo(euros("100")));
            assertThat(activation.switchedOn()).hasSize(3).endsWith(campaign);
        }
    }

    @Test
    void handASegmentToAnAdSet() {
        try (Bakery bakery = Bakery.opened()) {
            AdCreation creation =
                    bakery.smm.ads().create(bakery.account, springMenu(bakery), new RequestKey("spring-menu"));

            assertThat(bakery.network.ads().targeting(creation.adSets().get(0)))
                    .containsExactlyInAnyOrder("country FR", "interest \"parenting\"", "age 25 to 45");
        }
    }

    @Test
    void learnWhatTheAdNetworkCannotTarget() {
        try (Bakery bakery = Bakery.opened()) {
            Segment bakers = Segment.named("bakers in France").where(all(country("FR"), jobTitle("baker")));
            AdSet adSet = AdSet.builder("Bakers", bakers)
                    .budget(Budget.daily(euros("20")))
                    .build();
            AdPlan plan = AdPlan.of(
                            AdCampaign.builder("Hiring", AdObjective.LEADS).build())
                    .with(adSet);

            assertThatThrownBy(() -> bakery.smm.ads().create(bakery.account, plan, new RequestKey("hiring")))
                    .isInstanceOfSatisfying(
                            InexpressibleTargetingException.class,
                            refusal -> assertThat(refusal.losses()).hasSize(1))
                    .hasMessageContaining("job title");
            assertThat(bakery.network.ads().campaigns()).isZero();
        }
    }

    @Test
    void stopAllAdsInACrisis() {
        try (Bakery bakery = Bakery.opened()) {
            Ads ads = bakery.smm.ads();
            AdCampaignId running = activated(bakery);
            bakery.clock.advance(Duration.ofHours(12));

            PauseReport report = ads.pauseAll(bakery.account);

            assertThat(report.complete()).isTrue();
            assertThat(report.paused()).containsExactly(running);
            Money spentUntilThen = bakery.network.ads().spent(running);
            bakery.clock.advance(Duration.ofDays(2));
            assertThat(bakery.network.ads().spent(running)).isEqualTo(spentUntilThen);
        }
    }

    @Test
    void readWhatAnAdCostPerResult() {
        try (Bakery bakery = Bakery.opened()) {
            AdCampaignId campaign = activated(bakery);
            bakery.clock.advance(Duration.ofDays(4));

            AdInsights row = bakery.smm
                    .ads()
                    .report(
                            bakery.account,
                            AdReportQuery.builder(AdLevel.CAMPAIGN, new TimeWindow(Bakery.MONDAY_MORNING, FRIDAY))
                                    .metrics(MetricId.SPEND, MetricId.CLICKS, MetricId.CONVERSIONS)
                                    .build())
                    .of(campaign)
                    .get(0);

            Money spend = row.spend().orElseThrow();
            long results =
                    row.reading(MetricId.CONVERSIONS).value().orElseThrow().longValueExact();
            assertThat(spend).isEqualTo(bakery.network.ads().spent(campaign));
            assertThat(results).isPositive();
        }
    }

    @Test
    void retryACreationWithoutDoublingIt() {
        try (Bakery bakery = Bakery.opened()) {
            Ads ads = bakery.smm.ads();
            RequestKey key = new RequestKey("spring-menu");
            bakery.network.arm(FaultPlan.of(MemoryFault.TIMEOUT_BEFORE_ACCEPTANCE)
                    .on("createAdCampaign")
                    .times(1));

            AdCreation first = ads.create(bakery.account, springMenu(bakery), key);
            assertThat(first.complete()).isFalse();
            AdCreation tooEarly = ads.create(bakery.account, springMenu(bakery), key);
            assertThat(tooEarly.complete()).isFalse();

            Instant decidable = tooEarly.askAgainAt().orElseThrow();
            bakery.clock.advance(Duration.between(bakery.clock.instant(), decidable));
            AdCreation second = ads.create(bakery.account, springMenu(bakery), key);

            assertThat(second.complete()).isTrue();
            assertThat(bakery.network.ads().campaigns()).isEqualTo(1);
        }
    }

    @Test
    void pastTheCapNothingIsSpent() {
        try (Bakery bakery = Bakery.opened()) {
            AdCampaignId campaign = activated(bakery);

            bakery.clock.advance(Duration.ofDays(30));

            assertThat(bakery.network.ads().spent(campaign)).isEqualTo(euros("100"));
            assertThat(bakery.smm.ads().campaign(bakery.account, campaign))
                    .get()
                    .satisfies(standing -> assertThat(standing.state().status()).isEqualTo(AdStatus.ENDED));
        }
    }

    private static AdCampaignId activated(Bakery bakery) {
        Ads ads = bakery.smm.ads();
        AdCampaignId campaign = ads.create(bakery.account, springMenu(bakery), new RequestKey("spring-menu"))
                .campaign()
                .orElseThrow();
        ads.activate(bakery.account, campaign, SpendConsent.upTo(euros("100")));
        return campaign;
    }

    private static AdPlan springMenu(Bakery bakery) {
        AdCampaign campaign = AdCampaign.builder("Spring menu", AdObjective.TRAFFIC)
                .spendCap(euros("100"))
                .build();
        AdSet families = AdSet.builder("Families", FAMILIES)
                .budget(Budget.daily(euros("30")))
                .schedule(AdSchedule.until(FRIDAY))
                .build();
        Ad ad = Ad.showing("The menu", PostRef.of(bakery.network.network(), "spring-menu"));
        return AdPlan.of(campaign).with(families, ad);
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
