package io.smm.account;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * A name and a password that the account's owner made for this app alone.
 *
 * @param identifier the account's handle, e-mail or id, as the network asks for it; not blank
 * @param password the app password
 */
public record AppPassword(String identifier, Secret password) implements Credentials {

    /**
     * Checks the identifier.
     *
     * @param identifier the account's handle, e-mail or id, as the network asks for it
     * @param password the app password
     */
    public AppPassword {
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(password, "password");
        if (identifier.isBlank()) {
            throw InvalidInputException.of("AppPassword", "identifier", "must not be blank");
        }
    }

    @Override
    public GivenCredentials.Kind kind() {
        return GivenCredentials.Kind.APP_PASSWORD;
    }
}
