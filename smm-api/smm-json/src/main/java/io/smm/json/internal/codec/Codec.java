package io.smm.json.internal.codec;

import java.util.function.Function;

/**
 * How one type is written and read. Immutable.
 *
 * @param <T> the type
 */
public interface Codec<T> {

    /**
     * Writes a value.
     *
     * @param value the value
     * @param out where to
     */
    void write(T value, Output out);

    /**
     * Reads a value; the input stands on its first token, and on its last afterwards.
     *
     * @param in where from
     * @return the value
     * @throws io.smm.error.InvalidInputException when it is no such value
     */
    T read(Input in);

    /**
     * A type that is written as this one.
     *
     * @param type the new type
     * @param from makes it
     * @param to takes it apart
     * @param <U> the new type
     * @return its codec
     */
    default <U> Codec<U> as(Class<U> type, Function<? super T, ? extends U> from, Function<? super U, ? extends T> to) {
        return new MappedCodec<>(this, type, from, to);
    }
}
