package io.smm.post.plan;

import io.smm.insight.MetricId;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a number of a published post must be for something to follow it.
 *
 * @param metric the number, as the network reports it
 * @param comparison how it is compared
 * @param threshold with what
 */
public record FollowUpCondition(MetricId metric, Comparison comparison, BigDecimal threshold) {

    /** How a number is compared with the threshold. */
    public enum Comparison {
        /** It is the threshold or more. */
        AT_LEAST,
        /** It is less than the threshold. */
        BELOW
    }

    /**
     * Checks that no component is null.
     *
     * @param metric the number
     * @param comparison how it is compared
     * @param threshold with what
     */
    public FollowUpCondition {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(threshold, "threshold");
    }

    /**
     * The number has reached a threshold.
     *
     * @param metric the number
     * @param threshold the least that it must be
     * @return the condition
     */
    public static FollowUpCondition atLeast(MetricId metric, long threshold) {
        return new FollowUpCondition(metric, Comparison.AT_LEAST, BigDecimal.valueOf(threshold));
    }

    /**
     * The number has stayed below a threshold.
     *
     * @param metric the number
     * @param threshold what it must be less than
     * @return the condition
     */
    public static FollowUpCondition below(MetricId metric, long threshold) {
        return new FollowUpCondition(metric, Comparison.BELOW, BigDecimal.valueOf(threshold));
    }

    /**
     * Tells whether it holds.
     *
     * @param number what the number is
     * @return whether it holds
     */
    public boolean holds(BigDecimal number) {
        return (number.compareTo(threshold) >= 0) == (comparison == Comparison.AT_LEAST);
    }
}
