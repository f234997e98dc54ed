package io.smm.metrics.quality;

import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks through the numbers of posts for what cannot be true. Nothing is changed: what is found stays in the sums, except
 * what is refused (see {@link ReadingCheck}).
 *
 * <p>Found: reach above impressions, engaged people above reach (both impossible), clicks above impressions (possible by
 * repeated clicks), negative counts and absurdly long numbers (refused), and a post that is there more than once. Views are
 * a kind of their own and are not held against reach: networks count them by rules of their own.
 */
public final class DataQuality {

    private DataQuality() {}

    /**
     * Checks posts.
     *
     * @param posts their numbers
     * @return what was found, sorted by code and post; empty when nothing was. Time is O(n log n) in the posts.
     */
    public static List<Finding> check(List<PostInsights> posts) {
        List<Finding> found = new ArrayList<>();
        Map<List<String>, Integer> seen = new HashMap<>();
        for (PostInsights post : posts) {
            seen.merge(List.of(post.post().network().id(), post.post().id()), 1, Integer::sum);
            post.allReadings()
                    .forEach((metric, readings) -> readings.forEach(reading ->
                            ReadingCheck.refused(post, metric, reading).ifPresent(found::add)));
            above(post, MetricId.REACH, MetricId.IMPRESSIONS, Finding.REACH_ABOVE_IMPRESSIONS, Severity.IMPOSSIBLE)
                    .ifPresent(found::add);
            above(post, MetricId.ENGAGED_PEOPLE, MetricId.REACH, Finding.ENGAGED_ABOVE_REACH, Severity.IMPOSSIBLE)
                    .ifPresent(found::add);
            above(post, MetricId.CLICKS, MetricId.IMPRESSIONS, Finding.CLICKS_ABOVE_IMPRESSIONS, Severity.NOTICE)
                    .ifPresent(found::add);
        }
        seen.forEach((post, times) -> {
            if (times > 1) {
                String message = "is there " + times + " times; only the newest reading of a post counts in a report";
                found.add(new Finding(Finding.DUPLICATE_POST, Severity.NOTICE, post.get(1), message));
            }
        });
        return found.stream().sorted().toList();
    }

    private static Optional<Finding> above(
            PostInsights post, MetricId smaller, MetricId larger, String code, Severity severity) {
        Optional<BigDecimal> low = post.reading(smaller).value();
        Optional<BigDecimal> high = post.reading(larger).value();
        if (low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) <= 0) {
            return Optional.empty();
        }
        if (!ReadingCheck.isReasonable(low.get()) || !ReadingCheck.isReasonable(high.get())) {
            return Optional.empty();
        }
        String message = smaller + " " + low.get().toPlainString() + " is above " + larger + " "
                + high.get().toPlainString();
        return Optional.of(new Finding(code, severity, post.post().id(), message));
    }
}
