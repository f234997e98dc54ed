package io.smm.core.internal.insight;

import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.error.ErrorDetails;
import io.smm.error.Faults;
import io.smm.error.RetryAdvice;
import io.smm.error.WindowClosedException;
import io.smm.insight.InsightQuery;
import io.smm.insight.MetricId;
import io.smm.insight.MetricSeries;
import io.smm.insight.Reading;
import io.smm.insight.SeriesPoint;
import io.smm.insight.SeriesReport;
import io.smm.spi.SeriesRules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a network for a series only what it can answer, in calls as long as it takes, and marks what is missing as missing. */
final class SeriesQueries {

    /** What makes two stretches belong to one series. */
    private record Key(MetricId metric, Optional<String> part) {}

    private final Connection connection;
    private final SeriesRules rules;
    private final Set<MetricId> reported;

    SeriesQueries(Connection connection, SeriesRules rules, Set<MetricId> reported) {
        this.connection = connection;
        this.rules = rules;
        this.reported = reported;
    }

    SeriesReport read(InsightQuery query, Instant now, Function<InsightQuery, List<MetricSeries>> call) {
        check(query, now);
        Map<Key, Map<TimeWindow, Reading>> answers = new LinkedHashMap<>();
        query.metrics().forEach(metric -> answers.put(new Key(metric, Optional.empty()), new HashMap<>()));
        if (query.metrics().stream().anyMatch(reported::contains)) {
            for (InsightQuery part : calls(query)) {
                for (MetricSeries series : call.apply(part)) {
                    Map<TimeWindow, Reading> points =
                            answers.computeIfAbsent(new Key(series.metric(), series.part()), first -> new HashMap<>());
                    series.points().forEach(point -> points.put(point.window(), point.reading()));
                }
            }
        }
        List<MetricSeries> series = new ArrayList<>();
        answers.forEach((key, points) -> series.add(new MetricSeries(
                key.metric(),
                key.part(),
                query.steps().stream()
                        .map(step -> new SeriesPoint(step, reading(key.metric(), points.get(step))))
                        .toList())));
        return new SeriesReport(query, series);
    }

    private void check(InsightQuery query, Instant now) {
        Faults faults = Faults.of("InsightQuery for " + connection.network())
                .check(
                        rules.granularities().contains(query.granularity()),
                        "granularity",
                        query.granularity() + " is none of " + rules.granularities());
        rules.zone()
                .ifPresent(zone -> faults.check(
                        isCutAt(query, zone), "zone", "days are those of " + zone + ", not of " + query.zone()));
        faults.check(
                query.steps().stream().allMatch(this::fitsOneCall),
                "window",
                "a step is longer than the " + rules.longestCall().toDays() + " days that one call may have");
        query.breakdown()
                .ifPresent(by -> faults.check(
                        rules.breakdowns().contains(by), "breakdown", by + " is none of " + rules.breakdowns()));
        faults.raise();
        Instant earliest = now.minus(rules.reachesBack());
        if (query.window().from().isBefore(earliest)) {
            throw new WindowClosedException(ErrorDetails.of(
                            connection.network() + " remembers numbers from " + earliest
                                    + " on: begin there, and keep your own history of what is older",
                            RetryAdvice.never())
                    .network(connection.network())
                    .tenant(connection.tenant())
                    .connection(connection.id())
                    .operation("series")
                    .build());
        }
    }

    private boolean fitsOneCall(TimeWindow step) {
        return Duration.between(step.from(), step.to()).compareTo(rules.longestCall()) <= 0;
    }

    private static boolean isCutAt(InsightQuery query, ZoneId zone) {
        return switch (query.granularity()) {
            case DAY, WEEK -> query.zone().equals(zone);
            case HOUR, TOTAL -> true;
        };
    }

    /** The query in stretches that one call takes, each as long as may be. */
    private List<InsightQuery> calls(InsightQuery query) {
        InsightQuery known = only(query);
        List<TimeWindow> steps = known.steps();
        List<InsightQuery> calls = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= steps.size(); next++) {
            boolean full = next == steps.size()
                    || Duration.between(steps.get(first).from(), steps.get(next).to())
                                    .compareTo(rules.longestCall())
                            > 0;
            if (full) {
                calls.add(known.part(first, next));
                first = next;
            }
        }
        return calls;
    }

    /** The network is asked for nothing that it does not give. */
    private InsightQuery only(InsightQuery query) {
        Set<MetricId> known = new LinkedHashSet<>(query.metrics());
        known.retainAll(reported);
        return query.withMetrics(known);
    }

    private Reading reading(MetricId metric, @Nullable Reading found) {
        if (found != null) {
            return found;
        }
        return reported.contains(metric)
                ? new Reading.Unknown("the answer of " + connection.network() + " left this step out")
                : new Reading.NotReported(connection.network() + " does not give " + metric + " over time");
    }
}
