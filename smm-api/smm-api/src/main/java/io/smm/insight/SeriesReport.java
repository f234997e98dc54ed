package io.smm.insight;

import io.smm.error.InvalidInputException;
import java.util.List;
import java.util.Objects;

/**
 * The answer to an {@link InsightQuery}.
 *
 * @param query what was asked
 * @param series one a metric as a whole, and one a part where it was broken down; unmodifiable
 */
public record SeriesReport(InsightQuery query, List<MetricSeries> series) {

    /**
     * Copies the list.
     *
     * @param query what was asked
     * @param series one a metric as a whole, and one a part
     */
    public SeriesReport {
        Objects.requireNonNull(query, "query");
        series = List.copyOf(series);
    }

    /**
     * A metric as a whole.
     *
     * @param metric one of the metrics asked for
     * @return its series
     * @throws InvalidInputException when it was not asked for
     */
    public MetricSeries of(MetricId metric) {
        return series.stream()
                .filter(one -> one.metric().equals(metric) && one.part().isEmpty())
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of("SeriesReport", "metric", metric + " was not asked for"));
    }

    /**
     * The parts of a metric.
     *
     * @param metric the metric
     * @return its parts in the network's order; empty when it was not broken down
     */
    public List<MetricSeries> partsOf(MetricId metric) {
        return series.stream()
                .filter(one -> one.metric().equals(metric) && one.part().isPresent())
                .toList();
    }
}
