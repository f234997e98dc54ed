package io.smm.adapter.support;

import java.util.Objects;

/**
 * An error as the network itself tells it.
 *
 * @param code the network's name or number for it, masked and shortened
 * @param message what it says to a person, masked and shortened; may be empty
 */
public record NativeError(String code, String message) {

    /**
     * Checks that neither component is null.
     *
     * @param code the network's name or number for it
     * @param message what it says to a person
     */
    public NativeError {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
