package io.smm.audience;

import io.smm.error.Faults;
import java.util.Objects;
import java.util.Set;

/**
 * One field of a network's targeting: a list of alternatives, of which a person must meet one. Different fields must all be met.
 *
 * @param nativeName what the network calls it, such as {@code flexible_spec}
 * @param dimensions what may stand in the list, side by side
 * @param byNativeId those of them that the network takes by an id of its own, which is looked up
 * @param values the only names that it takes, in lower case; empty when it takes any
 * @param repeatable whether several such lists may be demanded at once, which makes "and" of "or"
 * @param excludable whether people may be left out by it
 */
public record TargetingField(
        String nativeName,
        Set<Dimension> dimensions,
        Set<Dimension> byNativeId,
        Set<String> values,
        boolean repeatable,
        boolean excludable) {

    /**
     * Copies the sets.
     *
     * @param nativeName what the network calls it, such as {@code flexible_spec}
     * @param dimensions what may stand in the list, side by side
     * @param byNativeId those of them that the network takes by an id of its own, which is looked up
     * @param values the only names that it takes, in lower case
     * @param repeatable whether several such lists may be demanded at once, which makes "and" of "or"
     * @param excludable whether people may be left out by it
     */
    public TargetingField {
        Objects.requireNonNull(nativeName, "nativeName");
        dimensions = Set.copyOf(dimensions);
        byNativeId = Set.copyOf(byNativeId);
        values = Set.copyOf(values);
        Faults.of("TargetingField " + nativeName)
                .check(!dimensions.isEmpty(), "dimensions", "must not be empty")
                .check(dimensions.containsAll(byNativeId), "byNativeId", "must be among the dimensions")
                .check(!dimensions.contains(Dimension.AGE), "dimensions", "ages have a rule of their own, see AgeRule")
                .raise();
    }

    /**
     * A field that takes one list, by names that everybody uses, and leaves nobody out.
     *
     * @param nativeName what the network calls it
     * @param dimensions what may stand in the list
     * @return the field
     */
    public static TargetingField of(String nativeName, Dimension... dimensions) {
        return new TargetingField(nativeName, Set.of(dimensions), Set.of(), Set.of(), false, false);
    }

    /**
     * The same field, some dimensions taken by the network's own ids.
     *
     * @param looked which
     * @return the changed field
     */
    public TargetingField byId(Dimension... looked) {
        return new TargetingField(nativeName, dimensions, Set.of(looked), values, repeatable, excludable);
    }

    /**
     * The same field with the only names that it takes.
     *
     * @param names the names in lower case
     * @return the changed field
     */
    public TargetingField only(String... names) {
        return new TargetingField(nativeName, dimensions, byNativeId, Set.of(names), repeatable, excludable);
    }

    /** {@return the same field, of which several lists may be demanded at once} */
    public TargetingField repeated() {
        return new TargetingField(nativeName, dimensions, byNativeId, values, true, excludable);
    }

    /** {@return the same field, by which people may be left out} */
    public TargetingField excluding() {
        return new TargetingField(nativeName, dimensions, byNativeId, values, repeatable, true);
    }
}
