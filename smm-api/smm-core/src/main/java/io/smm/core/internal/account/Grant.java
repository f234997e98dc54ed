package io.smm.core.internal.account;

import io.smm.account.Secret;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import java.util.Optional;

/**
 * A grant at a moment.
 *
 * @param state how it stands
 * @param stored what the store holds; empty when it holds nothing or was not asked
 * @param tokens the tokens that count: those in the store, or newer ones that it did not take
 */
record Grant(GrantState state, Optional<TokenStore.Stored> stored, Optional<TokenSet> tokens) {

    TokenSet inUse() {
        if (tokens.isEmpty()) {
            throw new IllegalStateException(state + " without tokens");
        }
        return tokens.get();
    }

    Secret access() {
        return inUse().access();
    }

    GrantAction on(GrantEvent event) {
        return GrantTable.step(state, event).action();
    }
}
