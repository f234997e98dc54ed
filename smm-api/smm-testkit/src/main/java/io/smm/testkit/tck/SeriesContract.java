package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.TimeWindow;
import io.smm.insight.Granularity;
import io.smm.insight.InsightQuery;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.MetricSeries;
import io.smm.insight.MetricUnit;
import io.smm.insight.Reading;
import io.smm.insight.ReadingSpan;
import io.smm.insight.SeriesReport;
import io.smm.insight.TimeBasis;
import io.smm.post.PostRef;
import io.smm.spi.SeriesRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Numbers over time are about their own step, and a gap is not zero. */
abstract class SeriesContract extends ContractGroup {

    private static final MetricId UNHEARD_OF = new MetricId("contract-unheard-of", MetricUnit.EVENTS);

    SeriesContract(Supplier<ContractEnvironment> environments) {
        super(environments);
    }

    @Test
    void aStepIsAboutItsOwnWindowAndNotAboutTheLifetime() {
        PostRef post = run().publishedPlain("To be followed over time.");
        where(
                Capability.METRIC_SERIES,
                () -> {
                    if (!rules().postMetrics().contains(MetricId.COMMENTS)) {
                        return; // nothing that the contract's people do can be followed
                    }
                    InsightQuery steps = thisStepAndTheNext(MetricId.COMMENTS);
                    comment(post, 3);
                    nextStep();
                    comment(post, 1);
                    MetricSeries series = read(post, steps).of(MetricId.COMMENTS);

                    assertThat(series.points())
                            .hasSize(2)
                            .allSatisfy(point -> assertThat(lineage(point.reading()))
                                    .satisfies(lineage ->
                                            assertThat(lineage.span()).isEqualTo(ReadingSpan.period(point.window()))));
                    assertThat(series.points().get(0).reading().value().orElseThrow())
                            .isEqualByComparingTo("3");
                    assertThat(series.points().get(1).reading().value().orElseThrow())
                            .isEqualByComparingTo("1");
                    assertThat(lineage(lifetimeOf(post)).timeBasis()).isNotEqualTo(TimeBasis.PERIOD);
                },
                () -> read(post, thisStepAndTheNext(MetricId.COMMENTS)));
    }

    @Test
    void aStepThatTheNetworkLostIsAGapAndNotZero() {
        PostRef post = run().publishedPlain("To be lost for a while.");
        where(
                Capability.METRIC_SERIES,
                () -> {
                    InsightQuery steps = thisStepAndTheNext(anyMetric());
                    List<TimeWindow> windows = steps.steps();
                    nextStep();
                    numbers().lose(windows.get(0));
                    MetricSeries series = read(post, steps).of(anyMetric());

                    assertThat(series.at(windows.get(0))).isInstanceOf(Reading.Unknown.class);
                    assertThat(series.at(windows.get(1))).isInstanceOf(Reading.Value.class);
                    assertThat(series.gaps()).containsExactly(windows.get(0));
                },
                () -> read(post, thisStepAndTheNext(MetricId.COMMENTS)));
    }

    @Test
    void whatTheNetworkDoesNotGiveOverTimeSaysSoAtEachStep() {
        PostRef post = run().publishedPlain("To be followed over time.");
        where(
                Capability.METRIC_SERIES,
                () -> assertThat(read(post, thisStepAndTheNext(UNHEARD_OF))
                                .of(UNHEARD_OF)
                                .points())
                        .hasSize(2)
                        .allSatisfy(point -> assertThat(point.reading()).isInstanceOf(Reading.NotReported.class)),
                () -> read(post, thisStepAndTheNext(UNHEARD_OF)));
    }

    /** In hours where the network has them, so that little else happens meanwhile. */
    private InsightQuery thisStepAndTheNext(MetricId metric) {
        Instant now = run().environment().clock().instant();
        if (byHours()) {
            Instant hour = now.truncatedTo(ChronoUnit.HOURS);
            return InsightQuery.hourly(hour, hour.plus(Duration.ofHours(2)))
                    .metric(metric)
                    .build();
        }
        ZoneId zone = rules().zone().orElse(ZoneOffset.UTC);
        LocalDate today = now.atZone(zone).toLocalDate();
        return InsightQuery.daily(today, today.plusDays(2), zone).metric(metric).build();
    }

    private boolean byHours() {
        return !run().declares(Capability.METRIC_SERIES)
                || rules().granularities().contains(Granularity.HOUR);
    }

    private void comment(PostRef post, int times) {
        for (int i = 1; i <= times; i++) {
            run().people().comment(post, "Comment " + i);
        }
    }

    private void nextStep() {
        try {
            run().environment().sleeper().sleep(byHours() ? Duration.ofHours(1) : Duration.ofDays(1));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("nobody interrupts a contract", interrupted);
        }
        // Access may have ended meanwhile; that it is renewed is another test.
        run().smm().accounts().connect(run().environment().credentials());
    }

    private Reading lifetimeOf(PostRef post) {
        return run().smm()
                .insights()
                .posts(run().connection(), List.of(post), Set.of(MetricId.COMMENTS))
                .get(0)
                .reading(MetricId.COMMENTS);
    }

    private SeriesReport read(PostRef post, InsightQuery query) {
        return run().smm().insights().series(run().connection(), post, query);
    }

    private MetricId anyMetric() {
        return rules().postMetrics().stream()
                .filter(metric -> metric.unit() == MetricUnit.EVENTS)
                .findFirst()
                .orElseThrow();
    }

    private SeriesRules rules() {
        return run().newAdapter().adapter().seriesReader().orElseThrow().rules();
    }

    private ContractNumbers numbers() {
        return run().environment().numbers().orElseThrow();
    }

    private static Lineage lineage(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Value.class);
        return ((Reading.Value) reading).lineage();
    }
}
