package io.smm.example.cookbook;

import static io.smm.audience.Criteria.age;
import static io.smm.audience.Criteria.all;
import static io.smm.audience.Criteria.city;
import static io.smm.audience.Criteria.country;
import static io.smm.audience.Criteria.gender;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Money;
import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.audience.Gender;
import io.smm.audience.Segment;
import io.smm.campaign.Cadence;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignBudget;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Channel;
import io.smm.campaign.ContentMix;
import io.smm.campaign.ContentTheme;
import io.smm.campaign.Kpi;
import io.smm.campaign.Objective;
import io.smm.campaign.UtmTags;
import io.smm.insight.MetricId;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanningACampaign {

    private static final ContentTheme RECIPES = new ContentTheme("recipes");
    private static final ContentTheme STORIES = new ContentTheme("stories");
    private static final ContentTheme OFFERS = new ContentTheme("offers");

    private static final Channel INSTAGRAM =
            Channel.of(AccountRef.of(Network.INSTAGRAM, "17841400", "bakery"), Objective.AWARENESS, Cadence.perWeek(4));
    private static final Channel GOOGLE = Channel.of(
            AccountRef.of(Network.GOOGLE_BUSINESS, "accounts/1", "Bakery"), Objective.SALES, Cadence.perWeek(1));

    private static final Campaign MOTHERS_DAY = Campaign.builder(
                    new CampaignId("mothers-day"), "Mother's Day cakes", Objective.SALES)
            .segment(Segment.named("sons and daughters in Lyon").where(all(country("FR"), city("Lyon"), age(20, 50))))
            .segment(Segment.named("mothers in Lyon")
                    .where(all(country("FR"), city("Lyon"), gender(Gender.FEMALE), age(30, 60))))
            .channel(INSTAGRAM)
            .channel(GOOGLE)
            .contentMix(ContentMix.builder()
                    .share(RECIPES, 50)
                    .share(STORIES, 30)
                    .share(OFFERS, 20)
                    .build())
            .kpi(Kpi.of(MetricId.LINK_CLICKS, 400))
            .kpi(Kpi.of(MetricId.CALLS, 60))
            .budget(CampaignBudget.builder(Money.of("900.00", "EUR"))
                    .media(Network.INSTAGRAM, Money.of("500.00", "EUR"))
                    .build())
            .build();

    @Test
    void sayWhomACampaignIsForAndThroughWhichChannels() {
        assertThat(MOTHERS_DAY.segments())
                .extracting(Segment::describe)
                .containsExactly(
                        "sons and daughters in Lyon: country FR and city \"Lyon\" and age 20 to 50",
                        "mothers in Lyon: country FR and city \"Lyon\" and gender female and age 30 to 60");
        assertThat(MOTHERS_DAY.channels())
                .extracting(Channel::purpose)
                .containsExactly(Objective.AWARENESS, Objective.SALES);
    }

    @Test
    void shareTheBudgetAndSeeWhatIsLeft() {
        CampaignBudget budget = MOTHERS_DAY.budget().orElseThrow();

        assertThat(budget.media(Network.INSTAGRAM)).contains(Money.of("500.00", "EUR"));
        assertThat(budget.media(Network.GOOGLE_BUSINESS)).isEqualTo(Optional.empty()); // nothing is bought there
        assertThat(budget.unallocated()).isEqualTo(Money.of("400.00", "EUR"));
    }

    @Test
    void tagLinksSoThatWebAnalyticsCountsOneCampaign() {
        UtmTags tags = MOTHERS_DAY.utm().organic(Network.INSTAGRAM, MOTHERS_DAY.id(), "recipe no. 3");

        assertThat(tags.appliedTo(URI.create("https://bakery.example/cakes")))
                .hasToString("https://bakery.example/cakes?utm_source=instagram&utm_medium=organic-social"
                        + "&utm_campaign=mothers-day&utm_content=recipe-no.-3&utm_id=mothers-day");
    }
}
