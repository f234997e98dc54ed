package io.smm.error;

import java.util.Objects;

/**
 * One thing that is wrong with an input.
 *
 * @param field the path of the value at fault, such as {@code "parts[1].images[0].alt"}; never null
 * @param message what is wrong and what was expected, without any secret; never null
 */
public record Fault(String field, String message) {

    /**
     * Checks that neither component is null.
     *
     * @param field the path of the value at fault, such as {@code "parts[1].images[0].alt"}
     * @param message what is wrong and what was expected, without any secret
     */
    public Fault {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public String toString() {
        return field + ": " + message;
    }
}
