package io.smm.metrics.plan;

import io.smm.Money;
import io.smm.metrics.MetricResult;
import java.util.Objects;
import java.util.Optional;

/**
 * What was paid for media, against what was planned.
 *
 * @param planned what may be paid; empty when nothing was allocated
 * @param spent what the networks' ad reports say was paid, or why that is not known
 * @param used spent by planned, as a fraction that may be above 1; undefined without either
 */
public record MediaUse(Optional<Money> planned, MetricResult spent, MetricResult used) {

    /**
     * Checks that everything is there.
     *
     * @param planned what may be paid
     * @param spent what the networks' ad reports say was paid, or why that is not known
     * @param used spent by planned
     */
    public MediaUse {
        Objects.requireNonNull(planned, "planned");
        Objects.requireNonNull(spent, "spent");
        Objects.requireNonNull(used, "used");
    }
}
