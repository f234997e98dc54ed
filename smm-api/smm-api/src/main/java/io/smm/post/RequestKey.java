package io.smm.post;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * The host's own key for a request to publish. Asking twice with one key for one connection gives the first delivery again
 * and publishes once: the first post counts. While the first call still runs, the second gets the delivery as it stands.
 *
 * @param value 1 to 200 characters, not blank; no secret
 */
public record RequestKey(String value) {

    /**
     * Checks the value's length.
     *
     * @param value 1 to 200 characters, not blank
     */
    public RequestKey {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 200) {
            throw InvalidInputException.of("RequestKey", "value", "must have 1 to 200 characters and not be blank");
        }
    }
}
