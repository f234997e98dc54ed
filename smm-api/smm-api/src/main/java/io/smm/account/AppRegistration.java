package io.smm.account;

import io.smm.error.Faults;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * An app as a network knows it: for whom, where, its client id and secret, and where people come back to after they allowed it.
 *
 * @param key for whom, which app, where
 * @param clientId the id that the network gave it, or the address of its metadata document; not blank
 * @param clientSecret the secret that the network gave it; empty for a public client
 * @param redirectUri where people come back to, to the letter as it is registered; absolute, without a fragment
 */
public record AppRegistration(AppRegistrationKey key, String clientId, Optional<Secret> clientSecret, URI redirectUri) {

    /**
     * Checks the client id and the redirect URI.
     *
     * @param key for whom, which app, where
     * @param clientId the id that the network gave it
     * @param clientSecret the secret that the network gave it
     * @param redirectUri where people come back to
     */
    public AppRegistration {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(clientSecret, "clientSecret");
        Objects.requireNonNull(redirectUri, "redirectUri");
        Faults.of("AppRegistration")
                .check(!clientId.isBlank(), "clientId", "must not be blank")
                .check(
                        redirectUri.isAbsolute() && redirectUri.getRawFragment() == null,
                        "redirectUri",
                        "must be absolute and have no fragment")
                .raise();
    }

    /**
     * An app with a secret.
     *
     * @param key for whom, which app, where
     * @param clientId the id that the network gave it
     * @param clientSecret the secret that the network gave it
     * @param redirectUri where people come back to
     * @return the registration
     */
    public static AppRegistration of(AppRegistrationKey key, String clientId, Secret clientSecret, URI redirectUri) {
        return new AppRegistration(key, clientId, Optional.of(clientSecret), redirectUri);
    }
}
