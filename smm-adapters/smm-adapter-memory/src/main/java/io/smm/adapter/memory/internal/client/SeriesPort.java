package io.smm.adapter.memory.internal.client;

import io.smm.account.Connection;
import io.smm.adapter.memory.internal.world.NumbersDesk;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.insight.Breakdown;
import io.smm.insight.Exactness;
import io.smm.insight.Granularity;
import io.smm.insight.InsightLevel;
import io.smm.insight.InsightQuery;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.MetricSeries;
import io.smm.insight.NativeMetric;
import io.smm.insight.Reading;
import io.smm.insight.SeriesPoint;
import io.smm.insight.TimeBasis;
import io.smm.post.PostRef;
import io.smm.spi.SeriesReader;
import io.smm.spi.SeriesRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reading numbers over time. */
final class SeriesPort implements SeriesReader {

    private static final Map<MetricId, NativeMetric> OF_POSTS = Natives.of(InsightLevel.POST, TimeBasis.PERIOD);
    private static final Map<MetricId, NativeMetric> OF_ACCOUNTS = Natives.of(InsightLevel.ACCOUNT, TimeBasis.PERIOD);

    private static final SeriesRules RULES = new SeriesRules(
            OF_POSTS.keySet(),
            OF_ACCOUNTS.keySet(),
            Set.of(Granularity.values()),
            Set.of(Breakdown.COUNTRY, Breakdown.FOLLOWING),
            Optional.empty(),
            Duration.ofDays(31),
            Duration.ofDays(730));

    /** What makes a series. */
    private record Key(String name, Optional<String> part) {}

    private final Server server;
    private final Calls calls;

    SeriesPort(Server server, Calls calls) {
        this.server = server;
        this.calls = calls;
    }

    @Override
    public SeriesRules rules() {
        return RULES;
    }

    @Override
    public List<MetricSeries> post(Connection connection, PostRef post, InsightQuery query) {
        return series(
                query,
                OF_POSTS,
                calls.read(
                        connection,
                        "countPostOverTime",
                        token -> server.numbers()
                                .ofPost(token, post, names(query, OF_POSTS), query.steps(), by(query))));
    }

    @Override
    public List<MetricSeries> account(Connection connection, InsightQuery query) {
        return series(
                query,
                OF_ACCOUNTS,
                calls.read(
                        connection,
                        "countAccountOverTime",
                        token -> server.numbers()
                                .ofAccount(token, names(query, OF_ACCOUNTS), query.steps(), by(query))));
    }

    private List<MetricSeries> series(
            InsightQuery query, Map<MetricId, NativeMetric> known, List<NumbersDesk.Count> counts) {
        Map<Key, List<NumbersDesk.Count>> found = counts.stream()
                .collect(Collectors.groupingBy(
                        count -> new Key(count.name(), count.part()), LinkedHashMap::new, Collectors.toList()));
        Map<String, NativeMetric> byName =
                known.values().stream().collect(Collectors.toMap(NativeMetric::nativeName, row -> row));
        List<MetricSeries> series = new ArrayList<>();
        found.forEach((key, some) -> {
            NativeMetric row = byName.get(key.name());
            if (row != null) {
                series.add(new MetricSeries(
                        row.metric(),
                        key.part(),
                        some.stream().map(count -> point(query, row, count)).toList()));
            }
        });
        return series;
    }

    private SeriesPoint point(InsightQuery query, NativeMetric row, NumbersDesk.Count count) {
        if (count.withheld()) {
            return new SeriesPoint(
                    count.step(), new Reading.Withheld("the simulated network tells no reach of so few people"));
        }
        Instant now = calls.now();
        Lineage.Builder lineage = Lineage.builder(server.settings().network(), row.nativeName(), now)
                .definition(row.note())
                .period(count.step())
                .zone(query.zone())
                .uniqueness(row.uniqueness())
                .exactness(Exactness.SIMULATED);
        lineage = now.isBefore(count.finalFrom()) ? lineage.provisionalUntil(count.finalFrom()) : lineage.markFinal();
        return new SeriesPoint(count.step(), Reading.of(count.number(), lineage.build()));
    }

    private static Set<String> names(InsightQuery query, Map<MetricId, NativeMetric> known) {
        return known.entrySet().stream()
                .filter(entry -> query.metrics().contains(entry.getKey()))
                .map(entry -> entry.getValue().nativeName())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> by(InsightQuery query) {
        return query.breakdown().map(Breakdown::id);
    }
}
