package io.smm.core.internal.async;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.insight.AsyncInsightCollector;
import io.smm.insight.CollectionPlan;
import io.smm.insight.CollectionRun;
import io.smm.insight.CollectionTask;
import io.smm.insight.HistoryQuery;
import io.smm.insight.InsightCollector;
import io.smm.insight.InsightSample;
import io.smm.insight.InsightSubject;
import io.smm.post.PostRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The twin of {@link InsightCollector}. */
record CollectorTwin(Runner runner, InsightCollector blocking) implements AsyncInsightCollector {

    @Override
    public CompletableFuture<CollectionTask> watch(
            Connection connection, PostRef post, Instant publishedAt, CollectionPlan plan) {
        return runner.run(() -> blocking.watch(connection, post, publishedAt, plan));
    }

    @Override
    public CompletableFuture<CollectionTask> watch(Connection connection, CollectionPlan plan) {
        return runner.run(() -> blocking.watch(connection, plan));
    }

    @Override
    public CompletableFuture<List<CollectionTask>> watchPublished(String name, CollectionPlan plan) {
        return runner.run(() -> blocking.watchPublished(name, plan));
    }

    @Override
    public CompletableFuture<Boolean> unwatch(InsightSubject subject) {
        return runner.run(() -> blocking.unwatch(subject));
    }

    @Override
    public CompletableFuture<Optional<CollectionTask>> find(InsightSubject subject) {
        return runner.run(() -> blocking.find(subject));
    }

    @Override
    public CompletableFuture<CollectionRun> runDue() {
        return runner.run(blocking::runDue);
    }

    @Override
    public CompletableFuture<Page<InsightSample>> history(HistoryQuery query, PageRequest page) {
        return runner.run(() -> blocking.history(query, page));
    }

    @Override
    public CompletableFuture<Optional<InsightSample>> lastRead(InsightSubject subject, Instant moment) {
        return runner.run(() -> blocking.lastRead(subject, moment));
    }
}
