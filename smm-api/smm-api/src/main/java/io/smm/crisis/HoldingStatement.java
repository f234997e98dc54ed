package io.smm.crisis;

import io.smm.account.Connection;
import io.smm.error.Faults;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.PauseId;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a brand says while it looks into something: one post for each account, to be approved by somebody, and let through by the pause of
 * its crisis alone.
 *
 * @param pause the crisis
 * @param key the host's own key: asking twice with it plans once
 * @param posts what each account would publish; 1 to 500, all of one tenant
 * @param validFor how long after it was prepared it may still be sent; approved later it is missed, for what it says is out of date.
 *     A minute to 30 days
 */
public record HoldingStatement(PauseId pause, RequestKey key, Map<Connection, Post> posts, Duration validFor) {

    private static final Duration DAY = Duration.ofDays(1);

    /**
     * Checks the bounds and copies the posts in their order.
     *
     * @param pause the crisis
     * @param key the host's own key
     * @param posts what each account would publish
     * @param validFor how long after it was prepared it may still be sent
     */
    public HoldingStatement {
        Objects.requireNonNull(pause, "pause");
        Objects.requireNonNull(key, "key");
        posts = Collections.unmodifiableMap(new LinkedHashMap<>(posts));
        Faults.of("HoldingStatement")
                .check(!posts.isEmpty() && posts.size() <= 500, "posts", "must be 1 to 500, are ", posts.size())
                .check(
                        posts.keySet().stream()
                                        .map(Connection::tenant)
                                        .distinct()
                                        .count()
                                <= 1,
                        "posts",
                        "must be of one tenant")
                .check(
                        validFor.compareTo(Duration.ofMinutes(1)) >= 0 && validFor.compareTo(Duration.ofDays(30)) <= 0,
                        "validFor",
                        "must be a minute to 30 days, is ",
                        validFor)
                .raise();
    }

    /**
     * The same post for all accounts, valid for a day.
     *
     * @param pause the crisis
     * @param key the host's own key
     * @param post the post
     * @param accounts the accounts; 1 to 500
     * @return the statement
     */
    public static HoldingStatement of(PauseId pause, RequestKey key, Post post, Collection<Connection> accounts) {
        Map<Connection, Post> posts = new LinkedHashMap<>();
        accounts.forEach(account -> posts.put(account, post));
        return new HoldingStatement(pause, key, posts, DAY);
    }

    /**
     * The same statement, in other words for one account.
     *
     * @param account the account, one of those named before or another
     * @param post what it would publish
     * @return the statement
     */
    public HoldingStatement with(Connection account, Post post) {
        Map<Connection, Post> more = new LinkedHashMap<>(posts);
        more.put(account, post);
        return new HoldingStatement(pause, key, more, validFor);
    }

    /**
     * The same statement, valid for another time. Default: a day.
     *
     * @param time how long after it was prepared it may still be sent; a minute to 30 days
     * @return the statement
     */
    public HoldingStatement withValidFor(Duration time) {
        return new HoldingStatement(pause, key, posts, time);
    }
}
