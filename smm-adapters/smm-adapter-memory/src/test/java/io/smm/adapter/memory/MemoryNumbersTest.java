package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Money;
import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.error.InvalidInputException;
import io.smm.insight.AudienceBase;
import io.smm.insight.Breakdown;
import io.smm.insight.DemographicDimension;
import io.smm.insight.DemographicSplit;
import io.smm.insight.Distribution;
import io.smm.insight.Finality;
import io.smm.insight.InsightQuery;
import io.smm.insight.Insights;
import io.smm.insight.MetricId;
import io.smm.insight.MetricSeries;
import io.smm.insight.Reading;
import io.smm.insight.SeriesReport;
import io.smm.insight.WebsiteDimension;
import io.smm.insight.WebsiteQuery;
import io.smm.insight.WebsiteReport;
import io.smm.post.PostRef;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The simulated network's own law about numbers over time, audiences and the website. */
class MemoryNumbersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final DemographicSplit BY_COUNTRY = DemographicSplit.by(DemographicDimension.COUNTRY);

    private final TestWorld world = new TestWorld();
    private final VirtualClock clock = world.clock;
    private final MemoryNetwork network = world.network;
    private final Smm smm = world.smm;
    private final Connection bakery = world.bakery;
    private final PostRef post = network.write("bakery", "Fresh rye today.");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void reachOfTwoDaysIsNotTheSumOfTheirReaches() {
        network.show("ana", post);
        clock.advance(Duration.ofDays(1));
        network.show("ana", post);
        network.show("ben", post);

        assertThat(numbers(days(2, MetricId.REACH).of(MetricId.REACH))).containsExactly(1L, 2L);
        assertThat(smm.insights()
                        .posts(bakery, List.of(post), Set.of(MetricId.REACH))
                        .get(0)
                        .reading(MetricId.REACH)
                        .value())
                .contains(BigDecimal.valueOf(2));
    }

    @Test
    void reachOfAFewIsWithheldOnADayAsItIsOverALifetime() {
        try (TestWorld shy = new TestWorld(
                options -> options.reporting(MemoryReporting.prompt().reachFrom(2)))) {
            Insights insights = shy.smm.insights();
            PostRef seen = shy.network.write("bakery", "Fresh rye today.");
            shy.network.show("ana", seen);

            assertThat(insights.series(
                                    shy.bakery,
                                    seen,
                                    InsightQuery.daily(MONDAY, MONDAY.plusDays(1), ZoneOffset.UTC)
                                            .metric(MetricId.REACH)
                                            .build())
                            .of(MetricId.REACH)
                            .points()
                            .get(0)
                            .reading())
                    .isInstanceOf(Reading.Withheld.class);
        }
    }

    @Test
    void likingTwiceIsCountedOnTheDayOfTheFirst() {
        network.like("ana", post);
        clock.advance(Duration.ofDays(1));
        network.like("ana", post);

        assertThat(numbers(days(2, MetricId.REACTIONS).of(MetricId.REACTIONS))).containsExactly(1L, 0L);
    }

    @Test
    void aDayThatHasNotBegunIsUnknownAndNotZero() {
        assertThat(days(2, MetricId.REACTIONS)
                        .of(MetricId.REACTIONS)
                        .points()
                        .get(1)
                        .reading())
                .isInstanceOf(Reading.Unknown.class);
    }

    @Test
    void numbersOfADayAreCorrectedForTwoDaysAfterItsEnd() {
        Instant end = Instant.parse("2026-05-07T00:00:00Z");

        assertThat(finality(days(1, MetricId.VIEWS))).isEqualTo(new Finality.Provisional(Optional.of(end)));
        clock.advance(Duration.between(clock.instant(), end));
        assertThat(finality(days(1, MetricId.VIEWS))).isEqualTo(new Finality.Final());
    }

    @Test
    void partsAreByCountryAndWhoIsNotDescribedIsUnknown() {
        network.numbers().describe("ana", new MemoryPerson("25-34", "female", "AT"));
        network.like("ana", post);
        network.like("ben", post);

        SeriesReport report = smm.insights()
                .series(
                        bakery,
                        post,
                        InsightQuery.daily(MONDAY, MONDAY.plusDays(1), ZoneOffset.UTC)
                                .metric(MetricId.REACTIONS)
                                .by(Breakdown.COUNTRY)
                                .build());

        assertThat(report.partsOf(MetricId.REACTIONS))
                .extracting(part -> part.part().orElseThrow())
                .containsExactly("AT", "unknown");
    }

    @Test
    void followsAreCountedOnTheirDay() {
        network.follow("ana", "bakery");
        clock.advance(Duration.ofDays(1));
        network.follow("ana", "bakery");
        network.follow("ben", "bakery");

        SeriesReport follows = smm.insights()
                .series(
                        bakery,
                        InsightQuery.daily(MONDAY, MONDAY.plusDays(2), ZoneOffset.UTC)
                                .metric(MetricId.FOLLOWS)
                                .build());

        assertThat(numbers(follows.of(MetricId.FOLLOWS))).containsExactly(1L, 1L);
    }

    @Test
    void aPopulationsActsAreInItsSeries() {
        Population people =
                Population.of(2_000).seed(7).followers("bakery", 1_000).build();
        try (TestWorld town = new TestWorld(options -> options.population(people))) {
            Insights insights = town.smm.insights();
            PostRef seen = town.network.write("bakery", "Fresh rye today.");
            town.clock.advance(Duration.ofDays(2));
            InsightQuery query = InsightQuery.daily(MONDAY, MONDAY.plusDays(2), ZoneOffset.UTC)
                    .metrics(Set.of(MetricId.IMPRESSIONS, MetricId.REACH))
                    .build();

            SeriesReport report = insights.series(town.bakery, seen, query);

            long impressions = numbers(report.of(MetricId.IMPRESSIONS)).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(impressions)
                    .isPositive()
                    .isLessThanOrEqualTo(town.network.simulation().truth(seen).impressions());
            assertThat(report.of(MetricId.REACH).gaps())
                    .hasSize(1); // of the second day nobody counted, and nothing is made up
            assertThat(insights.demographics(town.bakery, AudienceBase.FOLLOWERS, Set.of(BY_COUNTRY))
                            .of(BY_COUNTRY))
                    .isInstanceOf(Distribution.Known.class);
            assertThat(insights.demographics(town.bakery, AudienceBase.VIEWERS, Set.of(BY_COUNTRY))
                            .of(BY_COUNTRY))
                    .isInstanceOf(Distribution.NotReported.class);
        }
    }

    @Test
    void whoWasReachedIsNotWhoFollows() {
        for (int i = 0; i < 100; i++) {
            network.follow("follower-" + i, "bakery");
        }

        assertThat(audience(AudienceBase.FOLLOWERS)).isInstanceOf(Distribution.Known.class);
        assertThat(audience(AudienceBase.REACHED)).isInstanceOf(Distribution.Withheld.class);
    }

    @Test
    void fewVisitorsAreLeftOutWhenAgeIsAskedForAndTheReportSaysSo() {
        visitors(9, "25-34");
        visitors(10, "35-44");

        WebsiteReport byAge = report(WebsiteDimension.AGE);

        assertThat(byAge.thresholded()).isTrue();
        assertThat(byAge.complete()).isFalse();
        assertThat(byAge.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.value(WebsiteDimension.AGE)).contains("35-44"));
        assertThat(report(WebsiteDimension.COUNTRY).thresholded()).isFalse();
    }

    @Test
    void rareValuesAreThrownTogetherBeyondAThousandRows() {
        for (int i = 0; i < 1_002; i++) {
            network.website().visit("ana", URI.create("https://bakery.example/page-" + i));
        }

        WebsiteReport pages = report(WebsiteDimension.LANDING_PAGE);

        assertThat(pages.lossFromOtherRow()).isTrue();
        assertThat(pages.rows()).hasSize(1_001);
        assertThat(pages.rows().get(1_000).value(WebsiteDimension.LANDING_PAGE)).contains("(other)");
        assertThat(pages.rows().get(1_000).reading(MetricId.SESSIONS).value()).contains(BigDecimal.valueOf(2));
    }

    @Test
    void moneyIsToldInItsCurrencyAndOtherMoneyIsRefused() {
        network.website().visit("ana", URI.create("https://bakery.example/"));
        network.website().buy("ana", Money.of("4.20", "EUR"));

        assertThat(((Reading.Value) report().rows().get(0).reading(MetricId.REVENUE)).money())
                .contains(Money.of("4.20", "EUR"));
        assertThatThrownBy(() -> network.website().buy("ana", Money.of("4.20", "USD")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> network.website().engage("nobody")).isInstanceOf(InvalidInputException.class);
    }

    private void visitors(int count, String age) {
        for (int i = 0; i < count; i++) {
            String handle = "visitor-" + age + "-" + i;
            network.numbers().describe(handle, new MemoryPerson(age, "female", "DE"));
            network.website().visit(handle, URI.create("https://bakery.example/"));
        }
    }

    private WebsiteReport report(WebsiteDimension... by) {
        return smm.websites()
                .report(
                        bakery,
                        WebsiteQuery.builder(MONDAY, MONDAY.plusDays(1))
                                .metrics(MetricId.SESSIONS, MetricId.REVENUE)
                                .by(by)
                                .build());
    }

    private Distribution audience(AudienceBase base) {
        return smm.insights().demographics(bakery, base, Set.of(BY_COUNTRY)).of(BY_COUNTRY);
    }

    private SeriesReport days(int count, MetricId metric) {
        return smm.insights()
                .series(
                        bakery,
                        post,
                        InsightQuery.daily(MONDAY, MONDAY.plusDays(count), ZoneOffset.UTC)
                                .metric(metric)
                                .build());
    }

    private static Finality finality(SeriesReport report) {
        return ((Reading.Value) report.series().get(0).points().get(0).reading())
                .lineage()
                .finality();
    }

    private static List<Long> numbers(MetricSeries series) {
        return series.points().stream()
                .map(point -> point.reading().value().orElseThrow().longValueExact())
                .toList();
    }
}
