package io.smm.metrics.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Money;
import io.smm.campaign.Economics;
import io.smm.metrics.Fraction;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnWaterfallTest {

    @Test
    void gainThenEachKindOfCostThenWhatIsLeft() {
        CostSheet sheet = CostSheet.builder()
                .add(CostKind.TOOLS, "planner", eur("50"))
                .add(CostKind.MEDIA, "boosts", eur("200"))
                .add(CostKind.MEDIA, "ads", eur("100"))
                .build();
        ReturnWaterfall waterfall = ReturnWaterfall.of(sheet, eur("250"), Gain.CONTRIBUTION_MARGIN);

        // 250, less 300 for media: -50, less 50 for tools: -100.
        assertThat(waterfall.steps())
                .containsExactly(
                        step(WaterfallStep.Role.GAIN, "contribution margin", "0", "250"),
                        step(WaterfallStep.Role.COST, "media", "250", "-50"),
                        step(WaterfallStep.Role.COST, "tools", "-50", "-100"),
                        step(WaterfallStep.Role.NET, "net", "0", "-100"));
        assertThat(waterfall.net().money()).contains(eur("-100"));
        assertThat(waterfall.steps())
                .extracting(WaterfallStep::change)
                .containsExactly(eur("250"), eur("-300"), eur("-50"), eur("-100"));
    }

    @Test
    void theNetByTheCostIsTheReturn() {
        Economics economics = Economics.builder()
                .cost(eur("800"))
                .mediaSpend(eur("300"))
                .contributionMargin(eur("1000"))
                .build();
        ReturnWaterfall waterfall = ReturnWaterfall.of(economics, Gain.CONTRIBUTION_MARGIN);

        assertThat(waterfall.steps())
                .extracting(WaterfallStep::name)
                .containsExactly("contribution margin", "media", "other costs", "net");
        assertThat(waterfall.net().fraction().orElseThrow().dividedBy(Fraction.of(800)))
                .isEqualTo(Returns.roi(economics).fraction().orElseThrow());
    }

    @Test
    void mediaThatAreAllOfTheCostLeaveOtherCostsOfNothing() {
        Economics economics = Economics.builder()
                .cost(eur("300"))
                .mediaSpend(eur("300"))
                .contributionMargin(eur("1000"))
                .build();

        assertThat(ReturnWaterfall.of(economics, Gain.CONTRIBUTION_MARGIN).steps())
                .containsExactly(
                        step(WaterfallStep.Role.GAIN, "contribution margin", "0", "1000"),
                        step(WaterfallStep.Role.COST, "media", "1000", "700"),
                        step(WaterfallStep.Role.COST, "other costs", "700", "700"),
                        step(WaterfallStep.Role.NET, "net", "0", "700"));
    }

    @Test
    void mediaInAnotherCurrencyAreNoPartOfTheCostThatCanBeShown() {
        Economics economics = Economics.builder()
                .cost(eur("300"))
                .mediaSpend(Money.of("100", "USD"))
                .contributionMargin(eur("1000"))
                .build();

        assertThat(ReturnWaterfall.of(economics, Gain.CONTRIBUTION_MARGIN).steps())
                .extracting(WaterfallStep::name)
                .containsExactly("contribution margin", "cost", "net");
    }

    @Test
    void whatIsMissingIsNamed() {
        Economics noCost = Economics.builder().contributionMargin(eur("5")).build();
        Economics noGain = Economics.builder().cost(eur("5")).build();

        assertThat(ReturnWaterfall.of(noCost, Gain.CONTRIBUTION_MARGIN).net().explanation())
                .isEqualTo("cost is not known");
        assertThat(ReturnWaterfall.of(noGain, Gain.CONTRIBUTION_MARGIN).net().explanation())
                .isEqualTo("contribution margin is not known");
    }

    @Test
    void aCostOfZeroLeavesTheWholeGain() {
        Economics free =
                Economics.builder().cost(eur("0")).contributionMargin(eur("5")).build();

        assertThat(ReturnWaterfall.of(free, Gain.CONTRIBUTION_MARGIN).net().money())
                .contains(eur("5"));
    }

    @Test
    void whatIsNotKnownAndWhatDoesNotMeetHasNoSteps() {
        ReturnWaterfall unknown = ReturnWaterfall.of(Economics.unknown(), Gain.REVENUE);
        CostSheet dollars = CostSheet.builder()
                .add(CostKind.MEDIA, "ads", Money.of("1", "USD"))
                .build();
        ReturnWaterfall mixed = ReturnWaterfall.of(dollars, eur("5"), Gain.REVENUE);
        ReturnWaterfall empty = ReturnWaterfall.of(CostSheet.builder().build(), eur("5"), Gain.REVENUE);

        assertThat(unknown.net().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(mixed.net().reason()).contains(UndefinedReason.CURRENCY_MISMATCH);
        assertThat(empty.net().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(List.of(unknown, mixed, empty))
                .allSatisfy(one -> assertThat(one.steps()).isEmpty());
    }

    @Test
    void aMediaSpendAboveTheCostIsFlaggedAndTheCostOneStep() {
        Economics odd = Economics.builder()
                .cost(eur("100"))
                .mediaSpend(eur("100.01"))
                .revenue(eur("300"))
                .build();
        ReturnWaterfall waterfall = ReturnWaterfall.of(odd, Gain.REVENUE);

        assertThat(waterfall.steps()).extracting(WaterfallStep::name).containsExactly("revenue", "cost", "net");
        assertThat(waterfall.net().evidence().findings())
                .extracting(Finding::code)
                .containsExactly(Finding.MEDIA_ABOVE_COST);
    }

    private static WaterfallStep step(WaterfallStep.Role role, String name, String from, String to) {
        return new WaterfallStep(role, name, eur(from), eur(to));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
