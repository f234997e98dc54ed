package io.smm.insight;

import io.smm.Network;
import io.smm.error.Faults;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * One row of the catalogue: what one network calls a metric at one level, and what that number is there.
 *
 * @param metric the metric in the field's own words
 * @param network the network
 * @param level what the number is about
 * @param nativeName the network's name for it, as its interface spells it; a network may have several for one metric
 * @param bases the stretches of time for which the network gives it; unmodifiable, may be empty where nobody said
 * @param uniqueness whether it counts people or what they do
 * @param availability whether it is given, and since or until when
 * @param status how well the row is founded
 * @param note where the network's definition is its own; may be empty
 */
public record NativeMetric(
        MetricId metric,
        Network network,
        InsightLevel level,
        String nativeName,
        Set<TimeBasis> bases,
        Uniqueness uniqueness,
        MetricAvailability availability,
        FactStatus status,
        String note) {

    /**
     * Checks the name.
     *
     * @param metric the metric in the field's own words
     * @param network the network
     * @param level what the number is about
     * @param nativeName the network's name for it
     * @param bases the stretches of time for which the network gives it
     * @param uniqueness whether it counts people or what they do
     * @param availability whether it is given, and since or until when
     * @param status how well the row is founded
     * @param note where the network's definition is its own; may be empty
     */
    public NativeMetric {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(nativeName, "nativeName");
        Objects.requireNonNull(uniqueness, "uniqueness");
        Objects.requireNonNull(availability, "availability");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(note, "note");
        bases = bases.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(bases));
        Faults.of("NativeMetric of " + network)
                .check(!nativeName.isBlank(), "nativeName", "must not be blank")
                .check(
                        metric.unit() != MetricUnit.PEOPLE || uniqueness != Uniqueness.EVERY_TIME,
                        "uniqueness",
                        metric + " counts people, so each counts once")
                .raise();
    }
}
