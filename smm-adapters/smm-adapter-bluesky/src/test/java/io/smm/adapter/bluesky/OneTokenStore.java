package io.smm.adapter.bluesky;

import io.smm.account.ConnectionId;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens of whoever is connected, for one thread and one account. */
final class OneTokenStore implements TokenStore {

    private @Nullable Stored stored;

    OneTokenStore() {}

    OneTokenStore(TokenSet tokens) {
        stored = new Stored(tokens, 1);
    }

    @Override
    public Optional<Stored> find(ConnectionId connection) {
        return Optional.ofNullable(stored);
    }

    @Override
    public void put(ConnectionId connection, TokenSet tokens) {
        stored = new Stored(tokens, find(connection).map(Stored::version).orElse(0L) + 1);
    }

    @Override
    public boolean replace(ConnectionId connection, long expectedVersion, TokenSet tokens) {
        put(connection, tokens);
        return true;
    }

    @Override
    public void remove(ConnectionId connection) {
        stored = null;
    }
}
