package io.smm.spi;

import io.smm.Network;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.ConnectionId;
import io.smm.account.ConnectionRequest;
import io.smm.account.TenantId;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * On whose behalf a call is made: what quotas are counted by and what errors and events name.
 *
 * @param network the network
 * @param endpoint the base address of the server
 * @param tenant the tenant
 * @param app the app registration
 * @param account the account's id; while signing in, the identifier given
 * @param connection the connection; empty while signing in
 */
public record CallScope(
        Network network, URI endpoint, TenantId tenant, AppId app, String account, Optional<ConnectionId> connection) {

    /**
     * Checks that no component is null.
     *
     * @param network the network
     * @param endpoint the base address of the server
     * @param tenant the tenant
     * @param app the app registration
     * @param account the account's id
     * @param connection the connection
     */
    public CallScope {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(app, "app");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(connection, "connection");
    }

    /**
     * The scope of a connected account.
     *
     * @param connection the connection
     * @return its scope
     */
    public static CallScope of(Connection connection) {
        return new CallScope(
                connection.network(),
                connection.endpoint(),
                connection.tenant(),
                connection.app(),
                connection.account().id(),
                Optional.of(connection.id()));
    }

    /**
     * The scope of an account that is being connected.
     *
     * @param request the request
     * @param identifier what the account is called in the credentials
     * @return the scope
     */
    public static CallScope signingIn(ConnectionRequest request, String identifier) {
        return new CallScope(
                request.network(), request.endpoint(), request.tenant(), request.app(), identifier, Optional.empty());
    }
}
