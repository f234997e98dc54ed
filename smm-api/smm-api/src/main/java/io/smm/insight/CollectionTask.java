package io.smm.insight;

import io.smm.account.Connection;
import io.smm.post.PostRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something whose numbers are being collected, and how far that is.
 *
 * @param connection the account that the numbers are read as
 * @param post the post; empty for the account itself
 * @param since what ages count from: when the post was published, or since when the account is watched
 * @param plan at which ages
 * @param progress how far it is
 */
public record CollectionTask(
        Connection connection,
        Optional<PostRef> post,
        Instant since,
        CollectionPlan plan,
        CollectionProgress progress) {

    /**
     * Checks that all are there.
     *
     * @param connection the account that the numbers are read as
     * @param post the post
     * @param since what ages count from
     * @param plan at which ages
     * @param progress how far it is
     */
    public CollectionTask {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(progress, "progress");
    }

    /** {@return what the numbers are of} */
    public InsightSubject subject() {
        return new InsightSubject(connection.id(), post);
    }

    /**
     * The same task, further on.
     *
     * @param next how far it is
     * @return the task
     */
    public CollectionTask with(CollectionProgress next) {
        return new CollectionTask(connection, post, since, plan, next);
    }
}
