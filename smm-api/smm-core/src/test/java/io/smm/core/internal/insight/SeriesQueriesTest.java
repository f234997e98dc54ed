package io.smm.core.internal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.error.InvalidInputException;
import io.smm.error.WindowClosedException;
import io.smm.insight.Breakdown;
import io.smm.insight.Granularity;
import io.smm.insight.InsightQuery;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.MetricSeries;
import io.smm.insight.Reading;
import io.smm.insight.SeriesPoint;
import io.smm.insight.SeriesReport;
import io.smm.spi.SeriesRules;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesQueriesTest {

    private static final Network NETWORK = new Network("example");
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Connection CONNECTION = Connection.of(
            new TenantId("tenant"),
            new AppId("app"),
            URI.create("https://example.com"),
            AccountRef.of(NETWORK, "account", "shop"));

    private final List<InsightQuery> calls = new ArrayList<>();

    @Test
    void aLongWindowIsReadInAsManyCallsAsItNeedsAndNoStepTwice() {
        InsightQuery query = days(PACIFIC, 25, MetricId.VIEWS);

        SeriesReport report = read(query);

        assertThat(calls.stream().map(call -> call.steps().size())).containsExactly(10, 10, 5);
        assertThat(calls.stream().flatMap(call -> call.steps().stream())).containsExactlyElementsOf(query.steps());
        assertThat(report.of(MetricId.VIEWS).points())
                .extracting(SeriesPoint::window)
                .containsExactlyElementsOf(query.steps());
    }

    @Test
    void theNetworkIsNotAskedForWhatItDoesNotGive() {
        SeriesReport report = read(days(PACIFIC, 2, MetricId.VIEWS, MetricId.SAVES));

        assertThat(calls)
                .singleElement()
                .satisfies(call -> assertThat(call.metrics()).containsExactly(MetricId.VIEWS));
        assertThat(report.of(MetricId.SAVES).points())
                .hasSize(2)
                .allSatisfy(point -> assertThat(point.reading()).isInstanceOf(Reading.NotReported.class));
    }

    @Test
    void whenItGivesNothingOfItThereIsNoCall() {
        read(days(PACIFIC, 2, MetricId.SAVES));

        assertThat(calls).isEmpty();
    }

    @Test
    void whatTheNetworkCannotCutIsRefusedBeforeAnyCallAndAllOfItTold() {
        InsightQuery query = InsightQuery.weekly(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 18), ZoneOffset.UTC)
                .metric(MetricId.VIEWS)
                .by(Breakdown.DEVICE)
                .build();

        assertThatThrownBy(() -> read(query))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("granularity", "zone", "breakdown"));
        assertThat(calls).isEmpty();
    }

    @Test
    void whatTheNetworkHasForgottenIsRefusedWithTheDayFromWhichItRemembers() {
        InsightQuery query = InsightQuery.daily(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2), PACIFIC)
                .metric(MetricId.VIEWS)
                .build();

        assertThatThrownBy(() -> read(query))
                .isInstanceOf(WindowClosedException.class)
                .hasMessageContaining("2026-03-03");
        assertThat(calls).isEmpty();
    }

    @Test
    void aTotalThatIsLongerThanACallIsRefusedAndNotAddedUpFromParts() {
        InsightQuery days = days(PACIFIC, 25, MetricId.VIEWS);

        assertThatThrownBy(() -> read(
                        InsightQuery.total(days.window()).metric(MetricId.REACH).build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("10 days");
    }

    private SeriesReport read(InsightQuery query) {
        SeriesRules rules = new SeriesRules(
                Set.of(MetricId.VIEWS),
                Set.of(),
                Set.of(Granularity.DAY, Granularity.TOTAL),
                Set.of(Breakdown.COUNTRY),
                Optional.of(PACIFIC),
                Duration.ofDays(10),
                Duration.ofDays(90));
        return new SeriesQueries(CONNECTION, rules, rules.postMetrics()).read(query, NOW, this::answer);
    }

    private List<MetricSeries> answer(InsightQuery call) {
        calls.add(call);
        return List.of(new MetricSeries(
                MetricId.VIEWS,
                Optional.empty(),
                call.steps().stream()
                        .map(step -> new SeriesPoint(
                                step,
                                Reading.of(
                                        1,
                                        Lineage.builder(NETWORK, "views", NOW)
                                                .period(step)
                                                .build())))
                        .toList()));
    }

    private static InsightQuery days(ZoneId zone, int count, MetricId... metrics) {
        LocalDate first = LocalDate.of(2026, 5, 1);
        return InsightQuery.daily(first, first.plusDays(count), zone)
                .metrics(Set.of(metrics))
                .build();
    }
}
