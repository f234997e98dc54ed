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
import io.smm.metrics.statistics.Bootstrap;
import io.smm.metrics.statistics.BootstrapInterval;
import io.smm.metrics.statistics.IntervalEstimate;
import io.smm.metrics.statistics.Proportion;
import io.smm.metrics.statistics.Statistic;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How sure a rate of posts is, such as a click-through rate (I-04): the ratio of sums with an interval around it. A rate that has no
 * value keeps its reason. Pure.
 *
 * <p>{@linkplain #wilson(PostRatio, List) Wilson's} interval (S-01) takes each display for one chance that was used or not.
 * Displays to one person, or of one post, are not independent of each other, so that the interval is the least there is, not the
 * most. Sums that are no proportion, because more was clicked than displayed or because they are not whole, have none: undefined
 * ({@link UndefinedReason#INVALID_INPUT}); the rate itself may still have a value. O(n). Source: Wilson 1927.
 *
 * <p>The {@linkplain #bootstrap(PostRatio, List, Bootstrap) bootstrap} (S-04) draws whole posts again, both counts of a post
 * together, and tells how far the rate depends on which posts there happen to be. It also fits rates above 1 and sums that are not
 * whole. Source: Efron 1987.
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
        RatePairs pairs = RatePairs.of(rate, posts);
        return interval(value, Fraction.sum(pairs.tops()), Fraction.sum(pairs.bottoms()), ofNothing.confidence());
    }

    /**
     * The rate and its percentile interval over posts drawn again. The order of the posts does not matter.
     *
     * @param rate a rate of events, such as {@link ClickMetrics#clickThroughRate()}
     * @param posts the posts' numbers, one entry a post
     * @param bootstrap seed, resamples and confidence
     * @return the rate with the interval as its error bound, whose words name confidence, seed, generator and resamples; undefined
     *     ({@link UndefinedReason#TOO_FEW}) for fewer than two posts with both counts, and ({@link UndefinedReason#ZERO_DENOMINATOR})
     *     when so few posts have a denominator above zero that a resample had none; O(resamples · n)
     */
    public static MetricResult bootstrap(PostRatio rate, List<PostInsights> posts, Bootstrap bootstrap) {
        return resampled(rate, posts, "percentile", bootstrap::percentile);
    }

    /**
     * The rate and its bias-corrected and accelerated interval over posts drawn again: closer than
     * {@link #bootstrap(PostRatio, List, Bootstrap)} when a few posts weigh much. The order of the posts does not matter.
     *
     * @param rate a rate of events, such as {@link ClickMetrics#clickThroughRate()}
     * @param posts the posts' numbers, one entry a post
     * @param bootstrap seed, resamples and confidence
     * @return as of {@link #bootstrap(PostRatio, List, Bootstrap)}; undefined besides as {@link Bootstrap#bca} says, as for posts of
     *     one and the same rate; O(resamples · n + n²)
     */
    public static MetricResult bootstrapBca(PostRatio rate, List<PostInsights> posts, Bootstrap bootstrap) {
        return resampled(rate, posts, "BCa", bootstrap::bca);
    }

    private static MetricResult resampled(
            PostRatio rate,
            List<PostInsights> posts,
            String method,
            BiFunction<Statistic, double[], BootstrapInterval> drawing) {
        MetricResult value = rate.of(posts, Aggregate.RATIO_OF_SUMS);
        if (!value.isDefined()) {
            return value;
        }
        RatePairs pairs = RatePairs.of(rate, posts);
        BootstrapInterval drawn = drawing.apply(pairs.ratioOfSums(), pairs.places());
        IntervalEstimate interval = drawn.interval();
        Evidence evidence = value.evidence();
        if (!interval.hasInterval()) {
            MetricResult why = interval.low();
            boolean nothingDrawn = why.reason().equals(Optional.of(UndefinedReason.INVALID_INPUT)) && pairs.hasZero();
            return MetricResult.undefined(
                    value.metric(),
                    value.unit(),
                    nothingDrawn
                            ? UndefinedReason.ZERO_DENOMINATOR
                            : why.reason().orElseThrow(),
                    nothingDrawn ? "a resample has only posts whose denominator is 0" : why.explanation(),
                    evidence);
        }
        String words = percent(interval.confidence()) + " % interval, " + method + " bootstrap over posts, "
                + drawn.resamples() + " resamples, " + drawn.generator() + " from seed " + drawn.seed();
        return MetricResult.estimate(
                value.metric(),
                value.unit(),
                value.value().orElseThrow(),
                Method.MODEL,
                new ErrorBound(
                        interval.low().value().orElseThrow(),
                        interval.high().value().orElseThrow(),
                        words),
                evidence);
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
        return MetricResult.estimate(
                rate.metric(),
                rate.unit(),
                rate.value().orElseThrow(),
                Method.MODEL,
                new ErrorBound(low, high, percent(confidence) + " % interval, Wilson"),
                evidence);
    }

    private static String percent(double confidence) {
        return BigDecimal.valueOf(confidence)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static boolean isCount(Fraction sum) {
        return sum.denominator().equals(BigInteger.ONE) && sum.numerator().bitLength() < Long.SIZE;
    }
}
