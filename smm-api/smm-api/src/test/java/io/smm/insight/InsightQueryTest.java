package io.smm.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.TimeWindow;
import io.smm.error.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InsightQueryTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void daysAreThoseOfTheZoneAlsoWhenTheClocksChange() {
        InsightQuery query = InsightQuery.daily(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 31), BERLIN)
                .metric(MetricId.VIEWS)
                .build();

        assertThat(query.steps().stream().map(step -> Duration.between(step.from(), step.to())))
                .containsExactly(Duration.ofHours(24), Duration.ofHours(23), Duration.ofHours(24));
        assertThat(query.steps().get(0).from()).isEqualTo(Instant.parse("2026-03-27T23:00:00Z"));
    }

    @Test
    void stepsFollowEachOtherWithoutGapAndFillTheWindow() {
        InsightQuery query = InsightQuery.weekly(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 4, 6), BERLIN)
                .metric(MetricId.VIEWS)
                .build();

        assertThat(query.steps()).hasSize(2);
        assertThat(query.steps().get(0).to()).isEqualTo(query.steps().get(1).from());
        assertThat(query.window())
                .isEqualTo(new TimeWindow(
                        query.steps().get(0).from(), query.steps().get(1).to()));
    }

    @Test
    void aPartKeepsItsStepsAndNarrowsTheWindow() {
        InsightQuery query = InsightQuery.daily(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 9), ZoneOffset.UTC)
                .metric(MetricId.VIEWS)
                .build();

        InsightQuery part = query.part(1, 3);

        assertThat(part.steps()).isEqualTo(query.steps().subList(1, 3));
        assertThat(part.window().from()).isEqualTo(query.steps().get(1).from());
        assertThat(part.window().to()).isEqualTo(query.steps().get(2).to());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> InsightQuery.weekly(LocalDate.of(2026, 5, 5), LocalDate.of(2026, 5, 5), BERLIN)
                        .build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults()).hasSize(3));
        assertThatThrownBy(() -> InsightQuery.hourly(
                                Instant.parse("2026-05-04T00:30:00Z"), Instant.parse("2026-05-04T02:00:00Z"))
                        .metric(MetricId.VIEWS)
                        .build())
                .hasMessageContaining("full hour");
    }

    @Test
    void moreStepsThanAnybodyReadsAreRefused() {
        Instant from = Instant.parse("2024-01-01T00:00:00Z");

        assertThat(InsightQuery.hourly(from, from.plus(Duration.ofHours(10_000)))
                        .metrics(Set.of(MetricId.VIEWS))
                        .build()
                        .steps())
                .hasSize(10_000);
        assertThatThrownBy(() -> InsightQuery.hourly(from, from.plus(Duration.ofHours(10_001)))
                        .metrics(Set.of(MetricId.VIEWS))
                        .build())
                .hasMessageContaining("10000 steps");
    }
}
