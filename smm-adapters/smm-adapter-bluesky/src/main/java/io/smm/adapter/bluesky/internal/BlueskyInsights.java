package io.smm.adapter.bluesky.internal;

import io.smm.account.Connection;
import io.smm.adapter.bluesky.internal.http.ActorApi;
import io.smm.adapter.bluesky.internal.http.FeedApi;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.map.Readings;
import io.smm.adapter.bluesky.internal.wire.CountedPostWire;
import io.smm.adapter.support.Times;
import io.smm.insight.AccountInsights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.InsightReader;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts of posts and accounts; one call for each 25 posts, none for what the network does not count. */
public final class BlueskyInsights implements InsightReader {

    /** A post's counts, and how those of its answer are to be read. */
    private record Seen(CountedPostWire post, Readings.OfPosts answer) {}

    private final Clock clock;
    private final FeedApi feed;
    private final ActorApi actors;

    /**
     * Makes the port.
     *
     * @param clock the clock
     * @param feed the calls about posts
     * @param actors the calls about accounts
     */
    public BlueskyInsights(Clock clock, FeedApi feed, ActorApi actors) {
        this.clock = clock;
        this.feed = feed;
        this.actors = actors;
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
        Map<String, @Nullable Seen> seen = new LinkedHashMap<>(posts.size() * 2);
        for (PostRef post : posts) {
            seen.put(AtUri.idWithDid(post), null);
        }
        if (!Collections.disjoint(metrics, postMetrics())) {
            read(connection, seen, metrics);
        }
        return posts.stream().map(post -> insights(post, seen, metrics)).toList();
    }

    @Override
    public AccountInsights account(Connection connection, Set<MetricId> metrics) {
        if (Collections.disjoint(metrics, accountMetrics())) {
            return new AccountInsights(connection.account(), readings(metrics, Readings::notReported));
        }
        return actors.getProfile(connection, profile -> {
            Instant now = clock.instant();
            return new AccountInsights(
                    connection.account(), readings(metrics, metric -> Readings.ofAccount(metric, profile, now)));
        });
    }

    private void read(Connection connection, Map<String, @Nullable Seen> seen, Set<MetricId> metrics) {
        List<String> uris = List.copyOf(seen.keySet());
        for (int from = 0; from < uris.size(); from += FeedApi.MOST_POSTS) {
            List<String> some = uris.subList(from, Math.min(from + FeedApi.MOST_POSTS, uris.size()));
            List<CountedPostWire> answer = feed.getCounts(connection, some);
            Readings.OfPosts readings = Readings.ofPosts(metrics, clock.instant());
            for (CountedPostWire post : answer) {
                seen.put(post.uri(), new Seen(post, readings));
            }
        }
    }

    private static PostInsights insights(PostRef post, Map<String, @Nullable Seen> seen, Set<MetricId> metrics) {
        PostInsights.Builder insights = PostInsights.builder(post);
        Seen one = seen.get(post.id());
        if (one == null) {
            readings(metrics, Readings::ofMissingPost).forEach(insights::reading);
            return insights.build();
        }
        Times.parse(one.post().createdAt()).ifPresent(insights::publishedAt);
        one.answer().read(one.post().counts(), insights::reading);
        return insights.build();
    }

    private static Map<MetricId, Reading> readings(Set<MetricId> metrics, Function<MetricId, Reading> read) {
        Map<MetricId, Reading> readings = new LinkedHashMap<>();
        metrics.forEach(metric -> readings.put(metric, read.apply(metric)));
        return readings;
    }
}
