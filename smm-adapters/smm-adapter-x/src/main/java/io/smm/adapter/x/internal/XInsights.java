package io.smm.adapter.x.internal;

import io.smm.account.Connection;
import io.smm.adapter.x.internal.http.InsightApi;
import io.smm.adapter.x.internal.map.Readings;
import io.smm.adapter.x.internal.wire.CountedWire;
import io.smm.adapter.x.internal.wire.CountsWire;
import io.smm.adapter.x.internal.wire.ProblemWire;
import io.smm.insight.AccountInsights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.InsightReader;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Counts of posts, a hundred a call, and of the account; no call for what X does not count. */
public final class XInsights implements InsightReader {

    private final Clock clock;
    private final InsightApi api;

    /**
     * Makes the port.
     *
     * @param clock the clock
     * @param api the calls
     */
    public XInsights(Clock clock, InsightApi api) {
        this.clock = clock;
        this.api = api;
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
        Map<String, Readings.Seen> seen = new HashMap<>();
        Map<String, ProblemWire> missing = new HashMap<>();
        if (!Collections.disjoint(metrics, postMetrics())) {
            List<String> ids = posts.stream().map(PostRef::id).distinct().toList();
            for (int i = 0; i < ids.size(); i += InsightApi.MOST_POSTS) {
                List<String> some = ids.subList(i, Math.min(ids.size(), i + InsightApi.MOST_POSTS));
                read(api.posts(connection, some, Readings.ownersAlone(metrics)), seen, missing);
            }
        }
        return posts.stream()
                .map(post -> insights(
                        post,
                        Optional.ofNullable(seen.get(post.id())),
                        Optional.ofNullable(missing.get(post.id())),
                        metrics))
                .toList();
    }

    @Override
    public AccountInsights account(Connection connection, Set<MetricId> metrics) {
        if (Collections.disjoint(metrics, accountMetrics())) {
            return new AccountInsights(connection.account(), readings(metrics, Readings::notReported));
        }
        CountsWire account = api.account(connection);
        return new AccountInsights(
                connection.account(),
                readings(metrics, metric -> Readings.ofAccount(metric, account, clock.instant())));
    }

    private void read(CountedWire answer, Map<String, Readings.Seen> seen, Map<String, ProblemWire> missing) {
        for (CountsWire post : answer.posts()) {
            List<CountsWire> files = answer.files().stream()
                    .filter(file -> post.mediaKeys().contains(file.id()))
                    .toList();
            List<ProblemWire> problems = answer.problems().stream()
                    .filter(problem -> problem.resource().equals(post.id()))
                    .toList();
            seen.put(post.id(), new Readings.Seen(post, files, problems, clock.instant()));
        }
        answer.problems().forEach(problem -> missing.putIfAbsent(problem.resource(), problem));
    }

    private static PostInsights insights(
            PostRef post, Optional<Readings.Seen> seen, Optional<ProblemWire> missing, Set<MetricId> metrics) {
        PostInsights.Builder insights = PostInsights.builder(post);
        seen.flatMap(one -> one.post().createdAt()).ifPresent(insights::publishedAt);
        readings(
                        metrics,
                        metric -> seen.map(one -> Readings.ofPost(metric, one))
                                .orElseGet(() -> Readings.ofMissingPost(metric, missing)))
                .forEach(insights::reading);
        return insights.build();
    }

    private static Map<MetricId, Reading> readings(Set<MetricId> metrics, Function<MetricId, Reading> read) {
        Map<MetricId, Reading> readings = new LinkedHashMap<>();
        metrics.forEach(metric -> readings.put(metric, read.apply(metric)));
        return readings;
    }
}
