package io.smm.metrics.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdInsights;
import io.smm.ads.AdLevel;
import io.smm.ads.AdObjectId;
import io.smm.ads.AdReport;
import io.smm.ads.AdReportQuery;
import io.smm.ads.AdSetId;
import io.smm.campaign.CampaignBudget;
import io.smm.campaign.Economics;
import io.smm.insight.MetricId;
import io.smm.insight.Reading;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Posts;
import io.smm.metrics.UndefinedReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetUseTest {

    private static final Network PHOTOS = new Network("photos");
    private static final Network VIDEOS = new Network("videos");
    private static final AdCampaignId SPRING = new AdCampaignId(PHOTOS, "spring");
    private static final TimeWindow MONDAY = day(2);
    private static final TimeWindow TUESDAY = day(3);
    private static final CampaignBudget BUDGET =
            CampaignBudget.builder(euros("500")).media(PHOTOS, euros("200")).build();

    @Test
    void theSpendOfAllDaysIsHeldAgainstWhatWasAllocated() {
        MediaUse photos = use(row(SPRING, MONDAY, "30.10"), row(SPRING, TUESDAY, "19.90"));

        assertThat(photos.planned()).contains(euros("200"));
        assertThat(photos.spent().money()).contains(euros("50.00"));
        assertThat(photos.used().fraction()).contains(Fraction.of(1, 4));
    }

    @Test
    void withoutAReportTheSpendIsUnknownAndNotZero() {
        BudgetUse use = BudgetUse.of(BUDGET, List.of());

        assertThat(use.media().get(PHOTOS).spent().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(use.all().used().reason()).contains(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void spendOnANetworkWithoutAnAllocationCountsInTheWhole() {
        BudgetUse use = BudgetUse.of(
                BUDGET,
                List.of(report(row(SPRING, MONDAY, "50")), report(row(new AdCampaignId(VIDEOS, "v"), MONDAY, "10"))));

        assertThat(use.media()).containsOnlyKeys(PHOTOS, VIDEOS);
        assertThat(use.media().get(VIDEOS).used().explanation()).isEqualTo("nothing was allocated");
        assertThat(use.all().used().fraction()).contains(Fraction.of(60, 200));
    }

    @Test
    void rowsThatHoldTheSameMoneyTwiceHaveNoSum() {
        assertThat(reason(use(row(SPRING, MONDAY, "30"), row(new AdSetId(PHOTOS, "set"), MONDAY, "30"))))
                .contains(UndefinedReason.NOT_MERGEABLE);
        assertThat(reason(use(row(SPRING, MONDAY, "30"), row(SPRING, MONDAY, "30"))))
                .contains(UndefinedReason.NOT_MERGEABLE);
        assertThat(reason(use(row(SPRING, MONDAY, "30"), part(SPRING, TUESDAY, "25-34", "30"))))
                .contains(UndefinedReason.NOT_MERGEABLE);
    }

    @Test
    void partsOfOneDayAddUp() {
        assertThat(use(part(SPRING, MONDAY, "25-34", "30"), part(SPRING, MONDAY, "35-44", "20"))
                        .spent()
                        .money())
                .contains(euros("50"));
    }

    @Test
    void spendOfOneRowThatIsNotKnownLeavesTheWholeUnknown() {
        AdInsights unknown = new AdInsights(
                SPRING,
                "Spring",
                TUESDAY,
                Optional.empty(),
                CurrencyCode.of("EUR"),
                Map.of(MetricId.SPEND, new Reading.Unknown("an empty field")));

        assertThat(reason(use(row(SPRING, MONDAY, "30"), unknown))).contains(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void anotherCurrencyHasNoSumWithoutARate() {
        AdInsights dollars = new AdInsights(
                SPRING, "Spring", MONDAY, Optional.empty(), CurrencyCode.of("USD"), Map.of(MetricId.SPEND, spend("5")));

        assertThat(reason(use(dollars))).contains(UndefinedReason.CURRENCY_MISMATCH);
    }

    @Test
    void theWholeBudgetIsHeldAgainstTheCostThatTheOwnerKnows() {
        MetricResult used =
                BudgetUse.ofCost(BUDGET, Economics.builder().cost(euros("600")).build());

        assertThat(used.fraction()).contains(Fraction.of(6, 5)); // overspent
        assertThat(BudgetUse.ofCost(BUDGET, Economics.unknown()).reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(BudgetUse.ofCost(
                                BUDGET,
                                Economics.builder().cost(Money.of("1", "USD")).build())
                        .reason())
                .contains(UndefinedReason.CURRENCY_MISMATCH);
    }

    private static Optional<UndefinedReason> reason(MediaUse use) {
        assertThat(use.used().reason()).isEqualTo(use.spent().reason());
        return use.spent().reason();
    }

    private static MediaUse use(AdInsights... rows) {
        return BudgetUse.of(BUDGET, List.of(report(rows))).media().get(PHOTOS);
    }

    private static AdReport report(AdInsights... rows) {
        TimeWindow window = new TimeWindow(MONDAY.from(), TUESDAY.to());
        AdReportQuery query = AdReportQuery.builder(AdLevel.CAMPAIGN, window)
                .metrics(MetricId.SPEND)
                .build();
        return new AdReport(query, ZoneOffset.UTC, List.of(rows));
    }

    private static AdInsights row(AdObjectId object, TimeWindow window, String euros) {
        return row(object, window, Optional.empty(), euros);
    }

    private static AdInsights part(AdObjectId object, TimeWindow window, String part, String euros) {
        return row(object, window, Optional.of(part), euros);
    }

    private static AdInsights row(AdObjectId object, TimeWindow window, Optional<String> part, String euros) {
        return new AdInsights(
                object, "Spring", window, part, CurrencyCode.of("EUR"), Map.of(MetricId.SPEND, spend(euros)));
    }

    private static Reading spend(String amount) {
        return new Reading.Value(new BigDecimal(amount), Posts.lineage(MetricId.SPEND, Posts.READ_AT));
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private static TimeWindow day(int day) {
        Instant begin = Instant.parse("2026-03-0" + day + "T00:00:00Z");
        return new TimeWindow(begin, begin.plusSeconds(86_400));
    }
}
