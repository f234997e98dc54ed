package io.smm.json.internal.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an object, declared one by one in the order in which they are written. What is absent, empty or a
 * default is not written.
 *
 * @param <T> the object's type
 */
public final class Slots<T> {

    private final List<Slot<T, ?>> declared = new ArrayList<>();

    Slots() {}

    List<Slot<T, ?>> declared() {
        return List.copyOf(declared);
    }

    /**
     * A property without which a document is refused.
     *
     * @param name its name
     * @param codec how it is written
     * @param getter takes it from the object
     * @param <V> its type
     * @return the property
     */
    public <V> Slot<T, V> required(String name, Codec<V> codec, Function<? super T, ? extends V> getter) {
        return declare(name, codec, getter::apply, null, true);
    }

    /**
     * A property that may be missing.
     *
     * @param name its name
     * @param codec how it is written
     * @param getter takes it from the object
     * @param <V> its type
     * @return the property
     */
    public <V> Slot<T, V> optional(String name, Codec<V> codec, Function<? super T, Optional<V>> getter) {
        return declare(name, codec, object -> getter.apply(object).orElse(null), null, false);
    }

    /**
     * A property with a default.
     *
     * @param name its name
     * @param codec how it is written
     * @param getter takes it from the object
     * @param otherwise what it is when the document lacks it
     * @param <V> its type
     * @return the property
     */
    public <V> Slot<T, V> orElse(String name, Codec<V> codec, Function<? super T, ? extends V> getter, V otherwise) {
        return declare(
                name,
                codec,
                object -> {
                    V value = getter.apply(object);
                    return value.equals(otherwise) ? null : value;
                },
                otherwise,
                false);
    }

    /**
     * A whole number that may be missing.
     *
     * @param name its name
     * @param getter takes it from the object
     * @return the property
     */
    public Slot<T, Integer> optionalInt(String name, Function<? super T, OptionalInt> getter) {
        return declare(
                name,
                Scalars.INT,
                object -> {
                    OptionalInt value = getter.apply(object);
                    return value.isPresent() ? value.getAsInt() : null;
                },
                null,
                false);
    }

    /**
     * A long whole number that may be missing.
     *
     * @param name its name
     * @param getter takes it from the object
     * @return the property
     */
    public Slot<T, Long> optionalLong(String name, Function<? super T, OptionalLong> getter) {
        return declare(
                name,
                Scalars.LONG,
                object -> {
                    OptionalLong value = getter.apply(object);
                    return value.isPresent() ? value.getAsLong() : null;
                },
                null,
                false);
    }

    /**
     * A number that may be missing.
     *
     * @param name its name
     * @param getter takes it from the object
     * @return the property
     */
    public Slot<T, Double> optionalDouble(String name, Function<? super T, OptionalDouble> getter) {
        return declare(
                name,
                Scalars.DOUBLE,
                object -> {
                    OptionalDouble value = getter.apply(object);
                    return value.isPresent() ? value.getAsDouble() : null;
                },
                null,
                false);
    }

    /**
     * A list; a document without it has an empty one.
     *
     * @param name its name
     * @param element how an element is written
     * @param getter takes it from the object
     * @param <E> an element's type
     * @return the property
     */
    public <E> Slot<T, List<E>> list(
            String name, Codec<E> element, Function<? super T, ? extends Collection<E>> getter) {
        return orElse(name, new ListCodec<>(element), object -> List.copyOf(getter.apply(object)), List.of());
    }

    /**
     * A list that is never empty; a document without it is refused.
     *
     * @param name its name
     * @param element how an element is written
     * @param getter takes it from the object
     * @param <E> an element's type
     * @return the property
     */
    public <E> Slot<T, List<E>> some(String name, Codec<E> element, Function<? super T, ? extends List<E>> getter) {
        return required(name, new ListCodec<>(element), getter);
    }

    /**
     * A set that is never empty, written in an order of its own; a document without it is refused.
     *
     * @param name its name
     * @param element how an element is written
     * @param getter takes it from the object
     * @param <E> an element's type
     * @return the property
     */
    public <E> Slot<T, Set<E>> someOf(String name, Codec<E> element, Function<? super T, ? extends Set<E>> getter) {
        return required(name, new SetCodec<>(element), getter);
    }

    /**
     * A set, written in an order of its own; a document without it has an empty one.
     *
     * @param name its name
     * @param element how an element is written
     * @param getter takes it from the object
     * @param <E> an element's type
     * @return the property
     */
    public <E> Slot<T, Set<E>> set(String name, Codec<E> element, Function<? super T, ? extends Set<E>> getter) {
        return orElse(name, new SetCodec<>(element), object -> Set.copyOf(getter.apply(object)), Set.of());
    }

    /**
     * A map, written in its own order; a document without it has an empty one.
     *
     * @param name its name
     * @param key how a key is written; as text
     * @param value how a value is written
     * @param getter takes it from the object
     * @param <K> a key's type
     * @param <V> a value's type
     * @return the property
     */
    public <K, V> Slot<T, Map<K, V>> map(
            String name, TextKey<K> key, Codec<V> value, Function<? super T, ? extends Map<K, V>> getter) {
        return orElse(name, new MapCodec<>(key, value, false), getter, Map.of());
    }

    /**
     * A map without an order of its own, written in the order of its keys; a document without it has an empty one.
     *
     * @param name its name
     * @param key how a key is written; as text
     * @param value how a value is written
     * @param getter takes it from the object
     * @param <K> a key's type
     * @param <V> a value's type
     * @return the property
     */
    public <K, V> Slot<T, Map<K, V>> sortedMap(
            String name, TextKey<K> key, Codec<V> value, Function<? super T, ? extends Map<K, V>> getter) {
        return orElse(name, new MapCodec<>(key, value, true), getter, Map.of());
    }

    /**
     * Something that is true or false; written when it is true.
     *
     * @param name its name
     * @param getter takes it from the object
     * @return the property
     */
    public Slot<T, Boolean> flag(String name, Predicate<? super T> getter) {
        return orElse(name, Scalars.BOOLEAN, getter::test, false);
    }

    private <V> Slot<T, V> declare(
            String name, Codec<V> codec, Getter<T, V> getter, @Nullable V absent, boolean required) {
        Slot<T, V> slot = new Slot<>(name, declared.size(), codec, getter, absent, required);
        declared.add(slot);
        return slot;
    }
}
