package io.smm.insight;

import io.smm.account.AccountRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers of one account at one reading.
 *
 * @param account the account
 * @param readings what is known of each metric asked for; unmodifiable, in the order given
 */
public record AccountInsights(AccountRef account, Map<MetricId, Reading> readings) {

    /**
     * Copies the map.
     *
     * @param account the account
     * @param readings what is known of each metric asked for
     */
    public AccountInsights {
        Objects.requireNonNull(account, "account");
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }

    /**
     * The reading of a metric.
     *
     * @param metric the metric
     * @return its reading; {@link Reading.NotRequested} when there is none
     */
    public Reading reading(MetricId metric) {
        Reading reading = readings.get(Objects.requireNonNull(metric, "metric"));
        return reading != null ? reading : new Reading.NotRequested();
    }
}
