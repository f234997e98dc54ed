package io.smm.testkit.tck;

import io.smm.account.ConnectionId;
import io.smm.account.Secret;
import io.smm.core.InMemoryTokenStore;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps tokens and remembers all that ever were, to look for them afterwards. */
final class RecordingTokenStore implements TokenStore {

    private final TokenStore store = new InMemoryTokenStore();
    private final List<Secret> seen = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Stored> find(ConnectionId connection) {
        return store.find(connection);
    }

    @Override
    public void put(ConnectionId connection, TokenSet tokens) {
        remember(tokens);
        store.put(connection, tokens);
    }

    @Override
    public boolean replace(ConnectionId connection, long expectedVersion, TokenSet tokens) {
        remember(tokens);
        return store.replace(connection, expectedVersion, tokens);
    }

    @Override
    public void remove(ConnectionId connection) {
        store.remove(connection);
    }

    List<Secret> seen() {
        return new ArrayList<>(seen);
    }

    private void remember(TokenSet tokens) {
        seen.add(tokens.access());
        tokens.refresh().ifPresent(seen::add);
    }
}
