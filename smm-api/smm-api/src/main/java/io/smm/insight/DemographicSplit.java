package io.smm.insight;

import io.smm.error.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * By what an audience is split: one dimension, or several at once (age by gender). Two dimensions apart say less than both at
 * once, and the one cannot be computed from the other.
 *
 * @param dimensions the dimensions in order, each once; unmodifiable
 */
public record DemographicSplit(List<DemographicDimension> dimensions) {

    /**
     * Copies the list.
     *
     * @param dimensions the dimensions in order, each once
     */
    public DemographicSplit {
        dimensions = List.copyOf(dimensions);
        Faults.of("DemographicSplit")
                .check(!dimensions.isEmpty(), "dimensions", "must name at least one")
                .check(
                        new HashSet<>(dimensions).size() == dimensions.size(),
                        "dimensions",
                        "must name each once, are ",
                        dimensions)
                .raise();
    }

    /**
     * Splits by dimensions at once.
     *
     * @param dimensions one or more
     * @return the split
     */
    public static DemographicSplit by(DemographicDimension... dimensions) {
        return new DemographicSplit(List.of(dimensions));
    }

    @Override
    public String toString() {
        return dimensions.stream().map(DemographicDimension::id).collect(Collectors.joining(" × "));
    }
}
