package io.smm.core;

import io.smm.account.ConnectionId;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import java.util.Optional;
import java.util.function.Predicate;

/** A store of tokens that fails when it is told to. */
final class FaultyTokenStore implements TokenStore {

    final InMemoryTokenStore store = new InMemoryTokenStore();

    /** Which tokens it does not take. */
    volatile Predicate<TokenSet> fails = tokens -> false;

    @Override
    public Optional<Stored> find(ConnectionId connection) {
        return store.find(connection);
    }

    @Override
    public void put(ConnectionId connection, TokenSet tokens) {
        check(tokens);
        store.put(connection, tokens);
    }

    @Override
    public boolean replace(ConnectionId connection, long expectedVersion, TokenSet tokens) {
        check(tokens);
        return store.replace(connection, expectedVersion, tokens);
    }

    @Override
    public void remove(ConnectionId connection) {
        store.remove(connection);
    }

    private void check(TokenSet tokens) {
        if (fails.test(tokens)) {
            throw new IllegalStateException("the store is down");
        }
    }
}
