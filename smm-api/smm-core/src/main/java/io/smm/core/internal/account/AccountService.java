package io.smm.core.internal.account;

import io.smm.account.AccountProfile;
import io.smm.account.Accounts;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.core.internal.Registry;
import io.smm.error.TokenRevokedException;
import io.smm.spi.Authenticator;
import io.smm.spi.SignIn;
import io.smm.spi.TokenStore;
import java.util.Optional;

/** Connects accounts through the adapters and stores their tokens. */
public final class AccountService implements Accounts {

    private final Registry registry;
    private final TokenStore store;
    private final TokenManager tokens;

    /**
     * Makes the service.
     *
     * @param registry the adapters
     * @param store where tokens are kept
     * @param tokens keeps them alive
     */
    public AccountService(Registry registry, TokenStore store, TokenManager tokens) {
        this.registry = registry;
        this.store = store;
        this.tokens = tokens;
    }

    @Override
    public Connection connect(ConnectionRequest request) {
        SignIn signIn = registry.require(request.network()).authenticator().signIn(request);
        Connection connection = Connection.of(
                        request.tenant(),
                        request.app(),
                        signIn.endpoint(),
                        signIn.profile().account())
                .withScopes(signIn.scopes());
        store.put(connection.id(), signIn.tokens());
        return connection;
    }

    @Override
    public AccountProfile whoAmI(Connection connection) {
        return authenticator(connection).identify(connection);
    }

    @Override
    public void disconnect(Connection connection) {
        Optional<TokenStore.Stored> stored = store.find(connection.id());
        if (stored.isEmpty()) {
            return;
        }
        try {
            authenticator(connection).revoke(connection, stored.get().tokens());
        } catch (TokenRevokedException alreadyGone) {
            tokens.noteRevoked(connection);
        } finally {
            store.remove(connection.id());
        }
    }

    private Authenticator authenticator(Connection connection) {
        return registry.require(connection.network()).authenticator();
    }
}
