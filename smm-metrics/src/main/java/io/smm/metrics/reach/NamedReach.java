package io.smm.metrics.reach;

import io.smm.metrics.MetricResult;
import java.util.Objects;

/**
 * One line of a result about several audiences.
 *
 * @param name the name of the audience
 * @param reach the number; its metric says which it is
 */
public record NamedReach(String name, MetricResult reach) {

    /**
     * Checks that both are there.
     *
     * @param name the name of the audience
     * @param reach the number
     */
    public NamedReach {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reach, "reach");
    }
}
