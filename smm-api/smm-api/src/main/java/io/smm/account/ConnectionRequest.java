package io.smm.account;

import io.smm.Network;
import io.smm.error.InvalidInputException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;

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

    private static final Set<String> SCHEMES = Set.of("https", "http", "memory");

    /**
     * Checks the endpoint.
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
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(credentials, "credentials");
        if (endpoint.getScheme() == null || !SCHEMES.contains(endpoint.getScheme()) || endpoint.getHost() == null) {
            throw InvalidInputException.of(
                    "ConnectionRequest", "endpoint", "must be an absolute https, http or memory address with a host");
        }
        if (endpoint.getUserInfo() != null || endpoint.getQuery() != null || endpoint.getFragment() != null) {
            throw InvalidInputException.of(
                    "ConnectionRequest", "endpoint", "must have no user part, no query and no fragment");
        }
    }
}
