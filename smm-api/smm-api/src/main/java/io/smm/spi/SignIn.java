package io.smm.spi;

import io.smm.account.AccountProfile;
import java.net.URI;
import java.util.Objects;
import java.util.Set;

/**
 * What signing in gave.
 *
 * @param profile who the account is
 * @param endpoint the base address that serves the account from now on; may differ from the one signed in at
 * @param tokens its tokens
 * @param scopes the scopes granted, as the network names them; empty when it has none
 */
public record SignIn(AccountProfile profile, URI endpoint, TokenSet tokens, Set<String> scopes) {

    /**
     * Copies the scopes.
     *
     * @param profile who the account is
     * @param endpoint the base address that serves the account from now on
     * @param tokens its tokens
     * @param scopes the scopes granted, as the network names them
     */
    public SignIn {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(tokens, "tokens");
        scopes = Set.copyOf(scopes);
    }
}
