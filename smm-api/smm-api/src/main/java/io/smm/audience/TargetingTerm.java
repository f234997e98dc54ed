package io.smm.audience;

import java.util.List;
import java.util.Objects;

/**
 * One entry in a field of a network's targeting.
 *
 * @param trait what people must be, or must not be
 * @param within the larger places that it must lie in, of each kind one; a town of the same name elsewhere is not meant. Empty
 *     when it is not bound
 * @param byNativeId whether the network takes it by an id of its own, which is looked up
 */
public record TargetingTerm(Trait trait, List<Characteristic> within, boolean byNativeId) {

    /**
     * Copies the list.
     *
     * @param trait what people must be, or must not be
     * @param within the larger places that it must lie in, of each kind one
     * @param byNativeId whether the network takes it by an id of its own
     */
    public TargetingTerm {
        Objects.requireNonNull(trait, "trait");
        within = List.copyOf(within);
    }

    /** {@return the entry in words} */
    public String describe() {
        return within.isEmpty()
                ? trait.describe()
                : trait.describe() + " in "
                        + String.join(
                                " or ",
                                within.stream().map(Characteristic::describe).toList());
    }
}
