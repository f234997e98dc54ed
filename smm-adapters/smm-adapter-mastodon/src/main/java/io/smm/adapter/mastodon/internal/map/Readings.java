package io.smm.adapter.mastodon.internal.map;

import io.smm.Network;
import io.smm.adapter.mastodon.internal.wire.AccountWire;
import io.smm.adapter.mastodon.internal.wire.PollWire;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.adapter.support.Field;
import io.smm.insight.InsightLevel;
import io.smm.insight.Lineage;
import io.smm.insight.MetricCatalogue;
import io.smm.insight.MetricId;
import io.smm.insight.NativeMetric;
import io.smm.insight.Reading;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * The network's counts as readings: a count is exact, as the account's own server has seen it; one that is absent or null is
 * unknown; what the network has no count for is not reported.
 */
public final class Readings {

    private static final Map<MetricId, Source<StatusWire>> OF_POSTS = sources(
            InsightLevel.POST,
            Map.of(
                    "favourites_count", status -> status.counts().favourites(),
                    "replies_count", status -> status.counts().replies(),
                    "reblogs_count", status -> status.counts().reblogs(),
                    "quotes_count", status -> status.counts().quotes(),
                    "votes_count", status -> status.poll().map(PollWire::votes).orElseGet(Field.Absent::new)));

    private static final Map<MetricId, Source<AccountWire>> OF_ACCOUNTS = sources(
            InsightLevel.ACCOUNT,
            Map.of(
                    "followers_count", AccountWire::followers,
                    "following_count", AccountWire::following,
                    "statuses_count", AccountWire::statuses));

    /**
     * Where a metric comes from.
     *
     * @param row what the catalogue says of it
     * @param read takes it out of an answer
     * @param <T> the answer
     */
    private record Source<T>(NativeMetric row, Function<T, Field<Long>> read) {}

    private Readings() {}

    /** {@return the metrics that the network counts for posts} */
    public static Set<MetricId> postMetrics() {
        return OF_POSTS.keySet();
    }

    /** {@return the metrics that the network counts for accounts} */
    public static Set<MetricId> accountMetrics() {
        return OF_ACCOUNTS.keySet();
    }

    /**
     * The numbers of a post.
     *
     * @param metric what is asked for
     * @param status what the network says
     * @param observedAt when it said so
     * @return the reading; a lifetime total
     */
    public static Reading ofPost(MetricId metric, StatusWire status, Instant observedAt) {
        Source<StatusWire> source = OF_POSTS.get(metric);
        return source == null
                ? notReported(metric)
                : reading(source, status, lineage(source, observedAt).lifetime().build());
    }

    /**
     * What is known of a post that the network did not give.
     *
     * @param metric what is asked for
     * @return the reading
     */
    public static Reading ofMissingPost(MetricId metric) {
        return OF_POSTS.containsKey(metric)
                ? new Reading.Unknown("the network did not give this post: deleted, hidden, or not there yet")
                : notReported(metric);
    }

    /**
     * The numbers of an account.
     *
     * @param metric what is asked for
     * @param profile what the network says
     * @param observedAt when it said so
     * @return the reading; how it stands at that moment
     */
    public static Reading ofAccount(MetricId metric, AccountWire profile, Instant observedAt) {
        Source<AccountWire> source = OF_ACCOUNTS.get(metric);
        return source == null
                ? notReported(metric)
                : reading(
                        source, profile, lineage(source, observedAt).snapshot().build());
    }

    /**
     * A metric that the network has no count for.
     *
     * @param metric the metric
     * @return the reading, such as "reach: not reported"
     */
    public static Reading notReported(MetricId metric) {
        return new Reading.NotReported(
                metric + ": not reported; the network counts favourites, replies, boosts, quotes and"
                        + " votes of posts, and followers, follows and posts of accounts; nobody counts who saw a post");
    }

    private static <T> Reading reading(Source<T> source, T answer, Lineage lineage) {
        Field<Long> field = source.read().apply(answer);
        if (field instanceof Field.Present<Long> count) {
            return Reading.of(count.content(), lineage);
        }
        String what = field instanceof Field.Null<Long> ? "null" : "absent";
        return new Reading.Unknown(source.row().nativeName() + " is " + what + " in the answer");
    }

    private static <T> Lineage.Builder lineage(Source<T> source, Instant observedAt) {
        return Lineage.builder(Network.MASTODON, source.row().nativeName(), observedAt)
                .definition(source.row().note());
    }

    /** What the catalogue says of the network at a level; each of its names has a place in the answer. */
    private static <T> Map<MetricId, Source<T>> sources(
            InsightLevel level, Map<String, Function<T, Field<Long>>> places) {
        Map<MetricId, Source<T>> sources = new LinkedHashMap<>();
        MetricCatalogue.standard().of(Network.MASTODON, level).stream()
                .sorted(Comparator.comparing(row -> row.metric().id()))
                .forEach(row -> sources.put(
                        row.metric(), new Source<>(row, Objects.requireNonNull(places.get(row.nativeName())))));
        return Collections.unmodifiableMap(sources);
    }
}
