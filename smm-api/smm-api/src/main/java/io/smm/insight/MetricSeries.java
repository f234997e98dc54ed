package io.smm.insight;

import io.smm.TimeWindow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One metric over time, or one part of it when it is broken down. People and rates of several steps are never added up.
 *
 * @param metric the metric
 * @param part the network's word for the part, such as {@code "DE"}; empty for the metric as a whole
 * @param points one a step, in order, none left out; unmodifiable
 */
public record MetricSeries(MetricId metric, Optional<String> part, List<SeriesPoint> points) {

    /**
     * Copies the points.
     *
     * @param metric the metric
     * @param part the network's word for the part
     * @param points one a step, in order, none left out
     */
    public MetricSeries {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(part, "part");
        points = List.copyOf(points);
    }

    /**
     * The reading of a step.
     *
     * @param step the step, as {@link InsightQuery#steps()} gives it
     * @return its reading; {@link Reading.NotRequested} when the series has no such step
     */
    public Reading at(TimeWindow step) {
        return points.stream()
                .filter(point -> point.window().equals(step))
                .map(SeriesPoint::reading)
                .findFirst()
                .orElse(Spans.NOT_REQUESTED);
    }

    /** {@return the steps of which nothing is known, in order; unmodifiable} */
    public List<TimeWindow> gaps() {
        return points.stream()
                .filter(point -> point.reading() instanceof Reading.Unknown)
                .map(SeriesPoint::window)
                .toList();
    }
}
