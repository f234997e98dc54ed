package io.smm.post.plan;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * The SDK's own id of a pause.
 *
 * @param value 1 to 100 characters, not blank
 */
public record PauseId(String value) {

    /**
     * Checks the value's length.
     *
     * @param value 1 to 100 characters
     */
    public PauseId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 100) {
            throw InvalidInputException.of("PauseId", "value", "must have 1 to 100 characters and not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
