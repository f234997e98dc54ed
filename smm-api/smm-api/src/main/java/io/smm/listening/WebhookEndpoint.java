package io.smm.listening;

import io.smm.Network;
import io.smm.account.AppId;
import io.smm.account.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An address of the host's at which a network delivers, for one app registration: what is needed to trust a delivery.
 *
 * @param network the network
 * @param app the app registration
 * @param secrets the secrets that are good now, the newest first; at least one. Two while a secret is being changed.
 * @param verifyToken the word agreed on for the network's check of the address; empty when there is none
 */
public record WebhookEndpoint(Network network, AppId app, List<Secret> secrets, Optional<Secret> verifyToken) {

    /**
     * Checks that a secret is there.
     *
     * @param network the network
     * @param app the app registration
     * @param secrets the secrets that are good now, the newest first
     * @param verifyToken the word agreed on for the network's check of the address
     */
    public WebhookEndpoint {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(app, "app");
        secrets = List.copyOf(secrets);
        Objects.requireNonNull(verifyToken, "verifyToken");
        if (secrets.isEmpty()) {
            throw io.smm.error.InvalidInputException.of("WebhookEndpoint", "secrets", "must hold one at least");
        }
    }

    /**
     * An endpoint with one secret.
     *
     * @param network the network
     * @param app the app registration
     * @param secret the secret that signs
     * @return the endpoint
     */
    public static WebhookEndpoint of(Network network, AppId app, Secret secret) {
        return new WebhookEndpoint(network, app, List.of(secret), Optional.empty());
    }

    /**
     * The same endpoint while its secret is being changed.
     *
     * @param old the secret before
     * @return the endpoint
     */
    public WebhookEndpoint alsoAccepting(Secret old) {
        List<Secret> all = new ArrayList<>(secrets);
        all.add(old);
        return new WebhookEndpoint(network, app, all, verifyToken);
    }

    /**
     * The same endpoint with a word for the network's check of the address.
     *
     * @param word the word
     * @return the endpoint
     */
    public WebhookEndpoint withVerifyToken(Secret word) {
        return new WebhookEndpoint(network, app, secrets, Optional.of(word));
    }
}
