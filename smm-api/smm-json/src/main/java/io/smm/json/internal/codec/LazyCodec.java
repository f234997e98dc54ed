package io.smm.json.internal.codec;

import java.util.function.Supplier;

/**
 * A codec that is looked up when it is needed: for types that hold themselves.
 *
 * @param supplier gives the codec
 * @param <T> the type
 */
public record LazyCodec<T>(Supplier<Codec<T>> supplier) implements Codec<T> {

    @Override
    public void write(T value, Output out) {
        supplier.get().write(value, out);
    }

    @Override
    public T read(Input in) {
        return supplier.get().read(in);
    }
}
