package io.smm.metrics.reach.model;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Unit;
import java.util.Objects;

/**
 * What a model says of reach: no measurement. As a share of the population, 0 to 1. Immutable.
 *
 * @param share the share of the population
 * @param model the model and its parameters, such as {@code "beta-binomial(alpha=0.125, beta=1.125)"}
 */
public record ReachEstimate(MetricResult share, String model) {

    /**
     * Checks that both are there.
     *
     * @param share the share of the population
     * @param model the model and its parameters
     */
    public ReachEstimate {
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(model, "model");
    }

    static ReachEstimate of(MetricName name, double share, String model, Evidence evidence) {
        return new ReachEstimate(MetricResult.computed(name, Unit.FRACTION, share, evidence), model);
    }

    /**
     * The share in people.
     *
     * @param population the population's size; not below zero
     * @return share · population, not rounded
     * @throws InvalidInputException when the population is below zero
     */
    public MetricResult people(long population) {
        Faults.of("ReachEstimate")
                .check(population >= 0, "population", "must not be below zero, is ", population)
                .raise();
        return share.value()
                .map(part -> MetricResult.computed(
                        share.metric(), Unit.PEOPLE, part.doubleValue() * population, share.evidence()))
                .orElseGet(() -> MetricResult.undefined(
                        share.metric(),
                        Unit.PEOPLE,
                        share.reason().orElseThrow(),
                        share.explanation(),
                        share.evidence()));
    }
}
