package io.smm.metrics.roi;

import io.smm.insight.MetricId;
import io.smm.metrics.MetricName;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.PostRatio;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;

/** Click-through and conversion rates (I-04). Zero, missing and impossible numbers are treated as {@link PostRatio} says. */
public final class ClickMetrics {

    private ClickMetrics() {}

    /**
     * I-04, click-through rate: clicks / impressions, of clicks anywhere on the post.
     *
     * @return the rate
     */
    public static PostRatio clickThroughRate() {
        return clickThroughRate(MetricId.CLICKS, MetricId.IMPRESSIONS);
    }

    /**
     * I-04, click-through rate: clicks / displays. Unit: fraction; may exceed 1 when people click repeatedly, which is flagged
     * as a notice. Source: Interactive Advertising Bureau.
     *
     * @param clicks which clicks, such as {@link MetricId#LINK_CLICKS}; part of the name
     * @param displays which displays, such as {@link MetricId#IMPRESSIONS}; part of the name
     * @return the rate
     */
    public static PostRatio clickThroughRate(MetricId clicks, MetricId displays) {
        return rate("click-through-rate", clicks, displays, Finding.CLICKS_ABOVE_IMPRESSIONS);
    }

    /**
     * I-04, conversion rate: conversions / clicks.
     *
     * @return the rate
     */
    public static PostRatio conversionRate() {
        return conversionRate(MetricId.CLICKS);
    }

    /**
     * I-04, conversion rate: conversions / clicks or / sessions. Unit: fraction; may exceed 1 when people buy repeatedly, which
     * is flagged as a notice. Source: Interactive Advertising Bureau.
     *
     * @param base what conversions are counted by, such as {@link MetricId#LINK_CLICKS}; part of the name
     * @return the rate
     */
    public static PostRatio conversionRate(MetricId base) {
        return rate("conversion-rate", MetricId.CONVERSIONS, base, Finding.CONVERSIONS_ABOVE_BASE);
    }

    private static PostRatio rate(String name, MetricId top, MetricId bottom, String flag) {
        MetricName full = MetricName.of("I-04", name + "(" + top + "/" + bottom + ")");
        return PostRatio.builder(full, PostQuantity.of(top), PostQuantity.of(bottom))
                .flagAbove(flag, Severity.NOTICE)
                .build();
    }
}
