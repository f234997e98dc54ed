package io.smm.insight;

import java.util.List;
import java.util.Objects;

/**
 * One part of an audience.
 *
 * @param values what the people have in common, one a dimension of the split and in its order, in the network's words
 * @param amount how many they are, or their share; {@link Reading.Withheld} where they are too few to tell
 */
public record DemographicCell(List<String> values, Reading amount) {

    /**
     * Copies the list.
     *
     * @param values what the people have in common
     * @param amount how many they are, or their share
     */
    public DemographicCell {
        values = List.copyOf(values);
        Objects.requireNonNull(amount, "amount");
    }
}
