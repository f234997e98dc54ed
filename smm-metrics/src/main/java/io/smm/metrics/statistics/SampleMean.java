package io.smm.metrics.statistics;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.internal.CompensatedSum;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The mean of a sample with its variance (divisor n − 1): what intervals and tests of means start from. Without observations there is
 * no mean, with one no variance. Immutable.
 */
public final class SampleMean {

    private final long count;
    private final double mean;
    private final double variance;

    private SampleMean(long count, double mean, double variance) {
        this.count = count;
        this.mean = mean;
        this.variance = variance;
    }

    /**
     * A mean and a variance that were computed elsewhere.
     *
     * @param count how many observations; at least 2
     * @param mean their mean; finite
     * @param variance their variance, with n − 1; finite, not below zero
     * @return the mean
     * @throws InvalidInputException when a number is out of range
     */
    public static SampleMean ofMoments(long count, double mean, double variance) {
        Faults.of("SampleMean")
                .check(count >= 2, "count", "must be at least 2, is ", count)
                .check(Double.isFinite(mean), "mean", "must be finite, is ", mean)
                .check(
                        Double.isFinite(variance) && variance >= 0,
                        "variance",
                        "must be finite and not below zero, is ",
                        variance)
                .raise();
        return new SampleMean(count, mean, variance);
    }

    /**
     * From sums, which add up over days and parts: variance (Σx² − (Σx)²/n)/(n − 1), exactly, then rounded once.
     *
     * @param count n, how many observations; not below zero
     * @param sum Σx
     * @param sumOfSquares Σx²
     * @return the mean
     * @throws InvalidInputException when the count is below zero, or no observations have such sums
     */
    public static SampleMean ofSums(long count, Fraction sum, Fraction sumOfSquares) {
        Fraction n = Fraction.of(count);
        Fraction spread = sumOfSquares.times(n).minus(sum.times(sum));
        Faults.of("SampleMean")
                .check(count >= 0, "count", "must not be below zero, is ", count)
                .check(
                        count > 0 || (sum.signum() == 0 && sumOfSquares.signum() == 0),
                        "sum",
                        "must be zero without observations")
                .check(
                        count < 0 || (spread.signum() >= 0 && (count != 1 || spread.signum() == 0)),
                        "sumOfSquares",
                        "no such observations have the sum ",
                        sum)
                .raise();
        double mean = count == 0 ? 0 : decimal(sum.dividedBy(n));
        return new SampleMean(count, mean, count < 2 ? 0 : decimal(spread.dividedBy(n.times(Fraction.of(count - 1)))));
    }

    /**
     * From sums of whole numbers, such as interactions by post.
     *
     * @param count how many observations; not below zero
     * @param sum Σx
     * @param sumOfSquares Σx²
     * @return the mean
     * @throws InvalidInputException when the count is below zero, or no observations have such sums
     */
    public static SampleMean ofSums(long count, long sum, long sumOfSquares) {
        return ofSums(count, Fraction.of(sum), Fraction.of(sumOfSquares));
    }

    /**
     * From observations: O(n), two passes with compensated sums.
     *
     * @param observations the observations; all finite
     * @return the mean
     * @throws InvalidInputException when an observation or a sum of their squares is not finite
     */
    public static SampleMean of(double... observations) {
        return of(observations, 0, observations.length);
    }

    /**
     * From a span of observations: O(n), two passes with compensated sums.
     *
     * @param observations holds the observations
     * @param from the first of them
     * @param to after the last of them
     * @return the mean
     * @throws InvalidInputException when the span lies outside, or an observation in it or a sum of squares is not finite
     */
    public static SampleMean of(double[] observations, int from, int to) {
        Spans.check("SampleMean", observations.length, from, to);
        Spans.checkFinite("SampleMean", observations, from, to);
        int count = to - from;
        if (count == 0) {
            return new SampleMean(0, 0, 0);
        }
        CompensatedSum sum = new CompensatedSum();
        for (int i = from; i < to; i++) {
            sum.add(observations[i]);
        }
        double mean = sum.value() / count;
        CompensatedSum squares = new CompensatedSum();
        for (int i = from; i < to; i++) {
            double distance = observations[i] - mean;
            squares.add(distance * distance);
        }
        double variance = count < 2 ? 0 : squares.value() / (count - 1);
        Faults.of("SampleMean")
                .check(
                        Double.isFinite(mean) && Double.isFinite(variance),
                        "observations",
                        "their sums must not exceed what a double holds")
                .raise();
        return new SampleMean(count, mean, variance);
    }

    private static double decimal(Fraction fraction) {
        return fraction.toBigDecimal().doubleValue();
    }

    /** {@return n, how many observations} */
    public long count() {
        return count;
    }

    /** {@return the mean; empty without observations} */
    public OptionalDouble mean() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean);
    }

    /** {@return the variance with n − 1; empty with fewer than two observations} */
    public OptionalDouble variance() {
        return count < 2 ? OptionalDouble.empty() : OptionalDouble.of(variance);
    }

    /** {@return variance / n, the square of the mean's standard error; empty with fewer than two observations} */
    public OptionalDouble squaredError() {
        return count < 2 ? OptionalDouble.empty() : OptionalDouble.of(variance / count);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SampleMean that
                && count == that.count
                && Double.compare(mean, that.mean) == 0
                && Double.compare(variance, that.variance) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(count, mean, variance);
    }

    @Override
    public String toString() {
        return "SampleMean[count=" + count + ", mean=" + mean() + ", variance=" + variance() + "]";
    }
}
