package io.smm.core.internal;

import io.smm.Capability;
import io.smm.account.Connection;
import io.smm.insight.AccountInsights;
import io.smm.insight.Insights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.InsightReader;
import io.smm.spi.NetworkAdapter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads numbers through the adapters, and sees to it that every metric asked for has a reading. */
final class InsightService implements Insights {

    private final Registry registry;

    InsightService(Registry registry) {
        this.registry = registry;
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

    private static PostInsights complete(
            Connection connection, PostInsights insights, Set<MetricId> metrics, InsightReader reader) {
        if (insights.readings().keySet().containsAll(metrics)) {
            return insights;
        }
        PostInsights.Builder builder = insights.toBuilder();
        for (MetricId metric : metrics) {
            if (!insights.readings().containsKey(metric)) {
                builder.reading(metric, absent(connection, metric, reader.postMetrics()));
            }
        }
        return builder.build();
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
