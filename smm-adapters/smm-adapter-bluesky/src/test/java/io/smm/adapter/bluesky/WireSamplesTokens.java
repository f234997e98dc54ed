package io.smm.adapter.bluesky;

import io.smm.account.ConnectionId;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The tokens of one check. Used by one thread. */
final class WireSamplesTokens implements TokenStore {

    private final Map<ConnectionId, Stored> stored = new HashMap<>();
    private long version;

    @Override
    public Optional<Stored> find(ConnectionId connection) {
        return Optional.ofNullable(stored.get(connection));
    }

    @Override
    public void put(ConnectionId connection, TokenSet tokens) {
        stored.put(connection, new Stored(tokens, ++version));
    }

    @Override
    public boolean replace(ConnectionId connection, long expectedVersion, TokenSet tokens) {
        boolean expected =
                find(connection).filter(now -> now.version() == expectedVersion).isPresent();
        if (expected) {
            put(connection, tokens);
        }
        return expected;
    }

    @Override
    public void remove(ConnectionId connection) {
        stored.remove(connection);
    }
}
