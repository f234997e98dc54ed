package io.smm.adapter.bluesky.internal.map;

import io.smm.Network;
import io.smm.adapter.bluesky.internal.wire.CountsWire;
import io.smm.adapter.bluesky.internal.wire.ProfileWire;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The network's counts as readings: a count is exact and as the AppView has it now; one that is absent or null is unknown;
 * what the network has no count for is not reported.
 */
public final class Readings {

    private static final Map<MetricId, Source<CountsWire>> OF_POSTS = sources(
            InsightLevel.POST,
            Map.of(
                    "likeCount", CountsWire::likes,
                    "replyCount", CountsWire::replies,
                    "repostCount", CountsWire::reposts,
                    "quoteCount", CountsWire::quotes,
                    "bookmarkCount", CountsWire::bookmarks));

    private static final Map<MetricId, Source<ProfileWire>> OF_ACCOUNTS = sources(
            InsightLevel.ACCOUNT,
            Map.of(
                    "followersCount", ProfileWire::followers,
                    "followsCount", ProfileWire::follows,
                    "postsCount", ProfileWire::posts));

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
     * How the numbers of one answer are read: where they come from is said once, whatever the number of posts.
     *
     * @param metrics what is asked for, in order
     * @param observedAt when the network said so
     * @return reads posts of that answer; lifetime totals
     */
    public static OfPosts ofPosts(Set<MetricId> metrics, Instant observedAt) {
        return new OfPosts(metrics.stream()
                .map(metric -> Optional.ofNullable(OF_POSTS.get(metric))
                        .map(source -> new Asked(
                                metric,
                                source,
                                lineage(source, observedAt).lifetime().build(),
                                null))
                        .orElseGet(() -> new Asked(metric, null, null, notReported(metric))))
                .toList());
    }

    /** A metric that was asked for, with where it comes from, or the reading of one that the network does not count. */
    private record Asked(
            MetricId metric,
            @Nullable Source<CountsWire> source,
            @Nullable Lineage lineage,
            @Nullable Reading missing) {

        Reading of(CountsWire counts) {
            return source == null || lineage == null
                    ? Objects.requireNonNull(missing)
                    : reading(source, counts, lineage);
        }
    }

    /** Reads the posts of one answer. */
    public static final class OfPosts {

        private final List<Asked> asked;

        private OfPosts(List<Asked> asked) {
            this.asked = asked;
        }

        /**
         * Reads the numbers of one post.
         *
         * @param counts what the network says
         * @param into takes each metric and its reading, in the order in which they were asked for
         */
        public void read(CountsWire counts, BiConsumer<MetricId, Reading> into) {
            for (Asked one : asked) {
                into.accept(one.metric(), one.of(counts));
            }
        }
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
    public static Reading ofAccount(MetricId metric, ProfileWire profile, Instant observedAt) {
        Source<ProfileWire> source = OF_ACCOUNTS.get(metric);
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
        return new Reading.NotReported(metric + ": not reported; the network counts likes, replies, reposts, quotes and"
                + " bookmarks of posts, and followers, follows and posts of accounts");
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
        return Lineage.builder(Network.BLUESKY, source.row().nativeName(), observedAt)
                .definition(source.row().note());
    }

    /** What the catalogue says of the network at a level; each of its names has a place in the answer. */
    private static <T> Map<MetricId, Source<T>> sources(
            InsightLevel level, Map<String, Function<T, Field<Long>>> places) {
        Map<MetricId, Source<T>> sources = new LinkedHashMap<>();
        MetricCatalogue.standard().of(Network.BLUESKY, level).stream()
                .sorted(Comparator.comparing(row -> row.metric().id()))
                .forEach(row -> sources.put(
                        row.metric(), new Source<>(row, Objects.requireNonNull(places.get(row.nativeName())))));
        return Collections.unmodifiableMap(sources);
    }
}
