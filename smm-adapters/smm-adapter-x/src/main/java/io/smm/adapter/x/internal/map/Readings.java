package io.smm.adapter.x.internal.map;

import io.smm.Network;
import io.smm.adapter.support.Field;
import io.smm.adapter.x.internal.wire.CountsWire;
import io.smm.adapter.x.internal.wire.ProblemWire;
import io.smm.insight.InsightLevel;
import io.smm.insight.Lineage;
import io.smm.insight.MetricCatalogue;
import io.smm.insight.MetricId;
import io.smm.insight.NativeMetric;
import io.smm.insight.Reading;
import io.smm.insight.TimeBasis;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * X's counts as readings. What X tells the owner alone, and for 30 days alone, is withheld from others and later, field by field;
 * what an answer lacks is unknown; who was reached is not reported: impressions are not of different people.
 */
public final class Readings {

    /** How long after a post was made X tells its owner more than everybody. Source: X documentation, fundamentals/metrics. */
    public static final Duration OWNERS_TIME = Duration.ofDays(30);

    private static final String PUBLIC = "public_metrics";
    private static final String OWN = "non_public_metrics";
    private static final Set<String> OWN_NAMES = Set.of("url_link_clicks", "user_profile_clicks", "engagements");

    private static final Map<MetricId, List<NativeMetric>> OF_POSTS = rows(InsightLevel.POST, TimeBasis.LIFETIME);
    private static final Map<MetricId, List<NativeMetric>> OF_ACCOUNTS = rows(InsightLevel.ACCOUNT, TimeBasis.SNAPSHOT);

    /**
     * What an answer says of a post.
     *
     * @param post its numbers
     * @param files the numbers of its files
     * @param problems what could not be told of it
     * @param at when it was read
     */
    public record Seen(CountsWire post, List<CountsWire> files, List<ProblemWire> problems, Instant at) {}

    private Readings() {}

    /** {@return the metrics that X counts for posts, over their life} */
    public static Set<MetricId> postMetrics() {
        return OF_POSTS.keySet();
    }

    /** {@return the metrics that X counts for accounts} */
    public static Set<MetricId> accountMetrics() {
        return OF_ACCOUNTS.keySet();
    }

    /**
     * Tells whether X tells some of these to a post's owner alone.
     *
     * @param metrics the metrics
     * @return whether to ask for them
     */
    public static boolean ownersAlone(Set<MetricId> metrics) {
        return metrics.stream()
                .flatMap(metric -> OF_POSTS.getOrDefault(metric, List.of()).stream())
                .anyMatch(row -> group(row).equals(OWN));
    }

    /**
     * The numbers of a post.
     *
     * @param metric what is asked for
     * @param seen what X says
     * @return the reading; a lifetime total
     */
    public static Reading ofPost(MetricId metric, Seen seen) {
        List<NativeMetric> rows = OF_POSTS.get(metric);
        if (rows == null) {
            return notReported(metric);
        }
        for (NativeMetric row : rows) {
            List<CountsWire> places = ofFiles(row) ? seen.files() : List.of(seen.post());
            for (CountsWire place : places) {
                if (place.count(group(row), row.nativeName()) instanceof Field.Present<Long> count) {
                    return Reading.of(
                            count.content(), lineage(row, seen.at()).lifetime().build());
                }
            }
        }
        return missing(rows.get(0), seen);
    }

    /**
     * What is known of a post that X did not give.
     *
     * @param metric what is asked for
     * @param why what X says of it; empty where it says nothing
     * @return the reading
     */
    public static Reading ofMissingPost(MetricId metric, Optional<ProblemWire> why) {
        if (!OF_POSTS.containsKey(metric)) {
            return notReported(metric);
        }
        return why.filter(problem -> problem.kind().startsWith("not-authorized"))
                .<Reading>map(problem -> new Reading.Withheld(problem.words()))
                .orElseGet(() -> new Reading.Unknown("X did not give this post: deleted, hidden, or not there yet"));
    }

    /**
     * The numbers of an account.
     *
     * @param metric what is asked for
     * @param account what X says
     * @param at when it said so
     * @return the reading; how it stands at that moment
     */
    public static Reading ofAccount(MetricId metric, CountsWire account, Instant at) {
        List<NativeMetric> rows = OF_ACCOUNTS.get(metric);
        if (rows == null) {
            return notReported(metric);
        }
        for (NativeMetric row : rows) {
            if (account.count(PUBLIC, row.nativeName()) instanceof Field.Present<Long> count) {
                return Reading.of(count.content(), lineage(row, at).snapshot().build());
            }
        }
        return absent(rows.get(0));
    }

    /**
     * A metric that X has no count for.
     *
     * @param metric the metric
     * @return the reading, such as "reach: not reported"
     */
    public static Reading notReported(MetricId metric) {
        return new Reading.NotReported(
                metric.id()
                        + ": not reported; X counts how often a post was shown, not to how many people, and nothing of who they are");
    }

    private static Reading missing(NativeMetric row, Seen seen) {
        if (ofFiles(row) && seen.files().isEmpty()) {
            return new Reading.Unknown("the post has no video of which X would tell " + row.nativeName());
        }
        if (!group(row).equals(OWN)) {
            return absent(row);
        }
        Optional<ProblemWire> refused = seen.problems().stream()
                .filter(problem -> problem.kind().equals("not-authorized-for-field"))
                .findFirst();
        boolean late = seen.post()
                .createdAt()
                .map(made -> seen.at().isAfter(made.plus(OWNERS_TIME)))
                .orElse(false);
        if (late) {
            return new Reading.Withheld("X tells " + row.nativeName() + " for 30 days after a post was made");
        }
        return refused.<Reading>map(problem -> new Reading.Withheld(problem.words()))
                .orElseGet(() -> absent(row));
    }

    private static Reading absent(NativeMetric row) {
        return new Reading.Unknown(row.nativeName() + " is absent or null in the answer");
    }

    private static boolean ofFiles(NativeMetric row) {
        return row.nativeName().equals("view_count") || row.nativeName().startsWith("playback_");
    }

    private static String group(NativeMetric row) {
        return OWN_NAMES.contains(row.nativeName()) || row.nativeName().startsWith("playback_") ? OWN : PUBLIC;
    }

    private static Lineage.Builder lineage(NativeMetric row, Instant at) {
        return Lineage.builder(Network.X, row.nativeName(), at)
                .apiVersion("2")
                .definition(group(row) + "." + row.nativeName() + (row.note().isEmpty() ? "" : "; " + row.note()));
    }

    /** What the catalogue says of X at a level, all spellings of a metric together. */
    private static Map<MetricId, List<NativeMetric>> rows(InsightLevel level, TimeBasis basis) {
        Map<MetricId, List<NativeMetric>> rows = new LinkedHashMap<>();
        MetricCatalogue.standard().of(Network.X, level).stream()
                .filter(row -> row.bases().contains(basis))
                .sorted(Comparator.comparing(row -> row.metric().id()))
                .forEach(row -> rows.computeIfAbsent(row.metric(), metric -> new ArrayList<>())
                        .add(row));
        return Collections.unmodifiableMap(rows);
    }
}
