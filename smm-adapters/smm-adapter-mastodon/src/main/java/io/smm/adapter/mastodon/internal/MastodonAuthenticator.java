package io.smm.adapter.mastodon.internal;

import io.smm.account.AccessToken;
import io.smm.account.AccountProfile;
import io.smm.account.AppRegistration;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.adapter.mastodon.internal.http.AccountApi;
import io.smm.adapter.mastodon.internal.map.Actors;
import io.smm.adapter.mastodon.internal.wire.AccountWire;
import io.smm.adapter.support.oauth.OAuthTokenEndpoint;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenRevokedException;
import io.smm.spi.Authenticator;
import io.smm.spi.CallScope;
import io.smm.spi.SignIn;
import io.smm.spi.TokenSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Access tokens: they have no end and are never renewed. */
public final class MastodonAuthenticator implements Authenticator {

    /** The name of the method by which the owner allows an app. */
    public static final String CONSENT = "oauth2";

    private final AccountApi accounts;
    private final Instances instances;
    private final OAuthTokenEndpoint tokens;
    private final Function<Connection, Optional<AppRegistration>> app;

    /**
     * Makes the port.
     *
     * @param accounts the calls about accounts
     * @param instances what is known of instances
     * @param tokens ends grants
     * @param app finds the app that a connection was made through
     */
    public MastodonAuthenticator(
            AccountApi accounts,
            Instances instances,
            OAuthTokenEndpoint tokens,
            Function<Connection, Optional<AppRegistration>> app) {
        this.accounts = accounts;
        this.instances = instances;
        this.tokens = tokens;
        this.app = app;
    }

    @Override
    public SignIn signIn(ConnectionRequest request) {
        if (!(request.credentials() instanceof AccessToken given)) {
            throw InvalidInputException.of("Connection to Mastodon", "credentials", "must be an access token");
        }
        CallScope scope = CallScope.signingIn(request, "access token");
        AccountWire account = accounts.verify(scope, given.token());
        instances.learn(scope);
        return new SignIn(Actors.profile(account), request.endpoint(), TokenSet.endless(given.token()), Set.of());
    }

    /** Nothing renews a token here: one that is refused was taken back. */
    @Override
    public TokenSet refresh(Connection connection, TokenSet current) {
        throw new TokenRevokedException(ErrorDetails.of(
                        "the server does not take the access token any more, and nothing renews it",
                        RetryAdvice.afterAction("connect the account again"))
                .network(connection.network())
                .tenant(connection.tenant())
                .connection(connection.id())
                .operation("refresh")
                .build());
    }

    /** A token that the owner gave is the owner's to end, others may use it; one that our app was given is ended. */
    @Override
    public void revoke(Connection connection, TokenSet current) {
        if (connection.method().equals(Optional.of(CONSENT))) {
            app.apply(connection).ifPresent(ours -> tokens.revoke(connection, ours, current.access()));
        }
    }

    @Override
    public AccountProfile identify(Connection connection) {
        AccountProfile profile = Actors.profile(accounts.verify(connection));
        instances.learn(connection);
        return profile;
    }
}
