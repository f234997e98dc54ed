package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.Money;
import io.smm.TimeWindow;
import io.smm.ads.Ad;
import io.smm.ads.AdCampaign;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdCreation;
import io.smm.ads.AdLevel;
import io.smm.ads.AdObjective;
import io.smm.ads.AdPlan;
import io.smm.ads.AdReportQuery;
import io.smm.ads.AdRules;
import io.smm.ads.AdSchedule;
import io.smm.ads.AdSet;
import io.smm.ads.Ads;
import io.smm.ads.BoostRequest;
import io.smm.ads.Budget;
import io.smm.ads.Creative;
import io.smm.ads.SpendConsent;
import io.smm.audience.Criteria;
import io.smm.audience.Segment;
import io.smm.audience.TargetingPlan;
import io.smm.error.InexpressibleTargetingException;
import io.smm.error.SmmException;
import io.smm.insight.MetricId;
import io.smm.post.PostRef;
import io.smm.post.RequestKey;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is bought was meant, once, and costs no more than was agreed to. */
abstract class AdsContract extends ContractGroup {

    private static final RequestKey KEY = new RequestKey("contract-ads");

    AdsContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void whatIsCreatedIsSwitchedOffAndStaysSoUntilSomebodyConsents() {
        where(
                Capability.MANAGE_ADS,
                () -> {
                    AdCreation creation = created(platform().targetable());
                    platform().pass(Duration.ofDays(1));

                    assertThat(platform().switchedOn()).isZero();
                    assertThat(platform().spent(campaign(creation)).signum()).isZero();
                },
                this::anyCall);
    }

    @Test
    void aCreationWhoseAnswerIsLostAfterAcceptanceMakesOneCampaign() {
        assertOneCampaignAfter(LostAnswer.AFTER_ACCEPTANCE);
    }

    @Test
    void aCreationThatIsLostOnItsWayMakesOneCampaignWhenAskedAgain() {
        assertOneCampaignAfter(LostAnswer.BEFORE_ACCEPTANCE);
    }

    @Test
    void amountsArriveExactly() {
        where(
                Capability.MANAGE_ADS,
                () -> {
                    AdCampaignId campaign = campaign(created(platform().targetable()));

                    assertThat(platform().spendCap(campaign)).isEqualTo(cap());
                    assertThat(ads().campaign(run().connection(), campaign)
                                    .flatMap(standing -> standing.content().spendCap()))
                            .contains(cap());
                },
                this::anyCall);
    }

    @Test
    void aCampaignNeverSpendsMoreThanItsCap() {
        where(
                Capability.MANAGE_ADS,
                () -> {
                    Money cap = cap();
                    AdCampaignId campaign = campaign(created(platform().targetable()));
                    ads().activate(run().connection(), campaign, SpendConsent.upTo(cap));
                    platform().pass(Duration.ofDays(10));

                    assertThat(platform().spent(campaign)).isEqualTo(cap);
                },
                this::anyCall);
    }

    @Test
    void everyCriterionOfASegmentArrives() {
        where(
                Capability.MANAGE_ADS,
                () -> {
                    Segment segment = platform().targetable();
                    TargetingPlan wanted = run().smm().audiences().plan(run().connection(), segment);

                    AdCreation creation = created(segment);

                    assertThat(platform().criteria(creation.adSets().get(0)))
                            .isEqualTo(wanted.terms().size() + wanted.ages().size());
                },
                this::anyCall);
    }

    @Test
    void aSegmentThatCannotBeTargetedWholeIsRefusedAndNothingIsMade() {
        where(
                Capability.MANAGE_ADS,
                () -> platform().notTargetable().forEach(segment -> {
                    SmmException refusal = ContractRun.failureOf(() -> created(segment));

                    assertThat(refusal).isInstanceOf(InexpressibleTargetingException.class);
                    assertThat(platform().campaigns()).isZero();
                }),
                this::anyCall);
    }

    @Test
    void aBoostSpendsNoMoreThanItsCap() {
        Instant end = run().environment().clock().instant().plus(Duration.ofDays(2));
        where(
                Capability.BOOST_POST,
                () -> {
                    Money cap = cap();
                    PostRef post = run().publishedPlain("Worth showing to more people.");
                    BoostRequest request = BoostRequest.builder(
                                    cap, end, platform().targetable())
                            .build();
                    AdCreation boost = ads().boost(run().connection(), post, request, KEY);
                    assertThat(boost.complete()).isTrue();
                    assertThat(platform().switchedOn()).isZero();

                    ads().activate(run().connection(), campaign(boost), SpendConsent.upTo(cap));
                    platform().pass(Duration.ofDays(5));

                    Money over = platform().spent(campaign(boost)).minus(cap);
                    assertThat(over.signum()).isNotPositive();
                },
                () -> ads().boost(
                                run().connection(),
                                PostRef.of(run().network(), "some-post"),
                                BoostRequest.builder(Money.of("1", "EUR"), end, somebody())
                                        .build(),
                                KEY));
    }

    @Test
    void aReportTellsTheSpendThatWasTaken() {
        TimeWindow window = new TimeWindow(
                run().environment().clock().instant(),
                run().environment().clock().instant().plus(Duration.ofDays(10)));
        AdReportQuery query = AdReportQuery.builder(AdLevel.CAMPAIGN, window)
                .metrics(MetricId.SPEND)
                .build();
        where(
                Capability.AD_INSIGHTS,
                () -> {
                    AdCampaignId campaign = campaign(created(platform().targetable()));
                    ads().activate(run().connection(), campaign, SpendConsent.upTo(cap()));
                    platform().pass(Duration.ofDays(10));

                    assertThat(ads().report(run().connection(), query).of(campaign))
                            .singleElement()
                            .satisfies(row ->
                                    assertThat(row.spend()).contains(platform().spent(campaign)));
                },
                () -> ads().report(run().connection(), query));
    }

    private void assertOneCampaignAfter(LostAnswer moment) {
        where(
                Capability.MANAGE_ADS,
                () -> {
                    platform().loseNextCreation(moment);
                    AdCreation creation = created(platform().targetable());
                    for (int again = 0; again < 3 && !creation.complete(); again++) {
                        Instant now = run().environment().clock().instant();
                        creation.askAgainAt()
                                .filter(now::isBefore)
                                .ifPresent(at -> platform().pass(Duration.between(now, at)));
                        creation = created(platform().targetable());
                    }

                    assertThat(creation.complete()).isTrue();
                    assertThat(platform().campaigns()).isEqualTo(1);
                },
                this::anyCall);
    }

    private AdCreation created(Segment segment) {
        boolean onAdSet = rules().budgetLevels().contains(AdLevel.AD_SET);
        Budget budget = Budget.daily(cap());
        AdCampaign.Builder campaign =
                AdCampaign.builder("Contract", AdObjective.TRAFFIC).spendCap(cap());
        AdSet.Builder adSet =
                AdSet.builder("Contract", segment).schedule(AdSchedule.until(Instant.parse("2030-01-01T00:00:00Z")));
        if (onAdSet) {
            adSet.budget(budget);
        } else {
            campaign.budget(budget);
        }
        Ad ad = new Ad(
                "Contract",
                new Creative.OwnContent(
                        "Come and see.", Optional.empty(), Optional.empty(), URI.create("https://example.org/")));
        AdPlan plan = AdPlan.of(campaign.build()).with(adSet.build(), ad);
        return ads().create(run().connection(), plan, KEY);
    }

    private void anyCall() {
        ads().create(
                        run().connection(),
                        AdPlan.of(AdCampaign.builder("Contract", AdObjective.TRAFFIC)
                                .build()),
                        KEY);
    }

    /** An amount with all the decimals that the currency has. */
    private Money cap() {
        var currency = ads().account(run().connection()).currency();
        return new Money(new BigDecimal("12").add(BigDecimal.valueOf(34, currency.minorUnits())), currency);
    }

    private static Segment somebody() {
        return Segment.named("somebody").where(Criteria.country("FR"));
    }

    private static AdCampaignId campaign(AdCreation creation) {
        return creation.campaign().orElseThrow(() -> new AssertionError("no campaign stands: " + creation));
    }

    private AdRules rules() {
        return ads().rules(run().connection());
    }

    private Ads ads() {
        return run().smm().ads();
    }

    private ContractAds platform() {
        return run().environment()
                .ads()
                .orElseGet(() -> Assertions.fail(
                        "the environment has no ad platform, but " + run().network() + " declares ads"));
    }
}
