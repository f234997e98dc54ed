package io.smm.account;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * The key of a service account, as Google has it: a program's own identity, to which an owner opens a property. The adapter signs
 * an assertion with it and gets short tokens; the key is what renews them.
 *
 * @param clientEmail the service account's e-mail address; not blank
 * @param privateKey its private key in PEM
 */
public record ServiceAccountKey(String clientEmail, Secret privateKey) implements Credentials {

    /**
     * Checks the e-mail address.
     *
     * @param clientEmail the service account's e-mail address
     * @param privateKey its private key in PEM
     */
    public ServiceAccountKey {
        Objects.requireNonNull(clientEmail, "clientEmail");
        Objects.requireNonNull(privateKey, "privateKey");
        if (clientEmail.isBlank()) {
            throw InvalidInputException.of("ServiceAccountKey", "clientEmail", "must not be blank");
        }
    }

    @Override
    public GivenCredentials.Kind kind() {
        return GivenCredentials.Kind.SERVICE_ACCOUNT;
    }
}
