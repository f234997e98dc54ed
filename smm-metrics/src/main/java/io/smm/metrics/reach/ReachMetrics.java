package io.smm.metrics.reach;

import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostInsights;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.PostRatio;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Displays and average frequency. */
public final class ReachMetrics {

    private ReachMetrics() {}

    /**
     * R-01, displays of one kind: the sum over posts. Unit: events. Posts whose count is not known are left out; O(n).
     * Source: Media Rating Council, Social Media Measurement Guidelines 1.0 (2015).
     *
     * @param kind the kind, such as {@link MetricId#IMPRESSIONS} or {@link MetricId#VIEWS}; it counts events
     * @return the quantity
     * @throws InvalidInputException when the kind does not count events: reach is no number of displays
     */
    public static PostQuantity displays(MetricId kind) {
        if (kind.unit() != MetricUnit.EVENTS) {
            throw InvalidInputException.of("ReachMetrics", "kind", kind + " does not count displays");
        }
        return PostQuantity.of(kind).coded("R-01");
    }

    /**
     * R-01 over kinds that the caller names. One kind is summed; several are refused
     * ({@link UndefinedReason#NOT_MERGEABLE}), because a served impression, a viewable one and a view are counted by
     * different rules and have no sum.
     *
     * @param posts the posts
     * @param kinds the kinds; at least one
     * @return the displays, or the refusal that names the kinds
     * @throws InvalidInputException when no kind is named or one does not count events
     */
    public static MetricResult displays(List<PostInsights> posts, Set<MetricId> kinds) {
        if (kinds.isEmpty()) {
            throw InvalidInputException.of("ReachMetrics", "kinds", "must not be empty");
        }
        List<PostQuantity> quantities =
                kinds.stream().map(ReachMetrics::displays).toList();
        if (quantities.size() == 1) {
            return quantities.get(0).of(posts);
        }
        String names = kinds.stream().map(MetricId::id).sorted().collect(Collectors.joining("+"));
        return MetricResult.undefined(
                MetricName.of("R-01", "displays(" + names + ")"),
                Unit.EVENTS,
                UndefinedReason.NOT_MERGEABLE,
                "displays of different kinds are never added up: " + names.replace("+", ", "),
                Evidence.none().leavingOut(UndefinedReason.NOT_MERGEABLE, posts.size()));
    }

    /**
     * R-05, average frequency: impressions / reach. Unit: views per person. Reach zero gives no value. Below 1 is impossible,
     * as everybody reached saw at least one display: such posts stay in and are flagged. Of a group it is the ratio of the
     * sums. Source: standard.
     *
     * @return the rate
     */
    public static PostRatio averageFrequency() {
        return PostRatio.builder(
                        MetricName.of("R-05", "average-frequency(impressions/reach)"),
                        displays(MetricId.IMPRESSIONS),
                        PostQuantity.of(MetricId.REACH))
                .unit(Unit.VIEWS_PER_PERSON)
                .flagBelow(Finding.REACH_ABOVE_IMPRESSIONS, Severity.IMPOSSIBLE)
                .build();
    }

    /**
     * The average reach of a post: the sum of the posts' reach / posts. Unit: people per post. It says how many people a post
     * meets, and nothing of how many met any of them: that sum would count people twice.
     *
     * @return the rate
     */
    public static PostRatio averageReach() {
        return PostRatio.builder(
                        new MetricName("average-reach(reach/posts)", Optional.empty(), Optional.empty()),
                        PostQuantity.of(MetricId.REACH),
                        PostQuantity.posts())
                .unit(Unit.of("people per post"))
                .build();
    }
}
