package io.smm.adapter.memory.internal.client;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.Network;
import io.smm.account.Connection;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.insight.AccountInsights;
import io.smm.insight.Exactness;
import io.smm.insight.InsightLevel;
import io.smm.insight.Lineage;
import io.smm.insight.MetricCatalogue;
import io.smm.insight.MetricId;
import io.smm.insight.NativeMetric;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.InsightReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reading numbers: counted from what people really did on the simulated network. */
final class InsightPort implements InsightReader {

    private static final Map<MetricId, Source<Server.Counts>> OF_POSTS = sources(
            InsightLevel.POST,
            Map.of(
                    "displays", Server.Counts::displays,
                    "views", Server.Counts::views,
                    "people_reached", Server.Counts::reached,
                    "likes", Server.Counts::likes,
                    "comments", Server.Counts::comments,
                    "shares", Server.Counts::shares,
                    "quotes", Server.Counts::quotes,
                    "saves", Server.Counts::saves,
                    "link_clicks", Server.Counts::linkClicks));

    private static final Map<MetricId, Source<Server.AccountCounts>> OF_ACCOUNTS = sources(
            InsightLevel.ACCOUNT,
            Map.of(
                    "followers", Server.AccountCounts::followers,
                    "posts", Server.AccountCounts::posts));

    private final Server server;
    private final Calls calls;
    private final Capabilities capabilities;

    InsightPort(Server server, Calls calls, Capabilities capabilities) {
        this.server = server;
        this.calls = calls;
        this.capabilities = capabilities;
    }

    /**
     * Where a metric comes from.
     *
     * @param row what the catalogue says of it
     * @param count where it is in the answer
     * @param <C> the answer
     */
    private record Source<C>(NativeMetric row, ToLongFunction<C> count) {}

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
            insights.reading(
                    metric, withheld(metric, counts).orElseGet(() -> reading(metric, OF_POSTS, counts, basis)));
        }
        return insights.build();
    }

    /** The network tells no reach of few people. */
    private Optional<Reading> withheld(MetricId metric, Optional<Server.Counts> counts) {
        int least = server.settings().reporting().reachFrom();
        return counts.filter(known -> metric.equals(MetricId.REACH) && known.reached() < least)
                .map(known -> new Reading.Withheld("the simulated network tells no reach below " + least));
    }

    private <C> Reading reading(
            MetricId metric, Map<MetricId, Source<C>> known, Optional<C> answer, UnaryOperator<Lineage.Builder> basis) {
        Source<C> source = known.get(metric);
        if (source == null) {
            return new Reading.NotReported("the simulated network counts no " + metric + ", but " + names(known));
        }
        if (answer.isEmpty()) {
            return new Reading.Unknown("the post does not stand on the network");
        }
        Lineage.Builder lineage = Lineage.builder(
                        server.settings().network(), source.row().nativeName(), calls.now())
                .definition(source.row().note())
                .exactness(Exactness.SIMULATED);
        return Reading.of(
                source.count().applyAsLong(answer.get()), basis.apply(lineage).build());
    }

    private static <C> String names(Map<MetricId, Source<C>> known) {
        return String.join(
                ", ", known.keySet().stream().map(MetricId::id).sorted().toList());
    }

    /** What the catalogue says of the simulated network at a level; each of its names has a place in the answer. */
    private static <C> Map<MetricId, Source<C>> sources(InsightLevel level, Map<String, ToLongFunction<C>> places) {
        return MetricCatalogue.standard().of(Network.MEMORY, level).stream()
                .filter(row -> places.containsKey(row.nativeName()))
                .collect(Collectors.toUnmodifiableMap(
                        NativeMetric::metric,
                        row -> new Source<>(row, Objects.requireNonNull(places.get(row.nativeName())))));
    }
}
