package io.smm.json.internal.codec;

import org.jspecify.annotations.Nullable;

/**
 * Takes a property from an object.
 *
 * @param <T> the object's type
 * @param <V> the property's type
 */
@FunctionalInterface
public interface Getter<T, V> {

    /**
     * Takes it.
     *
     * @param object the object
     * @return the property; null when there is nothing to write
     */
    @Nullable
    V of(T object);
}
