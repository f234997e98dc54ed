package io.smm.account;

import io.smm.Network;
import java.net.URI;
import java.util.Objects;

/**
 * What an app registration is found by: each tenant may bring an app of its own, and on some networks each instance knows it under
 * another id.
 *
 * @param tenant for whom
 * @param app the host's name for the app
 * @param network the network
 * @param endpoint the base address of the server or instance
 */
public record AppRegistrationKey(TenantId tenant, AppId app, Network network, URI endpoint) {

    /**
     * Brings the endpoint into its one spelling and checks it.
     *
     * @param tenant for whom
     * @param app the host's name for the app
     * @param network the network
     * @param endpoint the base address of the server or instance
     */
    public AppRegistrationKey {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(app, "app");
        Objects.requireNonNull(network, "network");
        endpoint = Endpoint.normalised("AppRegistrationKey", endpoint);
    }

    /**
     * The key of the app that a connection acts through.
     *
     * @param connection the connection
     * @return the key
     */
    public static AppRegistrationKey of(Connection connection) {
        return new AppRegistrationKey(
                connection.tenant(), connection.app(), connection.network(), connection.endpoint());
    }
}
