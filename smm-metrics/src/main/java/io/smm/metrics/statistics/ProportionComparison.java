package io.smm.metrics.statistics;

import io.smm.error.InvalidInputException;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.internal.Distributions;
import io.smm.metrics.internal.NormalTail;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * S-01 for two arms: difference, lift and test of significance of one proportion against another. An arm without trials gives no
 * value. Immutable; each call is O(1).
 *
 * @param treated arm 1, what is asked about
 * @param control arm 0, what it is compared with
 */
public record ProportionComparison(Proportion treated, Proportion control) {

    private static final MetricName DIFFERENCE = MetricName.of("S-01", "difference-of-proportions");
    private static final MetricName LIFT = MetricName.of("S-01", "lift");
    private static final MetricName Z = MetricName.of("S-01", "pooled-z");
    private static final MetricName P = MetricName.of("S-01", "p-value(pooled-z, two-sided)");

    /**
     * Checks that both are there.
     *
     * @param treated arm 1, what is asked about
     * @param control arm 0, what it is compared with
     */
    public ProportionComparison {
        Objects.requireNonNull(treated, "treated");
        Objects.requireNonNull(control, "control");
    }

    /**
     * Two arms.
     *
     * @param treated arm 1, what is asked about
     * @param control arm 0, what it is compared with
     * @return the comparison
     */
    public static ProportionComparison of(Proportion treated, Proportion control) {
        return new ProportionComparison(treated, control);
    }

    /** {@return d = p₁ − p₀, exactly; undefined ({@link UndefinedReason#ZERO_DENOMINATOR}) when an arm has no trials} */
    public MetricResult difference() {
        return hasTrials()
                ? MetricResult.exact(DIFFERENCE, Unit.FRACTION, exactDifference(), evidence())
                : noTrials(DIFFERENCE, Unit.FRACTION);
    }

    /** {@return the interval of the difference by Wald at 95 %; see {@link #wald(double)}} */
    public IntervalEstimate wald() {
        return wald(Confidence.USUAL);
    }

    /**
     * d ± z·√(p₁(1−p₁)/n₁ + p₀(1−p₀)/n₀), not clipped: the textbook's interval, too narrow for small samples and small rates. Source:
     * Wald; see Newcombe 1998, method 1.
     *
     * @param confidence above 0, below 1
     * @return the interval; undefined when an arm has no trials
     * @throws InvalidInputException when the confidence is out of range
     */
    public IntervalEstimate wald(double confidence) {
        Confidence.checked("ProportionComparison", confidence);
        if (!hasTrials()) {
            return IntervalEstimate.undefined(difference(), "wald", confidence);
        }
        double d = exactDifference().toBigDecimal().doubleValue();
        double reach = Confidence.z(confidence) * Math.sqrt(treated.squaredError() + control.squaredError());
        return IntervalEstimate.between(difference(), "wald", d - reach, d + reach, confidence);
    }

    /** {@return the interval of the difference by Newcombe at 95 %; see {@link #newcombe(double)}} */
    public IntervalEstimate newcombe() {
        return newcombe(Confidence.USUAL);
    }

    /**
     * d − √((p₁−l₁)² + (u₀−p₀)²) to d + √((u₁−p₁)² + (p₀−l₀)²), from the Wilson intervals [l, u] of both arms: the one to show. Source:
     * Newcombe 1998, method 10.
     *
     * @param confidence above 0, below 1
     * @return the interval; undefined when an arm has no trials
     * @throws InvalidInputException when the confidence is out of range
     */
    public IntervalEstimate newcombe(double confidence) {
        Confidence.checked("ProportionComparison", confidence);
        if (!hasTrials()) {
            return IntervalEstimate.undefined(difference(), "newcombe", confidence);
        }
        double z = Confidence.z(confidence);
        Wilson one = treated.distances(z);
        Wilson zero = control.distances(z);
        double d = exactDifference().toBigDecimal().doubleValue();
        return IntervalEstimate.between(
                difference(),
                "newcombe",
                d - Math.hypot(one.below(), zero.above()),
                d + Math.hypot(one.above(), zero.below()),
                confidence);
    }

    /**
     * The pooled z test: d/√(p(1−p)(1/n₁+1/n₀)) with p = (x₁+x₀)/(n₁+n₀), two-sided p-value erfc(|z|/√2), without loss far
     * out. A p-value is never zero: one too small for a double is a decimal number all the same, and one below 1E-1000
     * (|z| of about 68) is an estimate of 1E-1000 whose error bound says that it is less.
     *
     * @return the test; undefined ({@link UndefinedReason#ZERO_DENOMINATOR}) when an arm has no trials, or when there is no success or
     *     no failure in both together
     */
    public SignificanceTest pooledTest() {
        double successes = (double) treated.successes() + control.successes();
        double failures = (double) (treated.trials() - treated.successes()) + (control.trials() - control.successes());
        if (!hasTrials() || successes == 0 || failures == 0) {
            String why = hasTrials() ? "both arms together have no success or no failure" : "an arm has no trials";
            return new SignificanceTest(
                    undefined(Z, Unit.of("standard errors"), why), Optional.empty(), undefined(P, Unit.FRACTION, why));
        }
        double n = successes + failures;
        double variance = successes / n * (failures / n) * (1.0 / treated.trials() + 1.0 / control.trials());
        double z = exactDifference().toBigDecimal().doubleValue() / Math.sqrt(variance);
        return new SignificanceTest(
                MetricResult.computed(Z, Unit.of("standard errors"), z, evidence()), Optional.empty(), pValue(z));
    }

    private MetricResult pValue(double z) {
        if (Math.abs(z) < NormalTail.FROM) {
            return MetricResult.computed(P, Unit.FRACTION, Distributions.normalBeyond(z), evidence());
        }
        return NormalTail.beyond(squaredZ())
                .map(p -> MetricResult.computed(P, Unit.FRACTION, p, evidence()))
                .orElseGet(() -> MetricResult.estimate(
                        P,
                        Unit.FRACTION,
                        NormalTail.LEAST,
                        Method.MODEL,
                        new ErrorBound(BigDecimal.ZERO, NormalTail.LEAST, "the p-value is less than 1E-1000"),
                        evidence()));
    }

    /** z² exactly, rounded once: far out a p-value has as many digits fewer than z as z² has. */
    private BigDecimal squaredZ() {
        Fraction n = Fraction.of(treated.trials()).plus(Fraction.of(control.trials()));
        Fraction successes = Fraction.of(treated.successes()).plus(Fraction.of(control.successes()));
        Fraction pooled = successes.dividedBy(n);
        Fraction variance = pooled.times(Fraction.ONE.minus(pooled))
                .times(Fraction.of(1, treated.trials()).plus(Fraction.of(1, control.trials())));
        Fraction d = exactDifference();
        return d.times(d).dividedBy(variance).toBigDecimal();
    }

    /** {@return the lift with its interval at 95 %; see {@link #lift(double)}} */
    public IntervalEstimate lift() {
        return lift(Confidence.USUAL);
    }

    /**
     * The lift p₁/p₀ − 1, exactly, with the interval exp(ln(p₁/p₀) ± z·√(1/x₁ − 1/n₁ + 1/x₀ − 1/n₀)) − 1. Unit: fraction; 0.2 is
     * twenty percent more. Source: Katz, Baptista, Azen, Pike 1978.
     *
     * @param confidence above 0, below 1
     * @return the lift, undefined ({@link UndefinedReason#ZERO_DENOMINATOR}) when an arm has no trials or the control no success; the
     *     interval is undefined besides when the treated arm has no success
     * @throws InvalidInputException when the confidence is out of range
     */
    public IntervalEstimate lift(double confidence) {
        Confidence.checked("ProportionComparison", confidence);
        if (!hasTrials() || control.successes() == 0) {
            String why = hasTrials() ? "the control has no success" : "an arm has no trials";
            return IntervalEstimate.undefined(undefined(LIFT, Unit.FRACTION, why), "log", confidence);
        }
        Fraction exact = proportion(treated).dividedBy(proportion(control)).minus(Fraction.ONE);
        MetricResult lift = MetricResult.exact(LIFT, Unit.FRACTION, exact, evidence());
        if (treated.successes() == 0) {
            return IntervalEstimate.without(
                    lift, "log", UndefinedReason.ZERO_DENOMINATOR, "the treated arm has no success", confidence);
        }
        double log = logOfOneAnd(exact);
        double reach = Confidence.z(confidence) * Math.sqrt(relativeError(treated) + relativeError(control));
        return IntervalEstimate.between(lift, "log", Math.expm1(log - reach), Math.expm1(log + reach), confidence);
    }

    /** ln(1 + lift), by the ratio where the lift is so close to −1 that it has lost its digits. */
    private double logOfOneAnd(Fraction lift) {
        double rounded = lift.toBigDecimal().doubleValue();
        if (rounded > -0.5) {
            return Math.log1p(rounded);
        }
        BigDecimal ratio = proportion(treated).dividedBy(proportion(control)).toBigDecimal();
        return Math.log(ratio.doubleValue());
    }

    /** 1/x − 1/n, written as one quotient. */
    private static double relativeError(Proportion arm) {
        return (arm.trials() - arm.successes()) / ((double) arm.successes() * arm.trials());
    }

    private boolean hasTrials() {
        return treated.trials() > 0 && control.trials() > 0;
    }

    private Fraction exactDifference() {
        return proportion(treated).minus(proportion(control));
    }

    private static Fraction proportion(Proportion arm) {
        return Fraction.of(arm.successes(), arm.trials());
    }

    private Evidence evidence() {
        long both = treated.trials() + control.trials();
        return Evidence.counting(both < 0 ? Long.MAX_VALUE : both);
    }

    private static MetricResult noTrials(MetricName name, Unit unit) {
        return undefined(name, unit, "an arm has no trials");
    }

    private static MetricResult undefined(MetricName name, Unit unit, String why) {
        return MetricResult.undefined(name, unit, UndefinedReason.ZERO_DENOMINATOR, why, Evidence.none());
    }
}
