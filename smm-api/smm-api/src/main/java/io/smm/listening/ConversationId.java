package io.smm.listening;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * A network's id for a conversation.
 *
 * @param value the id as the network spells it, 1 to 500 characters, not blank
 */
public record ConversationId(String value) {

    /**
     * Checks the value.
     *
     * @param value the id as the network spells it, 1 to 500 characters, not blank
     */
    public ConversationId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 500) {
            throw InvalidInputException.of("ConversationId", "value", "must have 1 to 500 characters and not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
