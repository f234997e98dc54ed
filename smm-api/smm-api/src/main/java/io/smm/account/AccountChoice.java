package io.smm.account;

import io.smm.spi.TokenSet;
import java.net.URI;
import java.util.Objects;
import java.util.Set;

/**
 * An account behind a login, ready to be connected: a Page that a person manages, a channel, or the person's own account. Holds its
 * tokens until then, so that the choice may be made in another process; {@code toString} masks them, whoever stores it keeps them
 * as secrets, and nothing remains of choices that are dropped.
 *
 * @param app for whom, through which app
 * @param method the name of the method that was signed in by
 * @param profile the account
 * @param endpoint the base address that serves it
 * @param tokens its tokens
 * @param scopes the scopes granted, as the network names them; empty when it does not say
 */
public record AccountChoice(
        AppRegistrationKey app,
        String method,
        AccountProfile profile,
        URI endpoint,
        TokenSet tokens,
        Set<String> scopes) {

    /**
     * Copies the scopes and brings the endpoint into its one spelling.
     *
     * @param app for whom, through which app
     * @param method the name of the method that was signed in by
     * @param profile the account
     * @param endpoint the base address that serves it
     * @param tokens its tokens
     * @param scopes the scopes granted, as the network names them
     */
    public AccountChoice {
        Objects.requireNonNull(app, "app");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(profile, "profile");
        endpoint = Endpoint.normalised("AccountChoice", endpoint);
        Objects.requireNonNull(tokens, "tokens");
        scopes = Set.copyOf(scopes);
    }

    /** {@return the connection that {@link Accounts#connect(AccountChoice)} makes of it} */
    public Connection connection() {
        return Connection.of(app.tenant(), app.app(), endpoint, profile.account())
                .withScopes(scopes)
                .withMethod(method);
    }
}
