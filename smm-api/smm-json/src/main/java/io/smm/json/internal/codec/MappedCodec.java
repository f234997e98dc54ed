package io.smm.json.internal.codec;

import io.smm.error.InvalidInputException;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * A type that is written as another.
 *
 * @param base how the other is written
 * @param type the type
 * @param from makes it of the other
 * @param to takes it apart
 * @param <A> the other type
 * @param <B> the type
 */
public record MappedCodec<A, B>(
        Codec<A> base, Class<B> type, Function<? super A, ? extends B> from, Function<? super B, ? extends A> to)
        implements Codec<B> {

    @Override
    public void write(B value, Output out) {
        base.write(to.apply(value), out);
    }

    @Override
    public B read(Input in) {
        A raw = base.read(in);
        try {
            return from.apply(raw);
        } catch (InvalidInputException invalid) {
            throw in.invalid(invalid);
        } catch (DateTimeException | IllegalArgumentException invalid) {
            throw in.fault("is not a " + type.getSimpleName());
        }
    }
}
