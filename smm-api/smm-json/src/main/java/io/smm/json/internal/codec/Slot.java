package io.smm.json.internal.codec;

import org.jspecify.annotations.Nullable;

/**
 * A property of an object.
 *
 * @param name its name in the document
 * @param index its place among the object's properties
 * @param codec how it is written and read
 * @param getter takes it from the object; null when there is nothing to write
 * @param absent what it is when the document lacks it; null when there is nothing then
 * @param required whether a document without it is refused
 * @param <T> the object's type
 * @param <V> the property's type
 */
public record Slot<T, V>(
        String name,
        int index,
        Codec<V> codec,
        Getter<T, V> getter,
        @Nullable V absent,
        boolean required) {}
