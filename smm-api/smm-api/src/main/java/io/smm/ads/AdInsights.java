package io.smm.ads;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.TimeWindow;
import io.smm.insight.MetricId;
import io.smm.insight.Reading;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of an ad report: the paid numbers of one campaign, ad set or ad in one window. A number's {@link
 * io.smm.insight.Lineage} says whether it is final: networks correct clicks for days and conversions for weeks.
 *
 * @param object what it is about
 * @param name its name in the ad manager
 * @param window the time as the network cut it
 * @param part which part of the breakdown it is, such as {@code "25-34"}; empty for the whole
 * @param currency the ad account's currency, in which money metrics count major units
 * @param readings a reading for each metric asked for, in the order asked
 */
public record AdInsights(
        AdObjectId object,
        String name,
        TimeWindow window,
        Optional<String> part,
        CurrencyCode currency,
        Map<MetricId, Reading> readings) {

    /**
     * Copies the readings.
     *
     * @param object what it is about
     * @param name its name in the ad manager
     * @param window the time as the network cut it
     * @param part which part of the breakdown it is, such as {@code "25-34"}
     * @param currency the ad account's currency, in which money metrics count major units
     * @param readings a reading for each metric asked for, in the order asked
     */
    public AdInsights {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(currency, "currency");
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }

    /**
     * The reading of a metric.
     *
     * @param metric the metric
     * @return what is known of it
     */
    public Reading reading(MetricId metric) {
        return readings.getOrDefault(metric, new Reading.NotRequested());
    }

    /** {@return what was spent, exactly; empty when it was not asked for or is not known} */
    public Optional<Money> spend() {
        return reading(MetricId.SPEND).value().map(number -> new Money(number, currency));
    }
}
