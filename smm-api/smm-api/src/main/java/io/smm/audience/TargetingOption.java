package io.smm.audience;

import io.smm.error.Faults;
import java.util.List;
import java.util.Objects;

/**
 * Something that a network can target, as it names it itself; found by look-up.
 *
 * @param dimension in what respect it tells people apart
 * @param nativeId the network's id for it; not blank
 * @param label what the network calls it, for a person to read
 * @param within the larger places that it lies in; empty for what is no place
 */
public record TargetingOption(Dimension dimension, String nativeId, String label, List<Characteristic> within) {

    /**
     * Copies the list.
     *
     * @param dimension in what respect it tells people apart
     * @param nativeId the network's id for it
     * @param label what the network calls it
     * @param within the larger places that it lies in
     */
    public TargetingOption {
        Objects.requireNonNull(dimension, "dimension");
        within = List.copyOf(within);
        Faults.of("TargetingOption")
                .check(!nativeId.isBlank(), "nativeId", "must not be blank")
                .check(!label.isBlank(), "label", "must not be blank")
                .raise();
    }

    /**
     * Tells whether it is what an entry of a plan means: the same name, in places that the entry allows.
     *
     * @param term the entry
     * @return whether it is
     */
    public boolean means(TargetingTerm term) {
        return term.trait() instanceof Characteristic name
                && name.equals(Characteristic.of(dimension, label))
                && term.within().stream()
                        .map(Characteristic::dimension)
                        .distinct()
                        .allMatch(kind -> term.within().stream()
                                .filter(place -> place.dimension().equals(kind))
                                .anyMatch(within::contains));
    }
}
