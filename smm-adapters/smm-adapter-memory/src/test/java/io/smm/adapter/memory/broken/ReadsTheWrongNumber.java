package io.smm.adapter.memory.broken;

import io.smm.account.Connection;
import io.smm.insight.AccountInsights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.InsightReader;
import io.smm.spi.NetworkAdapter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Takes one number for another, or a number for one that never changes. */
final class ReadsTheWrongNumber extends BrokenAdapter {

    private final UnaryOperator<PostInsights> wrong;

    private ReadsTheWrongNumber(NetworkAdapter good, UnaryOperator<PostInsights> wrong) {
        super(good);
        this.wrong = wrong;
    }

    /** Reactions are told as shares, and shares as reactions. */
    static ReadsTheWrongNumber swapped(NetworkAdapter good) {
        return new ReadsTheWrongNumber(good, insights -> {
            PostInsights.Builder swapped = insights.toBuilder();
            insights.readings().forEach((metric, reading) -> swapped.reading(other(metric), reading));
            return swapped.build();
        });
    }

    /** Nobody ever reacts. */
    static ReadsTheWrongNumber constant(NetworkAdapter good) {
        return new ReadsTheWrongNumber(good, insights -> {
            PostInsights.Builder constant = insights.toBuilder();
            if (insights.readings().get(MetricId.REACTIONS) instanceof Reading.Value value) {
                constant.reading(MetricId.REACTIONS, Reading.of(0, value.lineage()));
            }
            return constant.build();
        });
    }

    /** What was shown counts as viewed. */
    static ReadsTheWrongNumber impressionsAsViews(NetworkAdapter good) {
        return new ReadsTheWrongNumber(good, insights -> {
            PostInsights.Builder merged = insights.toBuilder();
            if (insights.reading(MetricId.VIEWS) instanceof Reading.Value views
                    && insights.reading(MetricId.IMPRESSIONS) instanceof Reading.Value impressions) {
                merged.reading(
                        MetricId.VIEWS, new Reading.Value(views.number().add(impressions.number()), views.lineage()));
            }
            return merged.build();
        });
    }

    private static MetricId other(MetricId metric) {
        return metric.equals(MetricId.REACTIONS)
                ? MetricId.SHARES
                : metric.equals(MetricId.SHARES) ? MetricId.REACTIONS : metric;
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
                        .map(wrong)
                        .toList();
            }

            @Override
            public AccountInsights account(Connection connection, Set<MetricId> metrics) {
                return good.account(connection, metrics);
            }
        });
    }
}
