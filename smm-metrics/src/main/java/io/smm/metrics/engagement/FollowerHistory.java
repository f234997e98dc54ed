package io.smm.metrics.engagement;

import io.smm.error.Faults;
import io.smm.insight.AccountInsights;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many followers an account had, as often as that was read: for rates by the followers at the time of posting (E-03), which are not
 * those of today. Immutable.
 *
 * <pre>{@code
 * FollowerHistory history = FollowerHistory.of(accountReadings);
 * PostRatio rate = EngagementMetrics.byFollowers(InteractionSet.standard(), history::atPosting);
 * }</pre>
 */
public final class FollowerHistory {

    private final NavigableMap<Instant, Reading> readings;

    private FollowerHistory(NavigableMap<Instant, Reading> readings) {
        this.readings = readings;
    }

    /**
     * Keeps the followers of an account. Readings without a value, or of an unknown time, are passed over; of two of one time the later
     * in the list replaces the other. O(n log n).
     *
     * @param read the numbers of one account, in any order
     * @return the history
     * @throws io.smm.error.InvalidInputException when they are of several accounts
     */
    public static FollowerHistory of(List<AccountInsights> read) {
        long accounts = read.stream()
                .map(one -> List.of(one.account().network().id(), one.account().id()))
                .distinct()
                .count();
        Faults.of("FollowerHistory")
                .check(accounts <= 1, "read", "must be of one account, is of ", accounts)
                .raise();
        NavigableMap<Instant, Reading> readings = new TreeMap<>();
        for (AccountInsights one : read) {
            if (one.reading(MetricId.FOLLOWERS) instanceof Reading.Value value) {
                value.lineage().observedAt().ifPresent(at -> readings.put(at, value));
            }
        }
        return new FollowerHistory(readings);
    }

    /**
     * The followers when a post was published: the newest reading at or before that moment. O(log n).
     *
     * @param post a post of the account
     * @return the reading; unknown when the history does not go back that far, or the time of publishing is not known
     */
    public Reading atPosting(PostInsights post) {
        if (post.publishedAt().isEmpty()) {
            return new Reading.Unknown("the time of publishing is not known");
        }
        Map.Entry<Instant, Reading> then =
                readings.floorEntry(post.publishedAt().get());
        return then != null ? then.getValue() : new Reading.Unknown("followers were not read before the post");
    }
}
