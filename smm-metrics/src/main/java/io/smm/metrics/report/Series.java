package io.smm.metrics.report;

import io.smm.error.InvalidInputException;
import java.util.List;

/**
 * One named row of points of a chart.
 *
 * @param name its name in the legend and as a column of the chart's table; not blank
 * @param points one point for each place of the chart's domain, in its order
 */
public record Series(String name, List<Point> points) {

    /**
     * Copies the points.
     *
     * @param name its name in the legend and as a column of the chart's table
     * @param points one point for each place of the chart's domain, in its order
     */
    public Series {
        points = List.copyOf(points);
        if (name.isBlank()) {
            throw InvalidInputException.of("Series", "name", "must not be blank");
        }
    }
}
