package io.smm.metrics.roi;

import io.smm.Money;
import io.smm.error.Faults;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * An amount of money shared out by weights (I-08), in whole minor units: the parts add up to the total exactly, always. By
 * {@link LargestRemainder}. When the weights add up to zero, every part is undefined
 * ({@link UndefinedReason#ZERO_DENOMINATOR}). Immutable.
 *
 * @param total what was shared out
 * @param parts the parts in the order of the weights, in the total's currency; unmodifiable
 */
public record CostAllocation(Money total, List<MetricResult> parts) {

    private static final MetricName NAME = MetricName.of("I-08", "allocated-cost(largest-remainder)");

    /**
     * Copies the parts.
     *
     * @param total what was shared out
     * @param parts the parts in the order of the weights
     */
    public CostAllocation {
        Objects.requireNonNull(total, "total");
        parts = List.copyOf(parts);
    }

    /**
     * I-08: shares out an amount. O(n log n).
     *
     * @param total the amount, a whole number of its currency's minor units; may be negative (a credit)
     * @param weights the weights, such as each post's impressions; none negative
     * @return the parts; each undefined when the weights add up to zero, or there are none
     * @throws io.smm.error.InvalidInputException when a weight is negative, or the total has digits below the minor unit
     */
    public static CostAllocation of(Money total, List<Fraction> weights) {
        int minor = total.currency().minorUnits();
        Faults faults = Faults.of("CostAllocation")
                .check(total.amount().scale() <= minor, "total", "has digits below the minor unit; round it first");
        for (int i = 0; i < weights.size(); i++) {
            faults.check(
                    weights.get(i).signum() >= 0, "weights[" + i + "]", "must not be negative, is ", weights.get(i));
        }
        faults.raise();
        Unit unit = Unit.money(total.currency());
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            MetricResult none = MetricResult.undefined(
                    NAME, unit, UndefinedReason.ZERO_DENOMINATOR, "the weights add up to 0", Evidence.none());
            return new CostAllocation(total, Collections.nCopies(weights.size(), none));
        }
        BigInteger units = total.amount().setScale(minor).unscaledValue();
        return new CostAllocation(
                total,
                LargestRemainder.splitBy(units, weights).stream()
                        .map(part -> Fraction.of(new BigDecimal(part, minor)))
                        .map(part -> MetricResult.exact(NAME, unit, part, Evidence.none()))
                        .toList());
    }

    /** {@return whether the parts have values: whether there was a weight above zero} */
    public boolean isDefined() {
        return !parts.isEmpty() && parts.get(0).isDefined();
    }
}
