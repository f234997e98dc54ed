package io.smm.post.plan;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * The SDK's own id of a planned post.
 *
 * @param value a UUID of version 7, so that ids sort by time; any text of 1 to 100 characters is accepted
 */
public record PlanId(String value) {

    /**
     * Checks the value's length.
     *
     * @param value a UUID of version 7
     */
    public PlanId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 100) {
            throw InvalidInputException.of("PlanId", "value", "must have 1 to 100 characters and not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
