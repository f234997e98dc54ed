package io.smm.campaign;

import static io.smm.audience.Criteria.country;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smm.Money;
import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.audience.Segment;
import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CampaignPlanTest {

    private static final ContentTheme RECIPES = new ContentTheme("recipes");
    private static final ContentTheme OFFERS = new ContentTheme("offers");
    private static final AccountRef ACCOUNT = AccountRef.of(Network.INSTAGRAM, "1", "bakery");

    @Test
    void everythingThatIsTwiceIsListed() {
        Segment france = Segment.named("France").where(country("FR"));
        Channel channel = Channel.of(ACCOUNT, Objective.ENGAGEMENT, Cadence.perWeek(3));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Campaign.builder(new CampaignId("c"), " ", Objective.SALES)
                        .segment(france)
                        .segment(france)
                        .channel(channel)
                        .channel(Channel.of(
                                AccountRef.of(Network.INSTAGRAM, "1", "renamed"), Objective.SALES, Cadence.perWeek(1)))
                        .build())
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::field)
                        .containsExactly("name", "segments[1]", "channels[1]"));
    }

    @Test
    void theBuilderOfACampaignStartsWithItsWholePlan() {
        Campaign campaign = Campaign.builder(new CampaignId("c"), "C", Objective.SALES)
                .segment(Segment.named("France").where(country("FR")))
                .channel(Channel.of(ACCOUNT, Objective.SALES, Cadence.perWeek(3)))
                .contentMix(ContentMix.builder()
                        .share(RECIPES, 60)
                        .share(OFFERS, 40)
                        .build())
                .budget(CampaignBudget.builder(Money.of("1000.00", "EUR"))
                        .media(Network.INSTAGRAM, Money.of("400.00", "EUR"))
                        .build())
                .utm(UtmPolicy.standard().withMedia("social", "cpc"))
                .build();

        assertThat(campaign.toBuilder().build()).isEqualTo(campaign).hasSameHashCodeAs(campaign);
        assertThat(campaign.budget().orElseThrow().unallocated()).isEqualTo(Money.of("600.00", "EUR"));
    }

    @Test
    void aMixMustSumToAHundredPercentOfPositiveShares() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ContentMix.builder()
                        .share(RECIPES, 101)
                        .share(OFFERS, -2)
                        .build())
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::field)
                        .containsExactly("shares[offers]", "shares"));
    }

    @Test
    void equalSharesAreEqualHoweverTheyAreWritten() {
        ContentMix plain = ContentMix.builder().share(RECIPES, 100).build();

        assertThat(ContentMix.builder().share(RECIPES, new BigDecimal("100.00")).build())
                .isEqualTo(plain);
        assertThat(plain.share(OFFERS)).isZero();
    }

    @Test
    void aBudgetRefusesMoreMediaThanMoneyAndOtherCurrencies() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> CampaignBudget.builder(Money.of("100.00", "EUR"))
                        .media(Network.X, Money.of("100.01", "EUR"))
                        .media(Network.INSTAGRAM, Money.of("1.00", "USD"))
                        .build())
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::field)
                        .containsExactly("media[instagram]", "media"));
    }
}
