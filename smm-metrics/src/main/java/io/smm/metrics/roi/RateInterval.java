package io.smm.metrics.roi;

import io.smm.insight.PostInsights;
import io.smm.metrics.Aggregate;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostRatio;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.statistics.IntervalEstimate;
import io.smm.metrics.statistics.Proportion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How sure a rate of posts is, such as a click-through rate (I-04): the ratio of sums with Wilson's interval (S-01), which takes
 * each display for one chance that was used or not. Displays to one person are not independent of each other, so that the
 * interval is the least there is, not the most.
 *
 * <p>A rate that has no value keeps its reason. Sums that are no proportion, because more was clicked than displayed or because they are
 * not whole, have no such interval: undefined ({@link UndefinedReason#INVALID_INPUT}); the rate itself may still have a value.
 * Pure; O(n). Source: Wilson 1927.
 */
public final class RateInterval {

    /** The confidence where none is given. */
    private static final double USUAL = 0.95;

    private RateInterval() {}

    /**
     * The rate and its interval at 95 %.
     *
     * @param rate a rate of events, such as {@link ClickMetrics#clickThroughRate()}
     * @param posts the posts' numbers, one entry a post
     * @return the rate with the interval as its error bound, or why there is none
     */
    public static MetricResult wilson(PostRatio rate, List<PostInsights> posts) {
        return wilson(rate, posts, USUAL);
    }

    /**
     * The rate and its interval.
     *
     * @param rate a rate of events, such as {@link ClickMetrics#clickThroughRate()}
     * @param posts the posts' numbers, one entry a post
     * @param confidence above 0, below 1
     * @return the rate with the interval as its error bound, or why there is none
     * @throws io.smm.error.InvalidInputException when the confidence is out of range
     */
    public static MetricResult wilson(PostRatio rate, List<PostInsights> posts, double confidence) {
        IntervalEstimate ofNothing = Proportion.of(0, 1).wilson(confidence); // refuses the confidence first
        MetricResult value = rate.of(posts, Aggregate.RATIO_OF_SUMS);
        if (!value.isDefined()) {
            return value;
        }
        List<Fraction> tops = new ArrayList<>();
        List<Fraction> bottoms = new ArrayList<>();
        for (PostInsights post : posts) {
            Optional<Fraction> top = rate.numerator().of(post).fraction();
            Optional<Fraction> bottom = rate.denominator().of(post).fraction();
            if (top.isPresent() && bottom.isPresent()) {
                tops.add(top.get());
                bottoms.add(bottom.get());
            }
        }
        return interval(value, Fraction.sum(tops), Fraction.sum(bottoms), ofNothing.confidence());
    }

    private static MetricResult interval(MetricResult rate, Fraction top, Fraction bottom, double confidence) {
        Evidence evidence = rate.evidence();
        if (!isCount(top) || !isCount(bottom) || top.compareTo(bottom) > 0) {
            String why = top + " of " + bottom + " is no proportion";
            return MetricResult.undefined(rate.metric(), rate.unit(), UndefinedReason.INVALID_INPUT, why, evidence);
        }
        IntervalEstimate wilson = Proportion.of(
                        top.numerator().longValueExact(), bottom.numerator().longValueExact())
                .wilson(confidence);
        BigDecimal low = wilson.low().value().orElseThrow();
        BigDecimal high = wilson.high().value().orElseThrow();
        String percent = BigDecimal.valueOf(confidence)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        return MetricResult.estimate(
                rate.metric(),
                rate.unit(),
                rate.value().orElseThrow(),
                Method.MODEL,
                new ErrorBound(low, high, percent + " % interval, Wilson"),
                evidence);
    }

    private static boolean isCount(Fraction sum) {
        return sum.denominator().equals(BigInteger.ONE) && sum.numerator().bitLength() < Long.SIZE;
    }
}
