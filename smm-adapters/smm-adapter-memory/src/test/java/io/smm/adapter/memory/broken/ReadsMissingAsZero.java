package io.smm.adapter.memory.broken;

import io.smm.account.Connection;
import io.smm.insight.AccountInsights;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.InsightReader;
import io.smm.spi.NetworkAdapter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fills what an answer does not hold with zeros. */
final class ReadsMissingAsZero extends BrokenAdapter {

    ReadsMissingAsZero(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Optional<InsightReader> insightReader() {
        return super.insightReader().map(good -> new InsightReader() {
            @Override
            public Set<MetricId> postMetrics() {
                return good.postMetrics();
            }

            @Override
            public Set<MetricId> accountMetrics() {
                return good.accountMetrics();
            }

            @Override
            public List<PostInsights> posts(Connection connection, List<PostRef> posts, Set<MetricId> metrics) {
                return good.posts(connection, posts, metrics).stream()
                        .map(ReadsMissingAsZero.this::filled)
                        .toList();
            }

            @Override
            public AccountInsights account(Connection connection, Set<MetricId> metrics) {
                return good.account(connection, metrics);
            }
        });
    }

    private PostInsights filled(PostInsights insights) {
        PostInsights.Builder filled = insights.toBuilder();
        insights.readings().forEach((metric, reading) -> {
            if (reading.value().isEmpty()) {
                Lineage lineage =
                        Lineage.builder(network(), metric.id(), Instant.EPOCH).build();
                filled.reading(metric, Reading.of(0, lineage));
            }
        });
        return filled.build();
    }
}
