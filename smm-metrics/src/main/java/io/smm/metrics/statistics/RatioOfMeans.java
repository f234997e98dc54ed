package io.smm.metrics.statistics;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * S-03, the ratio of two means of independent arms, r = m₁/m₀, and how sure that is: revenue by visitor of one landing page by that of
 * another. With sᵢ = variance / n of each arm and z of the normal distribution. Unit: ratio. Immutable; each call is O(1).
 */
public final class RatioOfMeans {

    private static final MetricName RATIO = MetricName.of("S-03", "ratio-of-means");
    private static final MetricName G = MetricName.of("S-03", "fieller-g");

    private final double m1;
    private final double s1;
    private final double m0;
    private final double s0;
    private final boolean means;
    private final boolean errors;
    private final Evidence evidence;

    private RatioOfMeans(double m1, double s1, double m0, double s0, boolean means, boolean errors, Evidence evidence) {
        this.m1 = m1;
        this.s1 = s1;
        this.m0 = m0;
        this.s0 = s0;
        this.means = means;
        this.errors = errors;
        this.evidence = evidence;
    }

    /**
     * Of two samples. One of fewer than two observations makes the intervals undefined ({@link UndefinedReason#TOO_FEW}).
     *
     * @param treated arm 1, the numerator
     * @param control arm 0, the denominator
     * @return the ratio
     */
    public static RatioOfMeans of(SampleMean treated, SampleMean control) {
        long both = treated.count() + control.count();
        return new RatioOfMeans(
                treated.mean().orElse(0),
                treated.squaredError().orElse(0),
                control.mean().orElse(0),
                control.squaredError().orElse(0),
                treated.count() > 0 && control.count() > 0,
                treated.count() > 1 && control.count() > 1,
                Evidence.counting(both < 0 ? Long.MAX_VALUE : both));
    }

    /**
     * Of two means with the squares of their standard errors.
     *
     * @param m1 the mean of arm 1; finite
     * @param s1 its squared standard error, variance / n; finite, not below zero
     * @param m0 the mean of arm 0; finite
     * @param s0 its squared standard error, variance / n; finite, not below zero
     * @return the ratio
     * @throws InvalidInputException when a number is out of range
     */
    public static RatioOfMeans of(double m1, double s1, double m0, double s0) {
        Faults.of("RatioOfMeans")
                .check(Double.isFinite(m1), "m1", "must be finite, is ", m1)
                .check(Double.isFinite(s1) && s1 >= 0, "s1", "must be finite and not below zero, is ", s1)
                .check(Double.isFinite(m0), "m0", "must be finite, is ", m0)
                .check(Double.isFinite(s0) && s0 >= 0, "s0", "must be finite and not below zero, is ", s0)
                .raise();
        return new RatioOfMeans(m1, s1, m0, s0, true, true, Evidence.none());
    }

    /**
     * m₁/m₀.
     *
     * @return the ratio; undefined when m₀ is zero ({@link UndefinedReason#ZERO_DENOMINATOR}) or a sample has no observation
     *     ({@link UndefinedReason#TOO_FEW})
     */
    public MetricResult value() {
        if (!means) {
            return undefined(UndefinedReason.TOO_FEW, "an arm has no observations");
        }
        if (m0 == 0) {
            return undefined(UndefinedReason.ZERO_DENOMINATOR, "the mean of the control is zero");
        }
        if (!Double.isFinite(m1 / m0)) {
            return undefined(UndefinedReason.INVALID_INPUT, "the ratio lies beyond what a double holds");
        }
        return MetricResult.computed(RATIO, Unit.RATIO, m1 / m0, evidence);
    }

    /** {@return Fieller's interval at 95 %; see {@link #fieller(double)}} */
    public IntervalEstimate fieller() {
        return fieller(Confidence.USUAL);
    }

    /**
     * Fieller's interval: (r ± (z/|m₀|)·√(s₁(1−g) + r²s₀))/(1−g) with g = z²s₀/m₀². Where g ≥ 1 the control's mean may be zero, the set
     * of ratios that fit is unbounded, and there is no interval ({@link UndefinedReason#UNBOUNDED}). Source: Fieller 1954.
     *
     * @param confidence above 0, below 1
     * @return the ratio with its interval
     * @throws InvalidInputException when the confidence is out of range
     */
    public IntervalEstimate fieller(double confidence) {
        Confidence.checked("RatioOfMeans", confidence);
        MetricResult value = value();
        if (!value.isDefined() || !errors) {
            return withoutErrors(value, "fieller", confidence);
        }
        double z = Confidence.z(confidence);
        double g = g(z);
        if (g >= 1) {
            return IntervalEstimate.without(
                    value,
                    "fieller",
                    UndefinedReason.UNBOUNDED,
                    "g = " + g + " is at least 1: the control's mean is not told apart from zero",
                    confidence);
        }
        double r = m1 / m0;
        double reach = z / Math.abs(m0) * Math.sqrt(s1 * (1 - g) + r * r * s0);
        return IntervalEstimate.between(value, "fieller", (r - reach) / (1 - g), (r + reach) / (1 - g), confidence);
    }

    /**
     * Fieller's g = z²s₀/m₀², the square of how close the control's mean comes to zero: below 1 there is an interval. Unit: ratio.
     *
     * @param confidence above 0, below 1
     * @return g; undefined where the interval is, unless it is unbounded
     * @throws InvalidInputException when the confidence is out of range
     */
    public MetricResult fiellerG(double confidence) {
        Confidence.checked("RatioOfMeans", confidence);
        MetricResult low = fieller(confidence).low();
        if (!low.isDefined() && low.reason().orElseThrow() != UndefinedReason.UNBOUNDED) {
            return MetricResult.undefined(G, Unit.RATIO, low.reason().orElseThrow(), low.explanation(), evidence);
        }
        double g = g(Confidence.z(confidence));
        return Double.isFinite(g)
                ? MetricResult.computed(G, Unit.RATIO, g, evidence)
                : MetricResult.undefined(
                        G, Unit.RATIO, UndefinedReason.INVALID_INPUT, "g lies beyond what a double holds", evidence);
    }

    /** {@return the delta method's interval at 95 %; see {@link #delta(double)}} */
    public IntervalEstimate delta() {
        return delta(Confidence.USUAL);
    }

    /**
     * The delta method's approximation: r ± z·√(s₁/m₀² + m₁²s₀/m₀⁴). Good where the control's mean is many standard errors from zero.
     *
     * @param confidence above 0, below 1
     * @return the ratio with its interval
     * @throws InvalidInputException when the confidence is out of range
     */
    public IntervalEstimate delta(double confidence) {
        Confidence.checked("RatioOfMeans", confidence);
        MetricResult value = value();
        if (!value.isDefined() || !errors) {
            return withoutErrors(value, "delta", confidence);
        }
        double r = m1 / m0;
        double reach = Confidence.z(confidence) * Math.hypot(Math.sqrt(s1) / m0, r * Math.sqrt(s0) / m0);
        return IntervalEstimate.between(value, "delta", r - reach, r + reach, confidence);
    }

    private double g(double z) {
        double errors = z * Math.sqrt(s0) / m0;
        return errors * errors;
    }

    private static IntervalEstimate withoutErrors(MetricResult value, String method, double confidence) {
        return value.isDefined()
                ? IntervalEstimate.without(
                        value, method, UndefinedReason.TOO_FEW, "an arm has fewer than two observations", confidence)
                : IntervalEstimate.undefined(value, method, confidence);
    }

    private MetricResult undefined(UndefinedReason reason, String why) {
        return MetricResult.undefined(RATIO, Unit.RATIO, reason, why, evidence);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RatioOfMeans that
                && Double.compare(m1, that.m1) == 0
                && Double.compare(s1, that.s1) == 0
                && Double.compare(m0, that.m0) == 0
                && Double.compare(s0, that.s0) == 0
                && means == that.means
                && errors == that.errors
                && evidence.equals(that.evidence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m1, s1, m0, s0, means, errors, evidence);
    }

    @Override
    public String toString() {
        return "RatioOfMeans[m1=" + m1 + ", s1=" + s1 + ", m0=" + m0 + ", s0=" + s0 + "]";
    }
}
