package io.smm.adapter.memory;

import static io.smm.audience.Criteria.all;
import static io.smm.audience.Criteria.city;
import static io.smm.audience.Criteria.country;
import static io.smm.audience.Criteria.interest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Money;
import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.ads.Ad;
import io.smm.ads.AdCampaign;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdCreation;
import io.smm.ads.AdLevel;
import io.smm.ads.AdObjective;
import io.smm.ads.AdPlan;
import io.smm.ads.AdReportQuery;
import io.smm.ads.AdSet;
import io.smm.ads.AdSetId;
import io.smm.ads.Ads;
import io.smm.ads.Budget;
import io.smm.ads.SpendConsent;
import io.smm.audience.AudienceSize;
import io.smm.audience.Contact;
import io.smm.audience.Dimension;
import io.smm.audience.Segment;
import io.smm.audience.Targeting;
import io.smm.audience.TargetingOption;
import io.smm.audience.TargetingPlan;
import io.smm.error.InexpressibleTargetingException;
import io.smm.insight.AttributionWindow;
import io.smm.insight.Exactness;
import io.smm.insight.MetricId;
import io.smm.insight.Reading;
import io.smm.post.RequestKey;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is bought is targeted by the same translation and the same ids as what is estimated. */
class AdsMeetAudiencesTest {

    private static final Segment BAKERS_FRIENDS =
            Segment.named("who likes baking").where(all(country("FR"), interest("baking")));
    private static final Segment PARISIANS = Segment.named("Parisians").where(city("Paris"));

    private final TestWorld world = new TestWorld();
    private final Ads ads = world.smm.ads();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anAdSetIsEstimatedBeforeItIsMadeAndAfterItIsReadBack() {
        people(40, "FR");
        people(30, "DE");
        AudienceSize fortyToFifty = new AudienceSize.Range(40, 50, Exactness.SIMULATED);
        AdSet wanted = adSet(AdSet.builder("Bakers' friends", BAKERS_FRIENDS));

        assertThat(ads.estimate(world.bakery, wanted)).isEqualTo(fortyToFifty);

        AdCampaignId campaign = made(wanted).campaign().orElseThrow();
        AdSet review = ads.review(world.bakery, campaign).adSets().get(0).content();
        assertThat(ads.estimate(world.bakery, review)).isEqualTo(fortyToFifty);
        assertThat(world.smm.async().ads().estimate(world.bakery, review).join())
                .isEqualTo(fortyToFifty);
    }

    @Test
    void idsThatWereLookedUpForTheEstimateAreNotLookedUpAgain() {
        Targeting targeting = world.smm.audiences().target(world.bakery, BAKERS_FRIENDS);
        long before = world.network.audiences().requests();

        made(adSet(AdSet.builder("Bakers' friends", targeting)));

        assertThat(world.network.audiences().requests()).isEqualTo(before);
        made(adSet(AdSet.builder("Bakers' friends again", BAKERS_FRIENDS)), "another");
        assertThat(world.network.audiences().requests()).isEqualTo(before + 1);
    }

    @Test
    void aNameThatMeansTwoPlacesIsRefusedUntilTheHostChoosesOne() {
        assertThatThrownBy(() -> made(adSet(AdSet.builder("Parisians", PARISIANS))))
                .isInstanceOf(InexpressibleTargetingException.class)
                .hasMessageContaining("several of this name");
        assertThat(world.network.ads().campaigns()).isZero();

        TargetingPlan plan = world.smm.audiences().plan(world.bakery, PARISIANS);
        TargetingOption inFrance = world.smm
                .audiences()
                .options(world.bakery, Dimension.CITY, "Paris", PageRequest.first())
                .items()
                .get(0);
        Targeting chosen =
                new Targeting(plan, plan.terms().stream().collect(Collectors.toMap(term -> term, term -> inFrance)));

        AdSetId adSet = made(adSet(AdSet.builder("Parisians", chosen))).adSets().get(0);

        assertThat(world.network.ads().targeting(adSet)).containsExactly("city \"Paris\"");
    }

    @Test
    void aChangeThatLeavesTheAudienceAloneSendsItAsItStands() {
        AdSetId adSet = made(adSet(AdSet.builder("Bakers' friends", BAKERS_FRIENDS)))
                .adSets()
                .get(0);
        long before = world.network.audiences().requests();

        ads.changeAdSet(
                world.bakery,
                adSet,
                present -> present.toBuilder().name("Friends of baking").build(),
                SpendConsent.untilStopped());

        assertThat(world.network.ads().targeting(adSet)).containsExactlyInAnyOrder("country FR", "interest \"baking\"");
        assertThat(world.network.audiences().requests()).isEqualTo(before);

        ads.changeAdSet(
                world.bakery,
                adSet,
                present -> present.toBuilder()
                        .segment(Segment.named("France").where(country("FR")))
                        .build(),
                SpendConsent.untilStopped());
        assertThat(world.network.ads().targeting(adSet)).containsExactly("country FR");
    }

    @Test
    void conversionsSayByWhichWindowTheyWereCreditedAndTwoWindowsDiffer() {
        AdCreation creation = made(adSet(AdSet.builder("Bakers' friends", BAKERS_FRIENDS)));
        ads.activate(world.bakery, creation.campaign().orElseThrow(), SpendConsent.untilStopped());
        world.clock.advance(Duration.ofDays(3));

        Reading.Value clicks = conversions(Optional.empty());
        Reading.Value views =
                conversions(Optional.of(AttributionWindow.ofClicks(7).orView(1)));

        assertThat(clicks.lineage().attribution()).contains(AttributionWindow.ofClicks(7));
        assertThat(views.lineage().attribution())
                .contains(AttributionWindow.ofClicks(7).orView(1));
        assertThat(views.number()).isGreaterThan(clicks.number());
    }

    private Reading.Value conversions(Optional<AttributionWindow> window) {
        TimeWindow days = new TimeWindow(TestWorld.START, TestWorld.START.plus(Duration.ofDays(2)));
        AdReportQuery.Builder query =
                AdReportQuery.builder(AdLevel.CAMPAIGN, days).metrics(MetricId.CONVERSIONS);
        window.ifPresent(query::attribution);
        return (Reading.Value)
                ads.report(world.bakery, query.build()).rows().get(0).reading(MetricId.CONVERSIONS);
    }

    private void people(int many, String country) {
        for (int i = 0; i < many; i++) {
            Contact likesBaking = Contact.builder(country + i)
                    .country(country)
                    .interests("baking")
                    .build();
            world.network.audiences().person("friend-" + country.toLowerCase(Locale.ROOT) + i, likesBaking);
        }
    }

    private AdSet adSet(AdSet.Builder adSet) {
        return adSet.budget(Budget.daily(Money.of("50.00", "EUR"))).build();
    }

    private AdCreation made(AdSet adSet) {
        return made(adSet, "spring");
    }

    private AdCreation made(AdSet adSet, String key) {
        AdCampaign campaign = AdCampaign.builder("Spring", AdObjective.TRAFFIC).build();
        return ads.create(
                world.bakery,
                AdPlan.of(campaign).with(adSet, Ad.showing("Ad", world.published("Lambs. " + key))),
                new RequestKey(key));
    }
}
