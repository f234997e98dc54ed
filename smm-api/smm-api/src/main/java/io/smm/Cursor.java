package io.smm;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * A place in a walk over pages, opaque and safe to store: a later process resumes the walk from it. Holds no secret.
 *
 * @param value the network's or the store's own text for the place; not empty, at most 8,192 characters
 */
public record Cursor(String value) {

    /**
     * Checks that the value can be stored.
     *
     * @param value the network's or the store's own text for the place
     */
    public Cursor {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty() || value.length() > 8_192) {
            throw InvalidInputException.of("Cursor", "value", "must have 1 to 8,192 characters");
        }
    }
}
