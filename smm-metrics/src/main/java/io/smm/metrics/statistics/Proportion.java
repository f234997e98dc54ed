package io.smm.metrics.statistics;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.internal.Distributions;

/**
 * S-01, how many of how many: p = successes / trials, and how sure that is. No trials give no value. Immutable; each call is O(1), the
 * exact interval O(√trials).
 *
 * @param successes how often it happened; 0 to {@code trials}
 * @param trials how often it could have happened; not below zero
 */
public record Proportion(long successes, long trials) {

    private static final MetricName NAME = MetricName.of("S-01", "proportion");

    /**
     * Checks the counts.
     *
     * @param successes how often it happened; 0 to {@code trials}
     * @param trials how often it could have happened; not below zero
     * @throws InvalidInputException when a count is below zero or there are more successes than trials
     */
    public Proportion {
        Faults.of("Proportion")
                .check(trials >= 0, "trials", "must not be below zero, are ", trials)
                .check(successes >= 0, "successes", "must not be below zero, are ", successes)
                .check(successes <= trials || trials < 0, "successes", "must be at most the trials, are ", successes)
                .raise();
    }

    /**
     * How many of how many.
     *
     * @param successes how often it happened
     * @param trials how often it could have happened
     * @return the proportion
     * @throws InvalidInputException when a count is below zero or there are more successes than trials
     */
    public static Proportion of(long successes, long trials) {
        return new Proportion(successes, trials);
    }

    /** {@return successes / trials, exactly; undefined ({@link UndefinedReason#ZERO_DENOMINATOR}) without trials} */
    public MetricResult value() {
        return trials == 0
                ? MetricResult.undefined(
                        NAME, Unit.FRACTION, UndefinedReason.ZERO_DENOMINATOR, "there are no trials", Evidence.none())
                : MetricResult.exact(NAME, Unit.FRACTION, Fraction.of(successes, trials), Evidence.counting(trials));
    }

    /** {@return Wilson's interval at 95 %; see {@link #wilson(double)}} */
    public IntervalEstimate wilson() {
        return wilson(Confidence.USUAL);
    }

    /**
     * Wilson's score interval, (p + z²/2n ± z·√(p(1−p)/n + z²/4n²))/(1 + z²/n): the one to show, for it is right on average and stays
     * inside 0 to 1. Its lower end is 0 without successes, its upper end 1 without failures. Source: Wilson 1927.
     *
     * @param confidence above 0, below 1
     * @return the interval; undefined without trials
     * @throws InvalidInputException when the confidence is out of range
     */
    public IntervalEstimate wilson(double confidence) {
        Confidence.checked("Proportion", confidence);
        if (trials == 0) {
            return IntervalEstimate.undefined(value(), "wilson", confidence);
        }
        Wilson wilson = distances(Confidence.z(confidence));
        return IntervalEstimate.between(value(), "wilson", wilson.low(), wilson.high(), confidence);
    }

    /** {@return the exact interval at 95 %; see {@link #clopperPearson(double)}} */
    public IntervalEstimate clopperPearson() {
        return clopperPearson(Confidence.USUAL);
    }

    /**
     * The interval of Clopper and Pearson, which holds the truth at least as often as it says and is wider for it: quantiles of the
     * beta distribution. Its lower end is 0 without successes, its upper end 1 without failures. Source: Clopper, Pearson 1934.
     *
     * @param confidence above 0, below 1
     * @return the interval; undefined without trials
     * @throws InvalidInputException when the confidence is out of range
     */
    public IntervalEstimate clopperPearson(double confidence) {
        Confidence.checked("Proportion", confidence);
        if (trials == 0) {
            return IntervalEstimate.undefined(value(), "clopper-pearson", confidence);
        }
        double tail = Distributions.tail(confidence);
        return IntervalEstimate.between(value(), "clopper-pearson", exactLow(tail), exactHigh(tail), confidence);
    }

    private double exactLow(double tail) {
        if (successes == 0) {
            return 0;
        }
        return successes == trials
                ? Math.exp(Math.log(tail) / trials)
                : Distributions.betaLower(tail, (double) successes, (double) (trials - successes) + 1);
    }

    private double exactHigh(double tail) {
        if (successes == trials) {
            return 1;
        }
        return successes == 0
                ? -Math.expm1(Math.log(tail) / trials)
                : Distributions.betaUpper(tail, (double) successes + 1, (double) (trials - successes));
    }

    Wilson distances(double z) {
        return Wilson.of((double) successes, (double) (trials - successes), z);
    }

    /** p·(1 − p)/n. */
    double squaredError() {
        double n = trials;
        return successes / n * ((trials - successes) / n) / n;
    }
}
