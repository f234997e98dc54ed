package io.smm.insight;

import io.smm.account.ConnectionId;
import io.smm.post.PostRef;
import java.util.Objects;
import java.util.Optional;

/**
 * What numbers are collected of: a post, or the connected account itself. Stores take two subjects for one when account, network and the
 * post's own id are the same.
 *
 * @param connection the account that the numbers are read as
 * @param post the post; empty for the account itself
 */
public record InsightSubject(ConnectionId connection, Optional<PostRef> post) {

    /**
     * Checks that both are there.
     *
     * @param connection the account that the numbers are read as
     * @param post the post
     */
    public InsightSubject {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(post, "post");
    }

    /**
     * A post.
     *
     * @param connection the account that its numbers are read as
     * @param post the post
     * @return the subject
     */
    public static InsightSubject post(ConnectionId connection, PostRef post) {
        return new InsightSubject(connection, Optional.of(post));
    }

    /**
     * An account.
     *
     * @param connection the account
     * @return the subject
     */
    public static InsightSubject account(ConnectionId connection) {
        return new InsightSubject(connection, Optional.empty());
    }
}
