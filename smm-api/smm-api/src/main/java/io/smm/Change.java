package io.smm;

import java.util.Objects;
import java.util.Optional;

/**
 * What an edit does with one value: keep it, set it, or clear it. Absent is not empty: an edit that does not name a value
 * keeps it.
 *
 * @param <T> the value's type
 */
public sealed interface Change<T> {

    /**
     * The value stays as it is.
     *
     * @param <T> the value's type
     */
    record Keep<T>() implements Change<T> {}

    /**
     * The value becomes another one.
     *
     * @param value the new value
     * @param <T> the value's type
     */
    record Set<T>(T value) implements Change<T> {
        /**
         * Checks the component.
         *
         * @param value the new value
         */
        public Set {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * The value is taken away.
     *
     * @param <T> the value's type
     */
    record Clear<T>() implements Change<T> {}

    /**
     * Leaves a value as it is.
     *
     * @param <T> the value's type
     * @return the change that changes nothing
     */
    static <T> Change<T> keep() {
        return new Keep<>();
    }

    /**
     * Sets a value.
     *
     * @param value the new value
     * @param <T> the value's type
     * @return the change
     */
    static <T> Change<T> set(T value) {
        return new Set<>(value);
    }

    /**
     * Takes a value away.
     *
     * @param <T> the value's type
     * @return the change
     */
    static <T> Change<T> clear() {
        return new Clear<>();
    }

    /**
     * What stands after the change.
     *
     * @param before the value before; empty when there was none
     * @return the value after; empty when there is none
     */
    default Optional<T> appliedTo(Optional<T> before) {
        if (this instanceof Set<T> set) {
            return Optional.of(set.value());
        }
        return this instanceof Clear<T> ? Optional.empty() : before;
    }

    /** {@return whether it changes nothing} */
    default boolean isKeep() {
        return this instanceof Keep<T>;
    }
}
