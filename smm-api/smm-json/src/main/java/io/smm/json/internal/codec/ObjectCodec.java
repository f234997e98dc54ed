package io.smm.json.internal.codec;

import io.smm.error.Fault;
import io.smm.error.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * An object with declared properties; others are kept as unknown.
 *
 * @param <T> its type
 */
public final class ObjectCodec<T> implements Codec<T> {

    private final Class<T> type;
    private final List<Slot<T, ?>> slots;
    private final Map<String, Slot<T, ?>> byName = new HashMap<>();
    private final Function<Values, ? extends T> maker;

    private ObjectCodec(Class<T> type, List<Slot<T, ?>> slots, Function<Values, ? extends T> maker) {
        this.type = type;
        this.slots = slots;
        this.maker = maker;
        for (Slot<T, ?> slot : slots) {
            if (byName.put(slot.name(), slot) != null) {
                throw new IllegalStateException(type + " declares " + slot.name() + " twice");
            }
        }
    }

    /**
     * Describes an object.
     *
     * @param type its type
     * @param shape declares the properties, and gives what makes an object of their values
     * @param <T> its type
     * @return its codec
     */
    public static <T> ObjectCodec<T> of(Class<T> type, Function<Slots<T>, Function<Values, ? extends T>> shape) {
        Slots<T> slots = new Slots<>();
        Function<Values, ? extends T> maker = shape.apply(slots);
        return new ObjectCodec<>(type, slots.declared(), maker);
    }

    /**
     * Describes an object without properties, so far.
     *
     * @param type its type
     * @param maker makes one
     * @param <T> its type
     * @return its codec
     */
    public static <T> ObjectCodec<T> empty(Class<T> type, Supplier<? extends T> maker) {
        return of(type, none -> nothing -> maker.get());
    }

    /**
     * Describes an object with one property.
     *
     * @param type its type
     * @param name the property's name
     * @param codec how the property is written
     * @param maker makes an object of the property's value
     * @param getter takes the property from an object
     * @param <T> its type
     * @param <V> the property's type
     * @return its codec
     */
    public static <T, V> ObjectCodec<T> of(
            Class<T> type,
            String name,
            Codec<V> codec,
            Function<? super V, ? extends T> maker,
            Function<? super T, ? extends V> getter) {
        return of(type, o -> {
            Slot<T, V> only = o.required(name, codec, getter);
            return v -> maker.apply(v.get(only));
        });
    }

    /** {@return the object's type} */
    public Class<T> type() {
        return type;
    }

    /** {@return the properties, in the order in which they are written} */
    public List<Slot<T, ?>> slots() {
        return slots;
    }

    /**
     * Makes an object.
     *
     * @param values the values of the properties, in their order; null where there is none
     * @return the object
     */
    public T make(@Nullable Object[] values) {
        return maker.apply(new Values(values));
    }

    @Override
    public void write(T value, Output out) {
        out.json().writeStartObject();
        slots.forEach(slot -> write(slot, value, out));
        out.json().writeEndObject();
    }

    private <V> void write(Slot<T, V> slot, T object, Output out) {
        V value = slot.getter().of(object);
        if (value != null) {
            out.json().writeName(slot.name());
            slot.codec().write(value, out);
        }
    }

    @Override
    public T read(Input in) {
        in.expect(JsonToken.START_OBJECT, "an object");
        @Nullable Object[] values = new @Nullable Object[slots.size()];
        while (in.json().nextToken() != JsonToken.END_OBJECT) {
            String name = in.json().currentName();
            JsonToken token = in.json().nextToken();
            Slot<T, ?> slot = byName.get(name);
            if (slot == null) {
                in.keep(name);
            } else if (token != JsonToken.VALUE_NULL) {
                values[slot.index()] = in.at(name, slot.codec());
            }
        }
        return made(values, in);
    }

    private T made(@Nullable Object[] values, Input in) {
        List<Fault> missing = new ArrayList<>();
        for (Slot<T, ?> slot : slots) {
            if (values[slot.index()] == null) {
                values[slot.index()] = slot.absent();
                if (slot.required()) {
                    missing.add(new Fault(slot.name(), "is missing"));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw in.faults(missing);
        }
        try {
            return make(values);
        } catch (InvalidInputException invalid) {
            throw in.invalid(invalid);
        } catch (IllegalArgumentException invalid) {
            throw in.fault("is no " + type.getSimpleName());
        }
    }
}
