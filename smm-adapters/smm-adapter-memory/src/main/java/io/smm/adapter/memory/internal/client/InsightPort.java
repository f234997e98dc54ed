package io.smm.adapter.memory.internal.client;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.account.Connection;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.insight.AccountInsights;
import io.smm.insight.Exactness;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.InsightReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Reading numbers: counted from what people really did on the simulated network. */
final class InsightPort implements InsightReader {

    private static final Map<MetricId, NativeMetric<Server.Counts>> OF_POSTS = Map.of(
            MetricId.IMPRESSIONS,
            new NativeMetric<>("displays", "times it was shown, whoever saw it", Server.Counts::displays),
            MetricId.VIEWS,
            new NativeMetric<>("views", "times it was opened, by the same person too", Server.Counts::views),
            MetricId.REACH,
            new NativeMetric<>("people_reached", "people to whom it was shown", Server.Counts::reached),
            MetricId.REACTIONS,
            new NativeMetric<>("likes", "people who like it", Server.Counts::likes),
            MetricId.COMMENTS,
            new NativeMetric<>(
                    "comments",
                    "answers that stand, direct or further down, its author's too",
                    Server.Counts::comments),
            MetricId.SHARES,
            new NativeMetric<>("shares", "people who passed it on without words", Server.Counts::shares),
            MetricId.QUOTES,
            new NativeMetric<>("quotes", "posts that quote it and stand", Server.Counts::quotes));

    private static final Map<MetricId, NativeMetric<Server.AccountCounts>> OF_ACCOUNTS = Map.of(
            MetricId.FOLLOWERS,
            new NativeMetric<>("followers", "people who follow it", Server.AccountCounts::followers),
            MetricId.POSTS,
            new NativeMetric<>("posts", "its posts and comments that stand", Server.AccountCounts::posts));

    private final Server server;
    private final Calls calls;
    private final Capabilities capabilities;

    InsightPort(Server server, Calls calls, Capabilities capabilities) {
        this.server = server;
        this.calls = calls;
        this.capabilities = capabilities;
    }

    /**
     * One of the network's own numbers.
     *
     * @param name its name there
     * @param definition what it counts
     * @param count where it is in the answer
     * @param <C> the answer
     */
    private record NativeMetric<C>(String name, String definition, ToLongFunction<C> count) {}

    @Override
    public Set<MetricId> postMetrics() {
        return capabilities.supports(Capability.POST_INSIGHTS) ? OF_POSTS.keySet() : Set.of();
    }

    @Override
    public Set<MetricId> accountMetrics() {
        return capabilities.supports(Capability.ACCOUNT_INSIGHTS) ? OF_ACCOUNTS.keySet() : Set.of();
    }

    @Override
    public List<PostInsights> posts(Connection connection, List<PostRef> posts, Set<MetricId> metrics) {
        capabilities.require(Capability.POST_INSIGHTS);
        return posts.stream().map(post -> post(connection, post, metrics)).toList();
    }

    @Override
    public AccountInsights account(Connection connection, Set<MetricId> metrics) {
        capabilities.require(Capability.ACCOUNT_INSIGHTS);
        Server.AccountCounts counts = calls.read(connection, "countAccount", server::accountCounts);
        Map<MetricId, Reading> readings = new LinkedHashMap<>();
        for (MetricId metric : metrics) {
            readings.put(metric, reading(metric, OF_ACCOUNTS, Optional.of(counts), Lineage.Builder::snapshot));
        }
        return new AccountInsights(connection.account(), readings);
    }

    private PostInsights post(Connection connection, PostRef post, Set<MetricId> metrics) {
        Optional<Server.Counts> counts = calls.read(connection, "countPost", token -> server.counts(token, post));
        UnaryOperator<Lineage.Builder> basis =
                server.isFinal(post) ? lineage -> lineage.lifetime().markFinal() : Lineage.Builder::lifetime;
        PostInsights.Builder insights = PostInsights.builder(post);
        for (MetricId metric : metrics) {
            insights.reading(metric, reading(metric, OF_POSTS, counts, basis));
        }
        return insights.build();
    }

    private <C> Reading reading(
            MetricId metric,
            Map<MetricId, NativeMetric<C>> known,
            Optional<C> answer,
            UnaryOperator<Lineage.Builder> basis) {
        NativeMetric<C> nativeMetric = known.get(metric);
        if (nativeMetric == null) {
            return new Reading.NotReported("the simulated network counts no " + metric + ", but " + names(known));
        }
        if (answer.isEmpty()) {
            return new Reading.Unknown("the post does not stand on the network");
        }
        Lineage.Builder lineage = Lineage.builder(server.settings().network(), nativeMetric.name(), calls.now())
                .definition(nativeMetric.definition())
                .exactness(Exactness.SIMULATED);
        return Reading.of(
                nativeMetric.count().applyAsLong(answer.get()),
                basis.apply(lineage).build());
    }

    private static <C> String names(Map<MetricId, NativeMetric<C>> known) {
        return String.join(
                ", ", known.keySet().stream().map(MetricId::id).sorted().toList());
    }
}
