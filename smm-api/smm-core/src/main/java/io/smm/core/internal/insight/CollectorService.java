package io.smm.core.internal.insight;

import io.smm.Capability;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.core.internal.Registry;
import io.smm.insight.CollectionPlan;
import io.smm.insight.CollectionProgress;
import io.smm.insight.CollectionRun;
import io.smm.insight.CollectionTask;
import io.smm.insight.HistoryQuery;
import io.smm.insight.InsightCollector;
import io.smm.insight.InsightSample;
import io.smm.insight.InsightSubject;
import io.smm.post.PostRef;
import io.smm.spi.CollectionEntry;
import io.smm.spi.CollectionStore;
import io.smm.spi.MetricHistory;
import io.smm.spi.NetworkAdapter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Watches posts and accounts, and reads their numbers when they are due. */
public final class CollectorService implements InsightCollector {

    private static final int MOST_AT_ONCE = 500;

    /** Longer than a run should take; whoever outlives it loses the entry to another run, and both store the same numbers. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final Registry registry;
    private final CollectionStore tasks;
    private final MetricHistory history;
    private final CollectionRunner runner;
    private final PublishedPosts published;
    private final Clock clock;

    /**
     * Makes the service.
     *
     * @param registry the adapters
     * @param tasks whose numbers are collected
     * @param history where numbers are kept
     * @param runner reads what is due
     * @param published finds what planning has published
     * @param clock the time
     */
    public CollectorService(
            Registry registry,
            CollectionStore tasks,
            MetricHistory history,
            CollectionRunner runner,
            PublishedPosts published,
            Clock clock) {
        this.registry = registry;
        this.tasks = tasks;
        this.history = history;
        this.runner = runner;
        this.published = published;
        this.clock = clock;
    }

    @Override
    public CollectionTask watch(Connection connection, PostRef post, Instant publishedAt, CollectionPlan plan) {
        registry.port(connection, Capability.POST_INSIGHTS, NetworkAdapter::insightReader);
        return watch(connection, Optional.of(post), publishedAt, plan);
    }

    @Override
    public CollectionTask watch(Connection connection, CollectionPlan plan) {
        registry.port(connection, Capability.ACCOUNT_INSIGHTS, NetworkAdapter::insightReader);
        return watch(connection, Optional.empty(), clock.instant(), plan);
    }

    private CollectionTask watch(Connection connection, Optional<PostRef> post, Instant since, CollectionPlan plan) {
        Optional<Instant> first = plan.after(Duration.ofNanos(-1)).map(since::plus);
        CollectionTask task = new CollectionTask(connection, post, since, plan, CollectionProgress.begun(first, 0));
        return tasks.insert(CollectionEntry.first(task)).task();
    }

    @Override
    public List<CollectionTask> watchPublished(String name, CollectionPlan plan) {
        return published.since(
                name,
                (delivery, publication) -> watch(
                        delivery.connection(),
                        Optional.of(publication.ref()),
                        publication.publishedAt(),
                        PublishedPosts.isStory(delivery, publication) ? CollectionPlan.stories() : plan));
    }

    @Override
    public boolean unwatch(InsightSubject subject) {
        return tasks.remove(subject);
    }

    @Override
    public Optional<CollectionTask> find(InsightSubject subject) {
        return tasks.find(subject).map(CollectionEntry::task);
    }

    @Override
    public CollectionRun runDue() {
        Instant now = clock.instant();
        List<CollectionEntry> due = tasks.claim(registry.networks(), now, now.plus(LEASE), MOST_AT_ONCE);
        return runner.run(due, due.size() == MOST_AT_ONCE);
    }

    @Override
    public Page<InsightSample> history(HistoryQuery query, PageRequest page) {
        return history.list(query, page);
    }

    @Override
    public Optional<InsightSample> lastRead(InsightSubject subject, Instant moment) {
        return history.lastRead(subject, moment);
    }
}
