package io.smm.metrics.roi;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Money;
import io.smm.campaign.Economics;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.reach.ReachMetrics;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitCostsTest {

    private static final UnitCosts HUNDRED = UnitCosts.of(Money.of("100", "EUR"), "cost");

    private static final PostInsights POST = post("a")
            .with(MetricId.IMPRESSIONS, 30_000)
            .with(MetricId.CLICKS, 300)
            .with(MetricId.CONVERSIONS, 8)
            .with(MetricId.REACH, 20_000)
            .with(MetricId.ENGAGED_PEOPLE, 400)
            .insights();

    @Test
    void i03FromTotalsAndUnrounded() {
        // CPM 1000 * 100/30000 = 10/3; CPC 100/300 = 1/3; CPA, CPL 100/8 = 12.5; 100/400 = 0.25; 100/20000 = 0.005.
        MetricResult cpm =
                HUNDRED.cpm(ReachMetrics.displays(MetricId.IMPRESSIONS).of(POST));

        assertThat(cpm.fraction()).contains(Fraction.of(10, 3));
        assertThat(cpm.money()).contains(Money.of("3." + "3".repeat(33), "EUR"));
        assertThat(cpm.unit()).hasToString("EUR per 1,000 impressions");
        assertThat(cpm.metric()).hasToString("I-03 cost-per-thousand(cost/impressions)");
        assertThat(HUNDRED.cpc(count(MetricId.CLICKS)).fraction()).contains(Fraction.of(1, 3));
        assertThat(HUNDRED.cpa(count(MetricId.CONVERSIONS)).fraction()).contains(Fraction.of(25, 2));
        assertThat(HUNDRED.cpl(count(MetricId.CONVERSIONS)).metric().name())
                .isEqualTo("cost-per-lead(cost/conversions)");
        assertThat(HUNDRED.perEngagedPerson(count(MetricId.ENGAGED_PEOPLE)).fraction())
                .contains(Fraction.of(1, 4));
        assertThat(HUNDRED.perReachedPerson(count(MetricId.REACH)).fraction()).contains(Fraction.of(1, 200));
    }

    @Test
    void i03NoEventsAreUndefinedNotInfinite() {
        MetricResult none = PostQuantity.of(MetricId.CLICKS)
                .of(post("a").with(MetricId.CLICKS, 0).insights());

        assertThat(HUNDRED.cpc(none).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void i03NoCostIsZero() {
        UnitCosts free = UnitCosts.of(Money.of("0", "EUR"), "cost");

        assertThat(free.cpc(count(MetricId.CLICKS)).money()).contains(Money.of("0", "EUR"));
    }

    @Test
    void i03AnUnknownCostIsMissingAndANegativeOneRefused() {
        MetricResult unknown = UnitCosts.ofCost(Economics.unknown()).cpc(count(MetricId.CLICKS));
        MetricResult refused = UnitCosts.of(Money.of("-1", "EUR"), "cost").cpc(count(MetricId.CLICKS));

        assertThat(unknown.reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(unknown.unit()).hasToString("per click");
        assertThat(refused.reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(refused.explanation()).contains("-1.00 EUR");
    }

    @Test
    void i03ACountBelowZeroIsRefused() {
        MetricResult count =
                MetricResult.exact(MetricName.of("X-01", "orders"), Unit.EVENTS, Fraction.of(-3), Evidence.none());

        assertThat(HUNDRED.cpa(count).reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(HUNDRED.cpa(count).explanation()).isEqualTo("orders is -3, below zero");
    }

    @Test
    void i03PeopleOfSeveralPostsHaveNoSumAndSoNoCost() {
        List<PostInsights> two = List.of(POST, post("b").with(MetricId.REACH, 5).insights());

        assertThat(HUNDRED.perReachedPerson(PostQuantity.of(MetricId.REACH).of(two))
                        .reason())
                .contains(UndefinedReason.NOT_MERGEABLE);
    }

    @Test
    void i03MediaSpendIsAnotherCost() {
        Economics economics = Economics.builder()
                .cost(Money.of("100", "EUR"))
                .mediaSpend(Money.of("60", "EUR"))
                .build();
        MetricResult cpc = UnitCosts.ofMediaSpend(economics).cpc(count(MetricId.CLICKS));

        assertThat(cpc.fraction()).contains(Fraction.of(1, 5));
        assertThat(cpc.metric().name()).isEqualTo("cost-per-click(media-spend/clicks)");
    }

    @Test
    void i03ACostThatCoversMoreThanTheCountIsAnUpperBoundAndSaysSo() {
        List<PostInsights> withGap =
                List.of(POST, post("b").without(MetricId.CLICKS).insights());
        MetricResult cpc = HUNDRED.cpc(PostQuantity.of(MetricId.CLICKS).of(withGap));

        assertThat(cpc.fraction()).contains(Fraction.of(1, 3));
        assertThat(cpc.evidence().findings()).extracting(Finding::code).containsExactly(Finding.COST_COVERS_LEFT_OUT);
    }

    @Test
    void i03AnEstimatedCountGivesAnEstimatedCost() {
        // 100/1000 = 0.1; the interval 800 to 1250 turns over: 100/1250 = 0.08 to 100/800 = 0.125.
        MetricResult cost = HUNDRED.perReachedPerson(estimate("800", "1250"));

        assertThat(cost.value()).contains(new BigDecimal("0.1"));
        assertThat(cost.method()).isEqualTo(Method.SKETCH);
        assertThat(cost.errorBound())
                .contains(new ErrorBound(new BigDecimal("0.08"), new BigDecimal("0.125"), "95 % interval"));
        assertThat(HUNDRED.perReachedPerson(estimate("0", "1250")).reason()).contains(UndefinedReason.TOO_FEW);
    }

    @Test
    void i03AModelledCountGivesAModelledCostAndNeverAnExactOne() {
        MetricName reach = MetricName.of("R-04", "reach");
        MetricResult modelled = MetricResult.modelled(reach, Unit.PEOPLE, Fraction.of(800), Evidence.none());
        MetricResult computed = MetricResult.computed(reach, Unit.PEOPLE, 800.0, Evidence.none());

        assertThat(HUNDRED.perReachedPerson(modelled).fraction()).contains(Fraction.of(1, 8));
        assertThat(HUNDRED.perReachedPerson(modelled).method()).isEqualTo(Method.MODEL);
        assertThat(HUNDRED.perReachedPerson(computed).value()).contains(new BigDecimal("0.125"));
        assertThat(HUNDRED.perReachedPerson(computed).method()).isEqualTo(Method.MODEL);
    }

    private static MetricResult estimate(String low, String high) {
        return MetricResult.estimate(
                MetricName.of("R-02", "reach"),
                Unit.PEOPLE,
                new BigDecimal("1000"),
                Method.SKETCH,
                new ErrorBound(new BigDecimal(low), new BigDecimal(high), "95 % interval"),
                Evidence.none());
    }

    private static MetricResult count(MetricId metric) {
        return PostQuantity.of(metric).of(POST);
    }
}
