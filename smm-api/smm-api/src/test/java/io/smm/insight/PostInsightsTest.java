package io.smm.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.Network;
import io.smm.TimeWindow;
import io.smm.error.InvalidInputException;
import io.smm.post.PostRef;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostInsightsTest {

    private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");
    private static final PostRef POST = PostRef.of(Network.MEMORY, "post-1");

    private final Reading lifetime = Reading.of(50, lineage().lifetime().build());
    private final Reading monday = ofDay(0, 5);
    private final Reading tuesday = ofDay(1, 7);

    @Test
    void aPeriodAndALifetimeOfOneMetricNeverReplaceEachOther() {
        PostInsights insights = insights(monday, lifetime, tuesday);

        assertThat(insights.readings(MetricId.REACTIONS)).containsExactly(monday, lifetime, tuesday);
        assertThat(insights.reading(MetricId.REACTIONS, ReadingSpan.of(monday))).isEqualTo(monday);
        assertThat(insights.reading(MetricId.REACTIONS, ReadingSpan.lifetime())).isEqualTo(lifetime);
        assertThat(insights.reading(MetricId.REACTIONS, ReadingSpan.snapshot()))
                .isInstanceOf(Reading.NotRequested.class);
    }

    @Test
    void whatWasBuiltStaysAsItWasWhenItsBuilderGoesOn() {
        List<MetricId> usual =
                List.of(MetricId.REACTIONS, MetricId.COMMENTS, MetricId.SHARES, MetricId.REACH, MetricId.IMPRESSIONS);
        PostInsights.Builder builder = PostInsights.builder(POST);
        usual.forEach(metric -> builder.reading(metric, lifetime));
        PostInsights before = builder.build();

        Reading other = Reading.of(51, lineage().lifetime().build());
        usual.forEach(metric -> builder.reading(metric, other));
        builder.reading(MetricId.CLICKS, other);
        PostInsights after = builder.build();

        assertThat(before.readings().keySet()).containsExactlyElementsOf(usual);
        assertThat(before.readings().values()).containsOnly(lifetime);
        assertThat(after.readings()).hasSize(6);
        assertThat(after.readings().values()).containsOnly(other);
    }

    @Test
    void theOneReadingIsTheLifetimeWhereThereIsOne() {
        assertThat(insights(monday, lifetime, tuesday).reading(MetricId.REACTIONS))
                .isEqualTo(lifetime);
        assertThat(insights(monday, lifetime).readings()).containsEntry(MetricId.REACTIONS, lifetime);
    }

    @Test
    void onePeriodAloneIsTheOneReadingAndSeveralAreNone() {
        assertThat(insights(monday).reading(MetricId.REACTIONS)).isEqualTo(monday);
        assertThat(insights(monday, tuesday).reading(MetricId.REACTIONS))
                .isInstanceOfSatisfying(
                        Reading.Unknown.class,
                        unknown -> assertThat(unknown.why()).contains("2 periods"));
    }

    @Test
    void aValueReplacesTheValueForItsOwnStretchAlone() {
        Reading corrected = ofDay(0, 6);

        assertThat(insights(monday, tuesday, corrected).readings(MetricId.REACTIONS))
                .containsExactly(corrected, tuesday);
    }

    @Test
    void thatThereIsNoValueIsAboutTheMetricAsAWholeUntilThereIsOne() {
        Reading withheld = new Reading.Withheld("too few");

        assertThat(insights(monday, lifetime, withheld).readings(MetricId.REACTIONS))
                .containsExactly(withheld);
        assertThat(insights(withheld, monday).readings(MetricId.REACTIONS)).containsExactly(monday);
    }

    @Test
    void insightsAreEqualWhateverTheOrderOfTheirReadings() {
        assertThat(insights(monday, lifetime)).isEqualTo(insights(lifetime, monday));
        assertThat(insights(monday, lifetime).toBuilder().build()).isEqualTo(insights(monday, lifetime));
    }

    @Test
    void aLineageTellsAllThatANumberRestsOn() {
        Lineage lineage = Lineage.builder(Network.FACEBOOK, "action_values", MONDAY)
                .apiVersion("v26.0")
                .period(new TimeWindow(MONDAY, MONDAY.plus(Duration.ofDays(1))))
                .attribution(AttributionWindow.ofClicks(7).orView(1))
                .currency(CurrencyCode.of("EUR"))
                .uniqueness(Uniqueness.EVERY_TIME)
                .provisionalUntil(MONDAY.plus(Duration.ofDays(28)))
                .build();

        assertThat(lineage.isFinal()).isFalse();
        assertThat(lineage.finality())
                .isEqualTo(new Finality.Provisional(Optional.of(MONDAY.plus(Duration.ofDays(28)))));
        assertThat(lineage.attribution()
                        .flatMap(AttributionWindow::click)
                        .orElseThrow()
                        .toDays())
                .isEqualTo(7);
        assertThat(new Reading.Value(new BigDecimal("12.50"), lineage).money()).contains(Money.of("12.50", "EUR"));
    }

    @Test
    void aPeriodNeedsAWindowAndNothingElseHasOne() {
        assertThatThrownBy(() -> new ReadingSpan(TimeBasis.PERIOD, Optional.empty()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new ReadingSpan(
                        TimeBasis.LIFETIME, ReadingSpan.of(monday).window()))
                .isInstanceOf(InvalidInputException.class);
        assertThat(lineage()
                        .period(ReadingSpan.of(monday).window().orElseThrow())
                        .lifetime()
                        .build()
                        .window())
                .isEmpty();
    }

    private static Reading ofDay(int day, long count) {
        Instant from = MONDAY.plus(Duration.ofDays(day));
        return Reading.of(
                count,
                lineage()
                        .period(new TimeWindow(from, from.plus(Duration.ofDays(1))))
                        .build());
    }

    private static PostInsights insights(Reading... readings) {
        PostInsights.Builder insights = PostInsights.builder(POST);
        List.of(readings).forEach(reading -> insights.reading(MetricId.REACTIONS, reading));
        return insights.build();
    }

    private static Lineage.Builder lineage() {
        return Lineage.builder(Network.MEMORY, "likes", MONDAY);
    }
}
