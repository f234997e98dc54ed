package io.smm.insight;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The numbers of one part of a website's visits.
 *
 * @param values what the visits have in common, one a dimension asked for, in the service's words; unmodifiable
 * @param readings the numbers, one a metric asked for; unmodifiable
 */
public record WebsiteRow(Map<WebsiteDimension, String> values, Map<MetricId, Reading> readings) {

    /**
     * Copies the maps.
     *
     * @param values what the visits have in common
     * @param readings the numbers
     */
    public WebsiteRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }

    /**
     * What the visits have in common.
     *
     * @param dimension the dimension
     * @return its value; empty when the query did not split by it
     */
    public Optional<String> value(WebsiteDimension dimension) {
        return Optional.ofNullable(values.get(Objects.requireNonNull(dimension, "dimension")));
    }

    /**
     * A number.
     *
     * @param metric the metric
     * @return its reading; {@link Reading.NotRequested} when it was not asked for
     */
    public Reading reading(MetricId metric) {
        Reading reading = readings.get(Objects.requireNonNull(metric, "metric"));
        return reading != null ? reading : Spans.NOT_REQUESTED;
    }
}
