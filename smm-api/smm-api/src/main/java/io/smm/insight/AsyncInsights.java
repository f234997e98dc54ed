package io.smm.insight;

import io.smm.account.Connection;
import io.smm.post.PostRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The twin of {@link Insights}: the same pipeline on the executor of the {@code Smm}. A future fails with the exception
 * that the blocking call would throw; cancelling it does not stop a call that runs.
 */
public interface AsyncInsights {

    /**
     * The twin of {@link Insights#posts}.
     *
     * @param connection the account to read as
     * @param posts the posts
     * @param metrics what to read
     * @return the numbers to come
     */
    CompletableFuture<List<PostInsights>> posts(Connection connection, List<PostRef> posts, Set<MetricId> metrics);

    /**
     * The twin of {@link Insights#account}.
     *
     * @param connection the account
     * @param metrics what to read
     * @return the numbers to come
     */
    CompletableFuture<AccountInsights> account(Connection connection, Set<MetricId> metrics);

    /**
     * The twin of {@link Insights#series(Connection, PostRef, InsightQuery)}.
     *
     * @param connection the account to read as
     * @param post the post
     * @param query what to read
     * @return the series to come
     */
    CompletableFuture<SeriesReport> series(Connection connection, PostRef post, InsightQuery query);

    /**
     * The twin of {@link Insights#series(Connection, InsightQuery)}.
     *
     * @param connection the account
     * @param query what to read
     * @return the series to come
     */
    CompletableFuture<SeriesReport> series(Connection connection, InsightQuery query);

    /**
     * The twin of {@link Insights#retention}.
     *
     * @param connection the account to read as
     * @param post the post
     * @return the curve to come
     */
    CompletableFuture<Optional<RetentionCurve>> retention(Connection connection, PostRef post);

    /**
     * The twin of {@link Insights#demographics}.
     *
     * @param connection the account
     * @param base of whom
     * @param splits by what
     * @return the distributions to come
     */
    CompletableFuture<Demographics> demographics(
            Connection connection, AudienceBase base, Set<DemographicSplit> splits);
}
