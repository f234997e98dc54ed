package io.smm.metrics.statistics;

import io.smm.metrics.ErrorBound;
import io.smm.metrics.Method;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An estimate with a two-sided confidence interval around it. The estimate may have a value where the interval has none, and the
 * other way round; both ends of the interval have one or neither. Immutable.
 */
public final class IntervalEstimate {

    private final MetricResult value;
    private final MetricResult low;
    private final MetricResult high;
    private final double confidence;

    private IntervalEstimate(MetricResult value, MetricResult low, MetricResult high, double confidence) {
        this.value = value;
        this.low = low;
        this.high = high;
        this.confidence = confidence;
    }

    static IntervalEstimate between(MetricResult value, String method, double low, double high, double confidence) {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return without(
                    value, method, UndefinedReason.INVALID_INPUT, "an end lies beyond what a double holds", confidence);
        }
        return new IntervalEstimate(
                value,
                MetricResult.computed(end(value, "lower", method), value.unit(), low, value.evidence()),
                MetricResult.computed(end(value, "upper", method), value.unit(), high, value.evidence()),
                confidence);
    }

    static IntervalEstimate without(
            MetricResult value, String method, UndefinedReason reason, String why, double confidence) {
        return new IntervalEstimate(
                value,
                MetricResult.undefined(end(value, "lower", method), value.unit(), reason, why, value.evidence()),
                MetricResult.undefined(end(value, "upper", method), value.unit(), reason, why, value.evidence()),
                confidence);
    }

    /** The interval of a value that has none lacks its ends for the same reason. */
    static IntervalEstimate undefined(MetricResult value, String method, double confidence) {
        return without(value, method, value.reason().orElseThrow(), value.explanation(), confidence);
    }

    private static MetricName end(MetricResult value, String which, String method) {
        MetricName of = value.metric();
        return new MetricName(of.name() + "-" + which + "(" + method + ")", of.code(), of.aggregate());
    }

    /** {@return the estimate itself, without regard to the interval} */
    public MetricResult value() {
        return value;
    }

    /** {@return the lower end; undefined where there is no interval} */
    public MetricResult low() {
        return low;
    }

    /** {@return the upper end; undefined where there is no interval} */
    public MetricResult high() {
        return high;
    }

    /** {@return how often such an interval holds the truth, such as 0.95} */
    public double confidence() {
        return confidence;
    }

    /** {@return whether there is an interval} */
    public boolean hasInterval() {
        return low.isDefined();
    }

    /** {@return why there is no interval; empty when there is one} */
    public Optional<UndefinedReason> reason() {
        return low.reason();
    }

    /**
     * The estimate with the interval as its error bound, as reports show it.
     *
     * @return the estimate; as it is where it or the interval is missing
     */
    public MetricResult withBound() {
        if (!value.isDefined() || !hasInterval()) {
            return value;
        }
        String percent = BigDecimal.valueOf(confidence)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        return MetricResult.estimate(
                value.metric(),
                value.unit(),
                value.value().orElseThrow(),
                Method.MODEL,
                new ErrorBound(
                        low.value().orElseThrow(), high.value().orElseThrow(), percent + " % confidence interval"),
                value.evidence());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IntervalEstimate that
                && value.equals(that.value)
                && low.equals(that.low)
                && high.equals(that.high)
                && Double.compare(confidence, that.confidence) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, low, high, confidence);
    }

    @Override
    public String toString() {
        return value + " [" + low + "; " + high + "] at " + confidence;
    }
}
