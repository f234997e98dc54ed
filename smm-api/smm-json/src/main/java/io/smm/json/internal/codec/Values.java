package io.smm.json.internal.codec;

import io.smm.error.InvalidInputException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was read of one object. */
public final class Values {

    private final @Nullable Object[] values;

    Values(@Nullable Object[] values) {
        this.values = values;
    }

    /**
     * A property that is there: a required one, or one with a default.
     *
     * @param slot the property
     * @param <V> its type
     * @return its value
     * @throws InvalidInputException when it is not there, although another property needs it
     */
    public <V> V get(Slot<?, V> slot) {
        return find(slot).orElseThrow(() -> InvalidInputException.of("JSON", slot.name(), "is missing"));
    }

    /**
     * A property that may be missing.
     *
     * @param slot the property
     * @param <V> its type
     * @return its value
     */
    @SuppressWarnings("unchecked") // each slot's codec filled its own place
    public <V> Optional<V> find(Slot<?, V> slot) {
        return Optional.ofNullable((V) values[slot.index()]);
    }

    /**
     * A whole number that may be missing.
     *
     * @param slot the property
     * @return its value
     */
    public OptionalInt findInt(Slot<?, Integer> slot) {
        return find(slot).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /**
     * A long whole number that may be missing.
     *
     * @param slot the property
     * @return its value
     */
    public OptionalLong findLong(Slot<?, Long> slot) {
        return find(slot).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /**
     * A number that may be missing.
     *
     * @param slot the property
     * @return its value
     */
    public OptionalDouble findDouble(Slot<?, Double> slot) {
        return find(slot).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    /**
     * Does something with a property, when it is there.
     *
     * @param slot the property
     * @param use what to do with it
     * @param <V> its type
     */
    public <V> void with(Slot<?, V> slot, Consumer<? super V> use) {
        find(slot).ifPresent(use);
    }
}
