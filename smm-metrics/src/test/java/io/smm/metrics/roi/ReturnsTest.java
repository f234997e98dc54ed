package io.smm.metrics.roi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Money;
import io.smm.campaign.Economics;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import org.junit.jupiter.api.Test;

class ReturnsTest {

    private static final Economics KNOWN = Economics.builder()
            .cost(eur("800"))
            .mediaSpend(eur("300"))
            .revenue(eur("2400"))
            .contributionMargin(eur("1000"))
            .build();

    @Test
    void i01TakesTheContributionMarginUnlessAskedForRevenue() {
        // (1000 - 800)/800 = 1/4; by revenue (2400 - 800)/800 = 2.
        assertThat(Returns.roi(KNOWN).fraction()).contains(Fraction.of(1, 4));
        assertThat(Returns.roi(KNOWN).metric()).hasToString("I-01 return-on-investment(contribution-margin)");
        assertThat(Returns.roi(KNOWN, Gain.REVENUE).fraction()).contains(Fraction.of(2));
        assertThat(Returns.roi(KNOWN, Gain.REVENUE).metric()).hasToString("I-01 return-on-investment(revenue)");
    }

    @Test
    void i01NothingBackIsMinusOneAndALossCanBeLarger() {
        // (0 - 800)/800 = -1; (-400 - 800)/800 = -3/2.
        assertThat(Returns.roi(margin(eur("0"))).fraction()).contains(Fraction.of(-1));
        assertThat(Returns.roi(margin(eur("-400"))).fraction()).contains(Fraction.of(-3, 2));
    }

    @Test
    void i01WithoutCostOrGainIsUndefined() {
        MetricResult none = Returns.roi(Economics.unknown());
        MetricResult noCost =
                Returns.roi(Economics.builder().contributionMargin(eur("1")).build());

        assertThat(none.reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(none.explanation()).isEqualTo("contribution margin and cost are not known");
        assertThat(noCost.reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(noCost.explanation()).isEqualTo("cost is not known");
    }

    @Test
    void i01RevenueDoesNotStandInForTheMargin() {
        Economics revenueOnly =
                Economics.builder().cost(eur("1")).revenue(eur("5")).build();

        assertThat(Returns.roi(revenueOnly).reason()).contains(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void i01AtNoCostIsUndefinedNotInfinite() {
        Economics free =
                Economics.builder().cost(eur("0")).contributionMargin(eur("5")).build();

        assertThat(Returns.roi(free).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void i01TwoCurrenciesDoNotMeetWithoutARate() {
        Economics mixed = Economics.builder()
                .cost(eur("10"))
                .contributionMargin(Money.of("10", "USD"))
                .build();

        assertThat(Returns.roi(mixed).reason()).contains(UndefinedReason.CURRENCY_MISMATCH);
        assertThat(Returns.roi(mixed).explanation()).contains("USD", "EUR");
    }

    @Test
    void aCostBelowZeroCannotBeBuilt() {
        assertThatThrownBy(() -> Economics.builder().cost(eur("-1")).build()).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void i02DividesRevenueByMediaSpendOnly() {
        // 2400/300 = 8, not 2400/800.
        MetricResult roas = Returns.roas(KNOWN);

        assertThat(roas.fraction()).contains(Fraction.of(8));
        assertThat(roas.unit()).isEqualTo(Unit.RATIO);
        assertThat(roas.metric().code()).contains("I-02");
    }

    @Test
    void i02WithoutMediaSpendIsUndefinedEvenWhereTheWholeCostIsKnown() {
        Economics organic =
                Economics.builder().cost(eur("800")).revenue(eur("2400")).build();

        assertThat(Returns.roas(organic).reason()).contains(UndefinedReason.MISSING_INPUT);
    }

    private static Economics margin(Money margin) {
        return Economics.builder().cost(eur("800")).contributionMargin(margin).build();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
