package io.smm.account;

import io.smm.Network;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account that the SDK may act for: tenant, app registration, network, endpoint, account. Holds no secret; its tokens
 * lie in the token store under {@link #id()}. Immutable, safe to store and to log.
 */
public final class Connection {

    private final State state;

    /** Made when it is asked for; two threads may both make it, and make the same. */
    private @Nullable ConnectionId id;

    private Connection(State state) {
        this.state = state;
    }

    /**
     * A connection. Made by {@link Accounts#connect(ConnectionRequest)}; hosts and tests that know all parts make one directly.
     *
     * @param tenant for whom
     * @param app through which app registration
     * @param endpoint the base address of the server that serves this account
     * @param account the account; its network is the connection's
     * @return the connection, with no granted scopes named
     */
    public static Connection of(TenantId tenant, AppId app, URI endpoint, AccountRef account) {
        return new Connection(new State(tenant, app, endpoint, account, Set.of(), Optional.empty(), Optional.empty()));
    }

    /** {@return the stable id, made of tenant, app, network, endpoint and account} */
    public ConnectionId id() {
        ConnectionId known = id;
        if (known == null) {
            known = new ConnectionId(state.tenant.value() + "/" + state.app.value() + "/"
                    + network().id() + "/" + state.endpoint + "/" + state.account.id());
            id = known;
        }
        return known;
    }

    /** {@return for whom the connection acts} */
    public TenantId tenant() {
        return state.tenant;
    }

    /** {@return through which app registration it acts} */
    public AppId app() {
        return state.app;
    }

    /** {@return the network} */
    public Network network() {
        return state.account.network();
    }

    /** {@return the base address of the server that serves the account} */
    public URI endpoint() {
        return state.endpoint;
    }

    /** {@return the account that it acts as} */
    public AccountRef account() {
        return state.account;
    }

    /** {@return the scopes that were granted, as the network names them; empty when the network has none} */
    public Set<String> scopes() {
        return state.scopes;
    }

    /**
     * The same connection with other granted scopes.
     *
     * @param scopes the scopes, as the network names them
     * @return the changed connection
     */
    public Connection withScopes(Set<String> scopes) {
        return new Connection(
                new State(state.tenant, state.app, state.endpoint, state.account, scopes, state.method, state.brand));
    }

    /**
     * The name of the method that it was signed in by: what its scopes mean depends on it.
     *
     * @return the name among the network's sign-in methods; empty when the connection was made by hand
     */
    public Optional<String> method() {
        return state.method;
    }

    /**
     * The same connection, signed in by another method.
     *
     * @param method the name among the network's sign-in methods
     * @return the changed connection
     */
    public Connection withMethod(String method) {
        return new Connection(new State(
                state.tenant,
                state.app,
                state.endpoint,
                state.account,
                state.scopes,
                Optional.of(method),
                state.brand));
    }

    /**
     * The brand that the account speaks for. Said by the host; no network knows it, and it is no part of {@link #id()}.
     *
     * @return the brand; empty when the host named none
     */
    public Optional<BrandId> brand() {
        return state.brand;
    }

    /**
     * The same connection, counted to a brand. What was planned or published before keeps the connection that it was planned with.
     *
     * @param brand the brand that the account speaks for
     * @return the changed connection
     */
    public Connection withBrand(BrandId brand) {
        return new Connection(new State(
                state.tenant,
                state.app,
                state.endpoint,
                state.account,
                state.scopes,
                state.method,
                Optional.of(brand)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Connection connection && state.equals(connection.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Connection[" + id() + "]";
    }

    private record State(
            TenantId tenant,
            AppId app,
            URI endpoint,
            AccountRef account,
            Set<String> scopes,
            Optional<String> method,
            Optional<BrandId> brand) {
        State {
            Objects.requireNonNull(tenant, "tenant");
            Objects.requireNonNull(app, "app");
            endpoint = Endpoint.normalised("Connection", endpoint);
            Objects.requireNonNull(account, "account");
            scopes = Set.copyOf(scopes);
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(brand, "brand");
        }
    }
}
