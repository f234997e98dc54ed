package io.smm.post;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * One id that a network gave, and what it is for.
 *
 * @param role what it is for
 * @param value the id as the network spells it; not blank
 */
public record NativeRef(NativeRole role, String value) {

    /**
     * Checks the value.
     *
     * @param role what it is for
     * @param value the id as the network spells it
     */
    public NativeRef {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw InvalidInputException.of("NativeRef", "value", "must not be blank");
        }
    }
}
