package io.smm.audience;

import io.smm.error.Faults;
import java.util.List;
import java.util.Objects;

/**
 * Something that a network can target, as it names it itself; found by look-up.
 *
 * @param trait what it tells people apart by, in our words: a country as its ISO code, whatever the network calls it
 * @param nativeId the network's id for it; not blank
 * @param label what the network calls it, for a person to read
 * @param within the larger places that it lies in; empty for what is no place
 */
public record TargetingOption(Characteristic trait, String nativeId, String label, List<Characteristic> within) {

    /**
     * Copies the list.
     *
     * @param trait what it tells people apart by, in our words
     * @param nativeId the network's id for it
     * @param label what the network calls it
     * @param within the larger places that it lies in
     */
    public TargetingOption {
        Objects.requireNonNull(trait, "trait");
        within = List.copyOf(within);
        Faults.of("TargetingOption")
                .check(!nativeId.isBlank(), "nativeId", "must not be blank")
                .check(!label.isBlank(), "label", "must not be blank")
                .raise();
    }

    /** {@return in what respect it tells people apart} */
    public Dimension dimension() {
        return trait.dimension();
    }

    /**
     * Tells whether it is what an entry of a plan means: the same name, in places that the entry allows.
     *
     * @param term the entry
     * @return whether it is
     */
    public boolean means(TargetingTerm term) {
        return trait.equals(term.trait())
                && term.within().stream()
                        .map(Characteristic::dimension)
                        .distinct()
                        .allMatch(kind -> liesIn(term, kind));
    }

    private boolean liesIn(TargetingTerm term, Dimension kind) {
        return term.within().stream()
                .filter(place -> place.dimension().equals(kind))
                .anyMatch(within::contains);
    }
}
