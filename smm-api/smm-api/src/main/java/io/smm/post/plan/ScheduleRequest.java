package io.smm.post.plan;

import io.smm.account.Connection;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import java.time.Instant;
import java.util.Objects;

/**
 * A wish to publish a post to one account at a time.
 *
 * @param connection the account
 * @param post the post
 * @param at when
 * @param key the host's own key: asking twice with it plans, and publishes, once
 * @param late what becomes of it when its time has passed
 * @param draft whether somebody must approve it first
 */
public record ScheduleRequest(
        Connection connection, Post post, Instant at, RequestKey key, LatePolicy late, boolean draft) {

    /**
     * Checks that no component is null.
     *
     * @param connection the account
     * @param post the post
     * @param at when
     * @param key the host's own key
     * @param late what becomes of it when its time has passed
     * @param draft whether somebody must approve it first
     */
    public ScheduleRequest {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(late, "late");
    }

    /**
     * An approved post that may be up to an hour late.
     *
     * @param connection the account
     * @param post the post
     * @param at when
     * @param key the host's own key
     * @return the request
     */
    public static ScheduleRequest of(Connection connection, Post post, Instant at, RequestKey key) {
        return new ScheduleRequest(connection, post, at, key, LatePolicy.standard(), false);
    }

    /**
     * The same request with another policy for lateness.
     *
     * @param policy what becomes of it when its time has passed
     * @return the request
     */
    public ScheduleRequest withLate(LatePolicy policy) {
        return new ScheduleRequest(connection, post, at, key, policy, draft);
    }

    /** {@return the same request, to be approved by somebody before it can be sent} */
    public ScheduleRequest asDraft() {
        return new ScheduleRequest(connection, post, at, key, late, true);
    }
}
