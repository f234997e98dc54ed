package io.smm.metrics.reach.model;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.internal.CompensatedSum;

/**
 * R-19, a reach curve by the negative binomial distribution: people differ in how often they are met, by a gamma distribution of shape
 * k. Reach at μ impressions per head is 1 − (1 + μ/k)^(−k). Where k grows without end all are met alike, and reach is 1 − e^(−μ). Unit:
 * fraction of the population. Immutable. Source: Ehrenberg, NBD.
 */
public final class NegativeBinomialReach {

    private static final MetricName REACH = MetricName.of("R-19", "reach(negative-binomial)");
    private static final MetricName EXACTLY = MetricName.of("R-19", "seen-exactly(negative-binomial)");

    /** The most displays whose share is computed. */
    public static final int MOST_DISPLAYS = 100_000_000;

    private final double shape;

    private NegativeBinomialReach(double shape) {
        this.shape = shape;
    }

    /**
     * A curve.
     *
     * @param shape k; above zero; the smaller, the more a few people see most
     * @return the curve; infinity gives {@link #poisson()}
     * @throws InvalidInputException when the shape is not above zero
     */
    public static NegativeBinomialReach of(double shape) {
        Faults.of("NegativeBinomialReach")
                .check(shape > 0, "shape", "must be above zero, is ", shape)
                .raise();
        return new NegativeBinomialReach(shape);
    }

    /** {@return the limit of k → ∞: displays fall on people at random} */
    public static NegativeBinomialReach poisson() {
        return new NegativeBinomialReach(Double.POSITIVE_INFINITY);
    }

    /** {@return k, infinite for {@link #poisson()}} */
    public double shape() {
        return shape;
    }

    /**
     * Who is reached at least once. O(1).
     *
     * @param mean μ, impressions per head of the population; finite, not below zero
     * @return the share
     * @throws InvalidInputException when the mean is out of range
     */
    public ReachEstimate reachAt(double mean) {
        check(mean);
        return ReachEstimate.of(REACH, 0 - Math.expm1(logOfNone(mean)), model(mean), Evidence.none());
    }

    /**
     * Who is met exactly so often: Γ(k+n)/(Γ(k)·n!)·(k/(k+μ))^k·(μ/(k+μ))^n. O(n).
     *
     * @param mean μ, impressions per head of the population; finite, not below zero
     * @param displays n; 0 to {@value #MOST_DISPLAYS}
     * @return the share
     * @throws InvalidInputException when a number is out of range
     */
    public ReachEstimate exactlyAt(double mean, int displays) {
        check(mean);
        Faults.of("NegativeBinomialReach")
                .check(
                        displays >= 0 && displays <= MOST_DISPLAYS,
                        "displays",
                        "must be 0 to " + MOST_DISPLAYS + ", are ",
                        displays)
                .raise();
        CompensatedSum log = new CompensatedSum();
        log.add(logOfNone(mean));
        for (int j = 0; j < displays; j++) {
            log.add(Math.log(mean / (j + 1.0)));
            if (shape != Double.POSITIVE_INFINITY) {
                log.add(logOfWeight(mean, j));
            }
        }
        return ReachEstimate.of(EXACTLY, Math.exp(log.value()), model(mean), Evidence.none());
    }

    /** ln((k + j)/(k + μ)); near 0 for a large k, which a plain quotient would round off. */
    private double logOfWeight(double mean, int j) {
        double relative = (j - mean) / (shape + mean);
        return Math.abs(relative) < 0.5 ? Math.log1p(relative) : Math.log((shape + j) / (shape + mean));
    }

    private double logOfNone(double mean) {
        return shape == Double.POSITIVE_INFINITY ? -mean : -shape * Math.log1p(mean / shape);
    }

    private static void check(double mean) {
        Faults.of("NegativeBinomialReach")
                .check(
                        mean >= 0 && mean < Double.POSITIVE_INFINITY,
                        "mean",
                        "must be finite and not below zero, is ",
                        mean)
                .raise();
    }

    private String model(double mean) {
        return "negative-binomial(shape=" + shape + ", mean=" + mean + ")";
    }

    @Override
    public String toString() {
        return "NegativeBinomialReach[shape=" + shape + "]";
    }
}
