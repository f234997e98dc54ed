package io.smm.core.internal.insight;

import io.smm.Capability;
import io.smm.account.Connection;
import io.smm.core.internal.Registry;
import io.smm.error.Faults;
import io.smm.insight.AccountInsights;
import io.smm.insight.AudienceBase;
import io.smm.insight.DemographicSplit;
import io.smm.insight.Demographics;
import io.smm.insight.Distribution;
import io.smm.insight.InsightQuery;
import io.smm.insight.Insights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.insight.RetentionCurve;
import io.smm.insight.SeriesReport;
import io.smm.post.PostRef;
import io.smm.spi.DemographicsReader;
import io.smm.spi.InsightReader;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.SeriesReader;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads numbers through the adapters, and sees to it that every metric asked for has a reading. */
public final class InsightService implements Insights {

    private final Registry registry;
    private final Clock clock;

    /**
     * Makes the service.
     *
     * @param registry the adapters
     * @param clock the time
     */
    public InsightService(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public List<PostInsights> posts(Connection connection, List<PostRef> posts, Set<MetricId> metrics) {
        InsightReader reader = registry.port(connection, Capability.POST_INSIGHTS, NetworkAdapter::insightReader);
        if (posts.isEmpty() || metrics.isEmpty()) {
            return posts.stream()
                    .map(post -> PostInsights.builder(post).build())
                    .toList();
        }
        return reader.posts(connection, List.copyOf(posts), inOrder(metrics)).stream()
                .map(insights -> complete(connection, insights, metrics, reader))
                .toList();
    }

    @Override
    public AccountInsights account(Connection connection, Set<MetricId> metrics) {
        InsightReader reader = registry.port(connection, Capability.ACCOUNT_INSIGHTS, NetworkAdapter::insightReader);
        AccountInsights insights = reader.account(connection, inOrder(metrics));
        Map<MetricId, Reading> readings = new LinkedHashMap<>(insights.readings());
        for (MetricId metric : metrics) {
            readings.computeIfAbsent(metric, missing -> absent(connection, missing, reader.accountMetrics()));
        }
        return new AccountInsights(insights.account(), readings);
    }

    @Override
    public SeriesReport series(Connection connection, PostRef post, InsightQuery query) {
        SeriesReader reader = seriesReader(connection);
        return new SeriesQueries(connection, reader.rules(), reader.rules().postMetrics())
                .read(query, clock.instant(), part -> reader.post(connection, post, part));
    }

    @Override
    public SeriesReport series(Connection connection, InsightQuery query) {
        SeriesReader reader = seriesReader(connection);
        return new SeriesQueries(connection, reader.rules(), reader.rules().accountMetrics())
                .read(query, clock.instant(), part -> reader.account(connection, part));
    }

    @Override
    public Optional<RetentionCurve> retention(Connection connection, PostRef post) {
        return registry.port(connection, Capability.VIDEO_RETENTION, NetworkAdapter::retentionReader)
                .retention(connection, post);
    }

    @Override
    public Demographics demographics(Connection connection, AudienceBase base, Set<DemographicSplit> splits) {
        DemographicsReader reader =
                registry.port(connection, Capability.AUDIENCE_DEMOGRAPHICS, NetworkAdapter::demographicsReader);
        Faults.of("Demographics of " + connection.network())
                .check(reader.bases().contains(base), "base", base + " is none of " + reader.bases())
                .check(!splits.isEmpty(), "splits", "must name at least one")
                .raise();
        Set<DemographicSplit> offered = new LinkedHashSet<>(splits);
        offered.retainAll(reader.splits());
        Map<DemographicSplit, Distribution> known = offered.isEmpty()
                ? Map.of()
                : reader.demographics(connection, base, Collections.unmodifiableSet(offered))
                        .distributions();
        Map<DemographicSplit, Distribution> complete = new LinkedHashMap<>();
        for (DemographicSplit split : splits) {
            Distribution found = known.get(split);
            complete.put(split, found != null ? found : absent(connection, split, reader.splits()));
        }
        return new Demographics(connection.account(), base, clock.instant(), complete);
    }

    private SeriesReader seriesReader(Connection connection) {
        return registry.port(connection, Capability.METRIC_SERIES, NetworkAdapter::seriesReader);
    }

    private static Distribution absent(Connection connection, DemographicSplit split, Set<DemographicSplit> offered) {
        return new Distribution.NotReported(
                offered.contains(split)
                        ? "the answer of " + connection.network() + " left it out"
                        : connection.network() + " does not split by " + split + ", but by " + offered);
    }

    private static PostInsights complete(
            Connection connection, PostInsights insights, Set<MetricId> metrics, InsightReader reader) {
        PostInsights.Builder builder = null;
        for (MetricId metric : metrics) {
            // Only what has no reading at all reads so, unless an adapter says so itself.
            if (insights.reading(metric) instanceof Reading.NotRequested
                    && insights.readings(metric).isEmpty()) {
                builder = builder == null ? insights.toBuilder() : builder;
                builder.reading(metric, absent(connection, metric, reader.postMetrics()));
            }
        }
        return builder == null ? insights : builder.build();
    }

    /** A copy that keeps the caller's order, so that readings come back in it. */
    private static Set<MetricId> inOrder(Set<MetricId> metrics) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(metrics));
    }

    private static Reading absent(Connection connection, MetricId metric, Set<MetricId> reported) {
        return reported.contains(metric)
                ? new Reading.Unknown("the answer of " + connection.network() + " did not hold it")
                : new Reading.NotReported(connection.network() + " does not report " + metric);
    }
}
