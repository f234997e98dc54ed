package io.smm.insight;

import io.smm.TimeWindow;
import io.smm.account.ConnectionId;
import io.smm.post.PostRef;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Which samples are wanted. Immutable.
 *
 * @param connection of which account
 * @param kind of its posts, of one of them, or of the account itself
 * @param post the post; there for {@link Kind#ONE_POST} alone
 * @param age only what was planned for this age; empty for all ages
 * @param dueWithin only what was planned for a moment in this window; empty for all
 */
public record HistoryQuery(
        ConnectionId connection,
        Kind kind,
        Optional<PostRef> post,
        Optional<Duration> age,
        Optional<TimeWindow> dueWithin) {

    /** What a sample is of. */
    public enum Kind {
        /** One post of the account. */
        ONE_POST,
        /** All posts that were watched as the account. */
        ALL_POSTS,
        /** The account itself, as it was read at moments. */
        ACCOUNT,
        /** The account itself, step by step. */
        ACCOUNT_STEPS
    }

    /**
     * Checks the components.
     *
     * @param connection of which account
     * @param kind of what
     * @param post the post
     * @param age only what was planned for this age
     * @param dueWithin only what was planned for a moment in this window
     */
    public HistoryQuery {
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(age, "age");
        Objects.requireNonNull(dueWithin, "dueWithin");
        if (post.isPresent() != (Objects.requireNonNull(kind, "kind") == Kind.ONE_POST)) {
            throw new IllegalArgumentException("a post is named for ONE_POST, and for nothing else");
        }
    }

    /**
     * The course of a post.
     *
     * @param connection the account that it was read as
     * @param post the post
     * @return the query
     */
    public static HistoryQuery post(ConnectionId connection, PostRef post) {
        return of(connection, Kind.ONE_POST, Optional.of(post));
    }

    /**
     * All posts of an account.
     *
     * @param connection the account
     * @return the query
     */
    public static HistoryQuery posts(ConnectionId connection) {
        return of(connection, Kind.ALL_POSTS, Optional.empty());
    }

    /**
     * An account as it was read at moments, such as its followers.
     *
     * @param connection the account
     * @return the query
     */
    public static HistoryQuery account(ConnectionId connection) {
        return of(connection, Kind.ACCOUNT, Optional.empty());
    }

    /**
     * An account step by step, such as its impressions a day.
     *
     * @param connection the account
     * @return the query
     */
    public static HistoryQuery steps(ConnectionId connection) {
        return of(connection, Kind.ACCOUNT_STEPS, Optional.empty());
    }

    private static HistoryQuery of(ConnectionId connection, Kind kind, Optional<PostRef> post) {
        return new HistoryQuery(connection, kind, post, Optional.empty(), Optional.empty());
    }

    /**
     * Only what was planned for one age, so that posts are compared at the same age.
     *
     * @param planned the age
     * @return the narrower query
     */
    public HistoryQuery atAge(Duration planned) {
        return new HistoryQuery(connection, kind, post, Optional.of(planned), dueWithin);
    }

    /**
     * Only what was planned for a moment in a window.
     *
     * @param window the window
     * @return the narrower query
     */
    public HistoryQuery within(TimeWindow window) {
        return new HistoryQuery(connection, kind, post, age, Optional.of(window));
    }
}
