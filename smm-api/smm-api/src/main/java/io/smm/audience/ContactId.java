package io.smm.audience;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * The host's own id of a contact.
 *
 * @param value the id, such as a customer number; not blank. Better no e-mail address: ids appear in reports
 */
public record ContactId(String value) {

    /**
     * Checks the value.
     *
     * @param value the id, such as a customer number
     */
    public ContactId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw InvalidInputException.of("ContactId", "value", "must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
