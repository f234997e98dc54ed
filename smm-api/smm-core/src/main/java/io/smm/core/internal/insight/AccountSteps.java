package io.smm.core.internal.insight;

import io.smm.Capability;
import io.smm.Support;
import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.core.internal.Registry;
import io.smm.insight.CollectionTask;
import io.smm.insight.Granularity;
import io.smm.insight.InsightQuery;
import io.smm.insight.InsightSample;
import io.smm.insight.Insights;
import io.smm.insight.MetricId;
import io.smm.insight.MetricSeries;
import io.smm.insight.Reading;
import io.smm.insight.SeriesReport;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.SeriesReader;
import io.smm.spi.SeriesRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the last whole days of an account again, where the network gives numbers over time: it corrects them for a while. */
public final class AccountSteps {

    private final Registry registry;
    private final Insights insights;

    /**
     * Makes it.
     *
     * @param registry the adapters
     * @param insights reads numbers
     */
    public AccountSteps(Registry registry, Insights insights) {
        this.registry = registry;
        this.insights = insights;
    }

    /** One sample a day; none where the network cuts no days, or none of the metrics. */
    List<InsightSample> before(CollectionTask task, Instant now) {
        Optional<SeriesRules> rules = rules(task.connection());
        if (task.plan().daysBack() == 0 || rules.isEmpty()) {
            return List.of();
        }
        Set<MetricId> metrics = new LinkedHashSet<>(rules.get().accountMetrics());
        if (!task.plan().metrics().isEmpty()) {
            metrics.retainAll(task.plan().metrics());
        }
        if (metrics.isEmpty() || !rules.get().granularities().contains(Granularity.DAY)) {
            return List.of();
        }
        ZoneId zone = rules.get().zone().orElse(ZoneOffset.UTC);
        LocalDate today = now.atZone(zone).toLocalDate();
        long days = Math.min(task.plan().daysBack(), rules.get().reachesBack().toDays() - 1);
        if (days < 1) {
            return List.of();
        }
        InsightQuery query = InsightQuery.daily(today.minusDays(days), today, zone)
                .metrics(metrics)
                .build();
        return samples(task, query, insights.series(task.connection(), query), now);
    }

    private Optional<SeriesRules> rules(Connection connection) {
        NetworkAdapter adapter = registry.require(connection.network());
        return adapter.capabilities(connection).of(Capability.METRIC_SERIES).support() == Support.NO
                ? Optional.empty()
                : adapter.seriesReader().map(SeriesReader::rules);
    }

    private static List<InsightSample> samples(
            CollectionTask task, InsightQuery query, SeriesReport report, Instant now) {
        List<InsightSample> samples = new ArrayList<>();
        for (TimeWindow day : query.steps()) {
            Map<MetricId, List<Reading>> readings = new LinkedHashMap<>();
            for (MetricId metric : query.metrics()) {
                MetricSeries series = report.of(metric);
                readings.put(metric, List.of(series.at(day)));
            }
            samples.add(new InsightSample(task.subject(), task.since(), day.to(), Optional.of(day), now, readings));
        }
        return samples;
    }
}
