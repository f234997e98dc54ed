package io.smm.adapter.support;

import java.util.Objects;
import java.util.Optional;

/**
 * A field of an answer whose absence means something: not there, there and null, there with a value. Three different
 * things, and none of them is zero.
 *
 * @param <T> the value's type
 */
public sealed interface Field<T> {

    /**
     * The answer does not have the field.
     *
     * @param <T> the type that its value would have
     */
    record Absent<T>() implements Field<T> {
        private static final Field<?> OF_ANY = new Absent<>();

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }
    }

    /**
     * The field is there, and its value is {@code null}.
     *
     * @param <T> the type that its value would have
     */
    record Null<T>() implements Field<T> {
        @Override
        public Optional<T> value() {
            return Optional.empty();
        }
    }

    /**
     * The field has a value.
     *
     * @param content the value
     * @param <T> its type
     */
    record Present<T>(T content) implements Field<T> {
        /**
         * Checks that there is a value.
         *
         * @param content the value
         */
        public Present {
            Objects.requireNonNull(content, "content");
        }

        @Override
        public Optional<T> value() {
            return Optional.of(content);
        }
    }

    /**
     * {@return the answer that the field is not there}
     *
     * @param <T> the type that its value would have
     */
    @SuppressWarnings("unchecked") // it has no value, of whichever type
    static <T> Field<T> absent() {
        return (Field<T>) Absent.OF_ANY;
    }

    /** {@return the value; empty when there is none for whichever reason} */
    Optional<T> value();
}
