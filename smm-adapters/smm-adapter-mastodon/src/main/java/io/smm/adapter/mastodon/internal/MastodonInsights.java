package io.smm.adapter.mastodon.internal;

import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.http.AccountApi;
import io.smm.adapter.mastodon.internal.http.StatusApi;
import io.smm.adapter.mastodon.internal.map.Readings;
import io.smm.adapter.mastodon.internal.wire.AccountWire;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.error.NotFoundException;
import io.smm.insight.AccountInsights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.InsightReader;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Counts of posts and of the account; one call a post, none for what the network does not count. */
public final class MastodonInsights implements InsightReader {

    /** A post's counts, and when they were read. */
    private record Seen(StatusWire status, Instant at) {}

    private final Clock clock;
    private final StatusApi statuses;
    private final AccountApi accounts;

    /**
     * Makes the port.
     *
     * @param clock the clock
     * @param statuses the calls about posts
     * @param accounts the calls about accounts
     */
    public MastodonInsights(Clock clock, StatusApi statuses, AccountApi accounts) {
        this.clock = clock;
        this.statuses = statuses;
        this.accounts = accounts;
    }

    @Override
    public Set<MetricId> postMetrics() {
        return Readings.postMetrics();
    }

    @Override
    public Set<MetricId> accountMetrics() {
        return Readings.accountMetrics();
    }

    @Override
    public List<PostInsights> posts(Connection connection, List<PostRef> posts, Set<MetricId> metrics) {
        boolean counted = !Collections.disjoint(metrics, postMetrics());
        Map<String, Optional<Seen>> seen = new HashMap<>();
        for (PostRef post : posts) {
            if (counted && !seen.containsKey(post.id())) {
                seen.put(post.id(), read(connection, post));
            }
        }
        return posts.stream()
                .map(post -> insights(post, seen.getOrDefault(post.id(), Optional.empty()), metrics))
                .toList();
    }

    @Override
    public AccountInsights account(Connection connection, Set<MetricId> metrics) {
        if (Collections.disjoint(metrics, accountMetrics())) {
            return new AccountInsights(connection.account(), readings(metrics, Readings::notReported));
        }
        AccountWire account = accounts.verify(connection);
        Instant now = clock.instant();
        return new AccountInsights(
                connection.account(), readings(metrics, metric -> Readings.ofAccount(metric, account, now)));
    }

    private Optional<Seen> read(Connection connection, PostRef post) {
        try {
            StatusWire status = statuses.get(connection, post.id(), Function.identity());
            return Optional.of(new Seen(status, clock.instant()));
        } catch (NotFoundException missing) {
            return Optional.empty();
        }
    }

    private static PostInsights insights(PostRef post, Optional<Seen> seen, Set<MetricId> metrics) {
        PostInsights.Builder insights = PostInsights.builder(post);
        seen.ifPresent(one -> insights.publishedAt(one.status().createdAt()));
        readings(
                        metrics,
                        metric -> seen.map(one -> Readings.ofPost(metric, one.status(), one.at()))
                                .orElseGet(() -> Readings.ofMissingPost(metric)))
                .forEach(insights::reading);
        return insights.build();
    }

    private static Map<MetricId, Reading> readings(Set<MetricId> metrics, Function<MetricId, Reading> read) {
        Map<MetricId, Reading> readings = new LinkedHashMap<>();
        metrics.forEach(metric -> readings.put(metric, read.apply(metric)));
        return readings;
    }
}
