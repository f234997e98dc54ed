package io.smm.account;

import io.smm.Network;
import java.net.URI;
import java.util.Objects;

/**
 * What is needed to connect an account.
 *
 * @param tenant for whom
 * @param app through which app registration
 * @param network on which network
 * @param endpoint the base address of the server or instance, absolute, such as {@code https://bsky.social}
 * @param credentials what opens the account; used once and not kept
 */
public record ConnectionRequest(TenantId tenant, AppId app, Network network, URI endpoint, Credentials credentials) {

    /**
     * Brings the endpoint into its one spelling and checks it.
     *
     * @param tenant for whom
     * @param app through which app registration
     * @param network on which network
     * @param endpoint the base address of the server or instance, absolute, such as {@code https://bsky.social}
     * @param credentials what opens the account
     */
    public ConnectionRequest {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(app, "app");
        Objects.requireNonNull(network, "network");
        endpoint = Endpoint.normalised("ConnectionRequest", endpoint);
        Objects.requireNonNull(credentials, "credentials");
    }
}
