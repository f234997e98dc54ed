package io.smm.metrics.virality;

import io.smm.insight.MetricId;
import io.smm.metrics.MetricName;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.PostRatio;
import io.smm.metrics.Unit;

/**
 * How often posts are passed on: V-01 and V-02. Zero, missing and impossible numbers, and groups of posts, are treated as
 * {@link PostRatio} says.
 */
public final class ViralityMetrics {

    private ViralityMetrics() {}

    /**
     * V-01, amplification rate: shares / posts. Unit: shares per post. Only posts whose shares are known count as posts; no
     * posts give no value. O(n). Source: A. Kaushik, Best Social Media Metrics (2011).
     *
     * @return the rate
     */
    public static PostRatio amplificationRate() {
        return PostRatio.builder(
                        MetricName.of("V-01", "amplification-rate(shares/posts)"),
                        PostQuantity.of(MetricId.SHARES),
                        PostQuantity.posts())
                .unit(Unit.PER_POST)
                .build();
    }

    /**
     * V-02, share rate by reach: shares / reach. Unit: fraction; may exceed 1, as one person can share several times. Reach
     * zero gives no value. Of a group it is the ratio of the sums, by which people who saw several posts count several times.
     * O(n). Source: industry practice.
     *
     * @return the rate
     */
    public static PostRatio shareRateByReach() {
        return PostRatio.builder(
                        MetricName.of("V-02", "share-rate-by-reach(shares/reach)"),
                        PostQuantity.of(MetricId.SHARES),
                        PostQuantity.of(MetricId.REACH))
                .build();
    }

    /**
     * V-02, share rate by impressions, in the field also "virality rate": shares / impressions. Another metric than
     * {@link #shareRateByReach()}. Unit: fraction. Impressions zero give no value. O(n). Source: industry practice.
     *
     * @return the rate
     */
    public static PostRatio shareRateByImpressions() {
        return shareRateBy(MetricId.IMPRESSIONS);
    }

    /**
     * V-02 for another kind of display, such as shares / views: a metric of its own, with the kind in its name. Unit: fraction.
     * O(n). Source: industry practice.
     *
     * @param kind the kind of display, such as {@link MetricId#VIEWS}; part of the name
     * @return the rate
     */
    public static PostRatio shareRateBy(MetricId kind) {
        return PostRatio.builder(
                        MetricName.of("V-02", "share-rate-by-" + kind + "(shares/" + kind + ")"),
                        PostQuantity.of(MetricId.SHARES),
                        PostQuantity.of(kind))
                .build();
    }
}
