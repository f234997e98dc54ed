package io.smm.insight;

import io.smm.account.Connection;
import io.smm.post.PostRef;
import java.util.List;
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
}
