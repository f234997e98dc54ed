package io.smm.metrics.statistics;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.internal.Distributions;
import java.util.Arrays;
import java.util.List;

/**
 * S-04, the bootstrap: an interval for any statistic of one or several independent samples, by drawing each sample again with
 * replacement. Seeded: equal samples, seed and number of resamples give equal results in every version of Java. The observations are
 * drawn by {@value #GENERATOR}: for each resample, sample after sample, one index for each observation.
 *
 * <p>Immutable. O(resamples · n), for BCa n statistics more; memory O(resamples + n). Source: Efron 1987.
 */
public final class Bootstrap {

    /** The generator of the random numbers, as results name it. */
    public static final String GENERATOR = "SplitMix64";

    /** The most resamples. */
    public static final int MOST_RESAMPLES = 10_000_000;

    private final long seed;
    private final int resamples;
    private final double confidence;
    private final Unit unit;

    private Bootstrap(long seed, int resamples, double confidence, Unit unit) {
        this.seed = seed;
        this.resamples = resamples;
        this.confidence = confidence;
        this.unit = unit;
    }

    /**
     * A bootstrap for intervals at 95 %.
     *
     * @param seed where the random numbers start
     * @param resamples how often to draw, B; 1 to {@value #MOST_RESAMPLES}; thousands for an interval to lean on
     * @return the bootstrap
     * @throws InvalidInputException when the number of resamples is out of range
     */
    public static Bootstrap seeded(long seed, int resamples) {
        Faults.of("Bootstrap")
                .check(
                        resamples >= 1 && resamples <= MOST_RESAMPLES,
                        "resamples",
                        "must be 1 to " + MOST_RESAMPLES + ", are ",
                        resamples)
                .raise();
        return new Bootstrap(seed, resamples, Confidence.USUAL, Unit.RATIO);
    }

    /**
     * The same at another confidence.
     *
     * @param confidence above 0, below 1
     * @return the bootstrap
     * @throws InvalidInputException when the confidence is out of range
     */
    public Bootstrap at(double confidence) {
        return new Bootstrap(seed, resamples, Confidence.checked("Bootstrap", confidence), unit);
    }

    /**
     * The same for a statistic of another unit; {@link Unit#RATIO} unless given.
     *
     * @param unit the unit of the statistic
     * @return the bootstrap
     */
    public Bootstrap in(Unit unit) {
        return new Bootstrap(seed, resamples, confidence, unit);
    }

    /**
     * The percentile interval: the type-7 percentiles of the replicates.
     *
     * @param statistic what is computed
     * @param samples the samples; all numbers finite; not changed
     * @return the interval; undefined ({@link UndefinedReason#TOO_FEW}) when a sample has fewer than two observations
     * @throws InvalidInputException when there is no sample or an observation is not finite
     */
    public BootstrapInterval percentile(Statistic statistic, double[]... samples) {
        return interval("percentile", statistic, samples);
    }

    /**
     * The bias-corrected and accelerated interval: percentiles at Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))), with the bias z₀ from the share of
     * replicates below the estimate (those equal count half) and the acceleration a from leaving out one observation of any sample at a
     * time.
     *
     * @param statistic what is computed
     * @param samples the samples; all numbers finite; not changed
     * @return the interval; undefined ({@link UndefinedReason#TOO_FEW}) when a sample has fewer than two observations or all replicates
     *     lie on one side of the estimate, and ({@link UndefinedReason#ZERO_DENOMINATOR}) when no observation changes the statistic
     * @throws InvalidInputException when there is no sample or an observation is not finite
     */
    public BootstrapInterval bca(Statistic statistic, double[]... samples) {
        return interval("bca", statistic, samples);
    }

    private BootstrapInterval interval(String method, Statistic statistic, double[][] given) {
        double[][] samples = checked(given);
        long observations =
                Arrays.stream(samples).mapToLong(sample -> sample.length).sum();
        Run run = new Run(MetricName.of("S-04", "bootstrap-estimate"), Evidence.counting(observations), method);
        for (double[] sample : samples) {
            if (sample.length < 2) {
                return run.undefined(UndefinedReason.TOO_FEW, "a sample has fewer than two observations");
            }
        }
        double estimate = statistic.of(copy(samples));
        if (!Double.isFinite(estimate)) {
            return run.undefined(UndefinedReason.INVALID_INPUT, "the statistic of the samples is not finite");
        }
        double[] replicates = new double[resamples];
        int broken = Resampling.replicates(statistic, samples, seed, replicates);
        if (broken >= 0) {
            return run.without(
                    estimate, UndefinedReason.INVALID_INPUT, "the statistic of resample " + broken + " is not finite");
        }
        Arrays.sort(replicates);
        double tail = Distributions.tail(confidence);
        if (method.equals("percentile")) {
            return run.between(
                    estimate, Resampling.percentile(replicates, tail), Resampling.percentile(replicates, 1 - tail));
        }
        return run.accelerated(estimate, replicates, Acceleration.of(statistic, samples));
    }

    private static double[][] checked(double[][] samples) {
        Faults.of("Bootstrap")
                .check(samples.length > 0, "samples", "must not be empty")
                .raise();
        for (double[] sample : samples) {
            Spans.checkFinite("Bootstrap", sample, 0, sample.length);
        }
        return copy(samples);
    }

    private static double[][] copy(double[][] samples) {
        return Arrays.stream(samples).map(double[]::clone).toArray(double[][]::new);
    }

    /** Puts together what one call found. */
    private final class Run {

        private final MetricName name;
        private final Evidence evidence;
        private final String method;

        Run(MetricName name, Evidence evidence, String method) {
            this.name = name;
            this.evidence = evidence;
            this.method = method;
        }

        BootstrapInterval undefined(UndefinedReason reason, String why) {
            MetricResult none = MetricResult.undefined(name, unit, reason, why, evidence);
            return wrap(IntervalEstimate.undefined(none, method, confidence));
        }

        BootstrapInterval without(double estimate, UndefinedReason reason, String why) {
            return wrap(IntervalEstimate.without(value(estimate), method, reason, why, confidence));
        }

        BootstrapInterval between(double estimate, double low, double high) {
            return wrap(IntervalEstimate.between(value(estimate), method, low, high, confidence));
        }

        BootstrapInterval accelerated(double estimate, double[] sorted, Acceleration acceleration) {
            if (!acceleration.isKnown()) {
                return without(estimate, acceleration.reason(), acceleration.explanation());
            }
            double bias = Resampling.bias(sorted, estimate);
            if (!Double.isFinite(bias)) {
                return without(
                        estimate, UndefinedReason.TOO_FEW, "all replicates lie on one side of the estimate: draw more");
            }
            List<Double> at = acceleration.percentiles(bias, Confidence.z(confidence));
            if (at.isEmpty()) {
                return without(
                        estimate, UndefinedReason.INVALID_INPUT, "bias and acceleration are too large to correct for");
            }
            return between(
                    estimate, Resampling.percentile(sorted, at.get(0)), Resampling.percentile(sorted, at.get(1)));
        }

        private MetricResult value(double estimate) {
            return MetricResult.computed(name, unit, estimate, evidence);
        }

        private BootstrapInterval wrap(IntervalEstimate interval) {
            return new BootstrapInterval(interval, seed, GENERATOR, resamples);
        }
    }
}
