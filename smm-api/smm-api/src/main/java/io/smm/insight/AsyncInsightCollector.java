package io.smm.insight;

import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.Connection;
import io.smm.post.PostRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The twin of {@link InsightCollector}: the same pipeline on the executor of the {@code Smm}. A future fails with the exception that the
 * blocking call would throw; cancelling it does not stop a call that runs.
 */
public interface AsyncInsightCollector {

    /**
     * The twin of {@link InsightCollector#watch(Connection, PostRef, Instant, CollectionPlan)}.
     *
     * @param connection the account to read as
     * @param post the post
     * @param publishedAt when it was published
     * @param plan at which ages
     * @return the collection to come
     */
    CompletableFuture<CollectionTask> watch(
            Connection connection, PostRef post, Instant publishedAt, CollectionPlan plan);

    /**
     * The twin of {@link InsightCollector#watch(Connection, CollectionPlan)}.
     *
     * @param connection the account
     * @param plan at which ages
     * @return the collection to come
     */
    CompletableFuture<CollectionTask> watch(Connection connection, CollectionPlan plan);

    /**
     * The twin of {@link InsightCollector#watchPublished}.
     *
     * @param name whose place in the log
     * @param plan at which ages
     * @return the collections to come
     */
    CompletableFuture<List<CollectionTask>> watchPublished(String name, CollectionPlan plan);

    /**
     * The twin of {@link InsightCollector#unwatch}.
     *
     * @param subject the post or account
     * @return whether it was watched
     */
    CompletableFuture<Boolean> unwatch(InsightSubject subject);

    /**
     * The twin of {@link InsightCollector#find}.
     *
     * @param subject the post or account
     * @return the collection to come
     */
    CompletableFuture<Optional<CollectionTask>> find(InsightSubject subject);

    /** {@return what the run will have done: the twin of {@link InsightCollector#runDue}} */
    CompletableFuture<CollectionRun> runDue();

    /**
     * The twin of {@link InsightCollector#history}.
     *
     * @param query which samples
     * @param page how many, and where to begin
     * @return the samples to come
     */
    CompletableFuture<Page<InsightSample>> history(HistoryQuery query, PageRequest page);

    /**
     * The twin of {@link InsightCollector#lastRead}.
     *
     * @param subject the post or account
     * @param moment the moment
     * @return the sample to come
     */
    CompletableFuture<Optional<InsightSample>> lastRead(InsightSubject subject, Instant moment);
}
