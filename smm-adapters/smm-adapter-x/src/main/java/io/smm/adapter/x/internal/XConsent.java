package io.smm.adapter.x.internal;

import io.smm.account.AppRegistration;
import io.smm.account.OAuthScheme;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.adapter.support.oauth.OAuthTokenEndpoint;
import io.smm.adapter.support.oauth.TokenAnswer;
import io.smm.adapter.x.internal.http.UserApi;
import io.smm.adapter.x.internal.map.Actors;
import io.smm.spi.CallScope;
import io.smm.spi.OAuthClient;
import io.smm.spi.SignIn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Signing in on X's own consent page. */
public final class XConsent implements OAuthClient {

    private final Clock clock;
    private final OAuthTokenEndpoint tokens;
    private final OAuthScheme scheme;
    private final UserApi users;

    /**
     * Makes the port.
     *
     * @param clock the clock
     * @param tokens changes codes
     * @param scheme how long tokens live
     * @param users the calls about accounts
     */
    public XConsent(Clock clock, OAuthTokenEndpoint tokens, OAuthScheme scheme, UserApi users) {
        this.clock = clock;
        this.tokens = tokens;
        this.scheme = scheme;
        this.users = users;
    }

    @Override
    public List<SignIn> exchange(AppRegistration app, SignInAttempt attempt, Secret code) {
        Instant asked = clock.instant();
        TokenAnswer given = tokens.exchange(app, attempt, code);
        CallScope scope = OAuthTokenEndpoint.signingIn(app.key());
        return List.of(new SignIn(
                Actors.profile(users.me(scope, given.access())),
                app.key().endpoint(),
                given.tokens(asked, scheme.accessLife(), scheme.refreshLife()),
                given.scopes()));
    }
}
