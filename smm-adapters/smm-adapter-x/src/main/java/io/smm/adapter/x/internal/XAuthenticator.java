package io.smm.adapter.x.internal;

import io.smm.account.AccessToken;
import io.smm.account.AccountProfile;
import io.smm.account.AppRegistration;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.OAuth1Token;
import io.smm.account.OAuthScheme;
import io.smm.adapter.support.oauth.OAuthTokenEndpoint;
import io.smm.adapter.x.internal.http.UserApi;
import io.smm.adapter.x.internal.map.Actors;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.MissingScopeException;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenRevokedException;
import io.smm.spi.AdapterContext;
import io.smm.spi.Authenticator;
import io.smm.spi.CallScope;
import io.smm.spi.SignIn;
import io.smm.spi.TokenSet;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Grants by consent, whose tokens are renewed and change each time, and tokens that were given. */
public final class XAuthenticator implements Authenticator {

    /** The name of the method by which the owner allows an app. */
    public static final String CONSENT = "oauth2";

    private final AdapterContext context;
    private final UserApi users;
    private final OAuthTokenEndpoint tokens;
    private final OAuthScheme scheme;

    /**
     * Makes the port.
     *
     * @param context what the adapter was given
     * @param users the calls about accounts
     * @param tokens renews and ends grants
     * @param scheme how long tokens live
     */
    public XAuthenticator(AdapterContext context, UserApi users, OAuthTokenEndpoint tokens, OAuthScheme scheme) {
        this.context = context;
        this.users = users;
        this.tokens = tokens;
        this.scheme = scheme;
    }

    @Override
    public SignIn signIn(ConnectionRequest request) {
        if (request.credentials() instanceof OAuth1Token signed) {
            AccountProfile profile = Actors.profile(users.me(CallScope.signingIn(request, "OAuth 1 token"), signed));
            TokenSet tokens = TokenSet.endless(signed.token()).withSecret(signed.secret());
            return new SignIn(profile, request.endpoint(), tokens, Set.of());
        }
        if (!(request.credentials() instanceof AccessToken given)) {
            throw InvalidInputException.of(
                    "Connection to X", "credentials", "must be an access token, or an OAuth 1 token with its secret");
        }
        AccountProfile profile = profile(request, given);
        return new SignIn(profile, request.endpoint(), TokenSet.endless(given.token()), Set.of());
    }

    /** A token of the app alone is of nobody: X says so, and the connection is the app's. */
    private AccountProfile profile(ConnectionRequest request, AccessToken given) {
        try {
            return Actors.profile(users.me(CallScope.signingIn(request, "access token"), given.token()));
        } catch (MissingScopeException ofNobody) {
            if (!ofNobody.details().nativeCode().equals(Optional.of("unsupported-authentication"))) {
                throw ofNobody;
            }
            return Actors.app(request.app());
        }
    }

    /** The token that renews is used up by it: the new one is in the answer, and stored before it is used. */
    @Override
    public TokenSet refresh(Connection connection, TokenSet current) {
        Optional<AppRegistration> app = context.app(connection);
        if (current.refresh().isEmpty() || app.isEmpty()) {
            throw nothingRenews(connection);
        }
        Instant asked = context.clock().instant();
        return tokens.refresh(connection, app.get(), current.refresh().get())
                .tokens(asked, scheme.accessLife(), scheme.refreshLife());
    }

    /** A token that the owner gave is the owner's to end, others may use it; what our app was given is ended. */
    @Override
    public void revoke(Connection connection, TokenSet current) {
        if (connection.method().equals(Optional.of(CONSENT))) {
            context.app(connection).ifPresent(ours -> {
                current.refresh().ifPresent(refresh -> tokens.revoke(connection, ours, refresh));
                tokens.revoke(connection, ours, current.access());
            });
        }
    }

    @Override
    public AccountProfile identify(Connection connection) {
        return Actors.isApp(connection.account()) ? Actors.app(connection.app()) : Actors.profile(users.me(connection));
    }

    private static TokenRevokedException nothingRenews(Connection connection) {
        return new TokenRevokedException(ErrorDetails.of(
                        "X does not take the access token any more, and nothing renews it",
                        RetryAdvice.afterAction("connect the account again, with the scope offline.access"))
                .network(connection.network())
                .tenant(connection.tenant())
                .connection(connection.id())
                .operation("refresh")
                .build());
    }
}
