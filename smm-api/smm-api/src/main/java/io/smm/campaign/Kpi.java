package io.smm.campaign;

import io.smm.TimeWindow;
import io.smm.insight.MetricId;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A key performance indicator: a target for a metric. The progress towards it is computed by {@code smm-metrics}.
 *
 * @param metric the metric
 * @param target the value to reach, in the metric's unit
 * @param baseline the value at the start; empty counts as zero. A target below the present value needs one.
 * @param window the time in which the target holds; empty for the whole campaign
 */
public record Kpi(MetricId metric, BigDecimal target, Optional<BigDecimal> baseline, Optional<TimeWindow> window) {

    /**
     * Checks that no component is null.
     *
     * @param metric the metric
     * @param target the value to reach, in the metric's unit
     * @param baseline the value at the start
     * @param window the time in which the target holds
     */
    public Kpi {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(window, "window");
    }

    /**
     * A target counted from zero over the whole campaign.
     *
     * @param metric the metric
     * @param target the value to reach, in the metric's unit
     * @return the KPI
     */
    public static Kpi of(MetricId metric, long target) {
        return new Kpi(metric, BigDecimal.valueOf(target), Optional.empty(), Optional.empty());
    }
}
