package io.smm.metrics.reach;

import io.smm.metrics.MetricResult;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One day of a series.
 *
 * @param day the day, in the zone of the series
 * @param reach the number; its metric says over how many days
 */
public record DatedReach(LocalDate day, MetricResult reach) {

    /**
     * Checks that both are there.
     *
     * @param day the day, in the zone of the series
     * @param reach the number
     */
    public DatedReach {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(reach, "reach");
    }
}
