package io.smm.metrics.roi;

import io.smm.Money;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a customer is worth over an endless time, at one margin, one retention and one discount a period (I-06). Unit: money,
 * exact and not rounded. A retention below zero, and one that is not below 1 + discount, is refused
 * ({@link UndefinedReason#INVALID_INPUT}): the sum has no end. The margin may be negative. Pure; O(1). Source: Gupta and
 * Lehmann, Customers as Assets, Journal of Interactive Marketing 17(1), 2003.
 */
public final class CustomerLifetimeValue {

    private CustomerLifetimeValue() {}

    /**
     * I-06, with the first margin now, at t = 0: the sum of m * r^t / (1 + d)^t = m * (1 + d) / (1 + d - r).
     *
     * @param margin m, the margin of a customer in one period
     * @param retention r, the part of customers that stays from one period to the next, such as 0.8
     * @param discount d, the discount rate of one period, such as 0.1
     * @return the value of one customer
     */
    public static MetricResult of(Money margin, BigDecimal retention, BigDecimal discount) {
        Fraction growth = Fraction.ONE.plus(Fraction.of(discount));
        return value("first-margin-now", margin, retention, growth, growth);
    }

    /**
     * I-06, without the margin at t = 0, as for a customer who has just paid: m * r / (1 + d - r).
     *
     * @param margin m, the margin of a customer in one period
     * @param retention r, the part of customers that stays from one period to the next, such as 0.8
     * @param discount d, the discount rate of one period, such as 0.1
     * @return the value of one customer
     */
    public static MetricResult withoutFirstMargin(Money margin, BigDecimal retention, BigDecimal discount) {
        Fraction growth = Fraction.ONE.plus(Fraction.of(discount));
        return value("without-first-margin", margin, retention, growth, Fraction.of(retention));
    }

    private static MetricResult value(
            String variant, Money margin, BigDecimal retention, Fraction growth, Fraction factor) {
        Objects.requireNonNull(margin, "margin");
        MetricName name = MetricName.of("I-06", "customer-lifetime-value(" + variant + ")");
        Unit unit = Unit.money(margin.currency());
        Fraction kept = Fraction.of(retention);
        if (kept.signum() < 0) {
            return refused(name, unit, "the retention is " + retention.toPlainString() + ", below zero");
        }
        if (kept.compareTo(growth) >= 0) {
            String why = "the retention, " + retention.toPlainString() + ", is not below 1 + discount, "
                    + growth.toBigDecimal().toPlainString();
            return refused(name, unit, why);
        }
        Fraction value = Fraction.of(margin.amount()).times(factor).dividedBy(growth.minus(kept));
        return MetricResult.exact(name, unit, value, Evidence.none());
    }

    private static MetricResult refused(MetricName name, Unit unit, String why) {
        return MetricResult.undefined(name, unit, UndefinedReason.INVALID_INPUT, why, Evidence.none());
    }
}
