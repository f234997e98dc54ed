package io.smm.metrics.reach;

import io.smm.metrics.ErrorBound;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Unit;
import java.math.BigDecimal;

/**
 * How many: exactly so many, or an estimate between two ends.
 *
 * @param isExact whether value, low and high are the same whole number
 * @param value the number
 * @param low the lower end of its interval
 * @param high the upper end
 * @param how by which estimator; empty when exact
 */
record Count(boolean isExact, double value, double low, double high, String how) {

    /** The width of intervals, in standard errors. */
    static final int WIDTH = 2;

    static Count of(UniqueAudience audience) {
        if (audience instanceof ExactAudience exact) {
            return exact(exact.ids().size());
        }
        if (audience instanceof ThetaAudience theta) {
            var sketch = theta.sketch();
            return sketch.isExact()
                    ? exact(sketch.retained())
                    : new Count(
                            false,
                            sketch.estimate(),
                            sketch.lowerBound(WIDTH),
                            sketch.upperBound(WIDTH),
                            "theta sketch, " + sketch.retained() + " hashes retained");
        }
        var sketch = ((HllAudience) audience).sketch();
        return new Count(
                false,
                sketch.estimate(),
                sketch.lowerBound(WIDTH),
                sketch.upperBound(WIDTH),
                "HLL sketch, precision " + sketch.precision() + ", estimator " + sketch.estimator());
    }

    /** Whole numbers up to 2^53 are themselves in floating point, and no set holds more. */
    static Count exact(long number) {
        return new Count(true, number, number, number, "");
    }

    MetricResult result(MetricName name, Unit unit, Evidence evidence) {
        if (isExact) {
            return MetricResult.exact(name, unit, Fraction.of((long) value), evidence);
        }
        ErrorBound bound = new ErrorBound(
                BigDecimal.valueOf(Math.min(low, value)),
                BigDecimal.valueOf(Math.max(high, value)),
                "95 % interval, " + WIDTH + " standard errors, " + how);
        return MetricResult.estimate(name, unit, BigDecimal.valueOf(value), Method.SKETCH, bound, evidence);
    }
}
