package io.smm.core.internal.async;

import io.smm.account.Connection;
import io.smm.insight.AccountInsights;
import io.smm.insight.AsyncInsights;
import io.smm.insight.AudienceBase;
import io.smm.insight.DemographicSplit;
import io.smm.insight.Demographics;
import io.smm.insight.InsightQuery;
import io.smm.insight.Insights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.RetentionCurve;
import io.smm.insight.SeriesReport;
import io.smm.post.PostRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The twin of analytics. */
record InsightsTwin(Runner runner, Insights blocking) implements AsyncInsights {

    @Override
    public CompletableFuture<List<PostInsights>> posts(
            Connection connection, List<PostRef> posts, Set<MetricId> metrics) {
        return runner.run(() -> blocking.posts(connection, posts, metrics));
    }

    @Override
    public CompletableFuture<AccountInsights> account(Connection connection, Set<MetricId> metrics) {
        return runner.run(() -> blocking.account(connection, metrics));
    }

    @Override
    public CompletableFuture<SeriesReport> series(Connection connection, PostRef post, InsightQuery query) {
        return runner.run(() -> blocking.series(connection, post, query));
    }

    @Override
    public CompletableFuture<SeriesReport> series(Connection connection, InsightQuery query) {
        return runner.run(() -> blocking.series(connection, query));
    }

    @Override
    public CompletableFuture<Optional<RetentionCurve>> retention(Connection connection, PostRef post) {
        return runner.run(() -> blocking.retention(connection, post));
    }

    @Override
    public CompletableFuture<Demographics> demographics(
            Connection connection, AudienceBase base, Set<DemographicSplit> splits) {
        return runner.run(() -> blocking.demographics(connection, base, splits));
    }
}
