package io.smm.metrics.roi;

import io.smm.Money;
import io.smm.error.Faults;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.metrics.Fraction;
import java.util.Objects;

/**
 * What a number of units of one metric is priced at, such as EUR 5 for 1,000 impressions.
 *
 * @param metric what is counted: events, people or seconds
 * @param price the price of {@code units} of it; zero or more, of any number of digits
 * @param units how many the price is for; at least 1
 */
public record UnitRate(MetricId metric, Money price, long units) {

    /**
     * Checks the rate.
     *
     * @param metric what is counted
     * @param price the price of {@code units} of it
     * @param units how many the price is for
     */
    public UnitRate {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(price, "price");
        MetricUnit unit = metric.unit();
        boolean counts = unit == MetricUnit.EVENTS || unit == MetricUnit.PEOPLE || unit == MetricUnit.SECONDS;
        Faults.of("UnitRate")
                .check(counts, "metric", "must count events, people or seconds; its unit is ", unit)
                .check(price.signum() >= 0, "price", "must not be negative, is ", price)
                .check(units >= 1, "units", "must be at least 1, is ", units)
                .raise();
    }

    /**
     * The price of each one.
     *
     * @param metric what is counted
     * @param price the price of one
     * @return the rate
     */
    public static UnitRate each(MetricId metric, Money price) {
        return new UnitRate(metric, price, 1);
    }

    /**
     * The price of a thousand, as of a CPM.
     *
     * @param metric what is counted
     * @param price the price of a thousand
     * @return the rate
     */
    public static UnitRate perThousand(MetricId metric, Money price) {
        return new UnitRate(metric, price, 1_000);
    }

    /** The exact price of one. */
    Fraction ofOne() {
        return Fraction.of(price.amount()).dividedBy(Fraction.of(units));
    }
}
