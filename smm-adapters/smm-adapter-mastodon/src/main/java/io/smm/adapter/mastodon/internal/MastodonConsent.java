package io.smm.adapter.mastodon.internal;

import io.smm.account.AppRegistration;
import io.smm.account.OAuthScheme;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.account.SignInRequest;
import io.smm.adapter.mastodon.MastodonOptions;
import io.smm.adapter.mastodon.internal.http.AccountApi;
import io.smm.adapter.mastodon.internal.http.AppApi;
import io.smm.adapter.mastodon.internal.map.Actors;
import io.smm.adapter.mastodon.internal.wire.AppWire;
import io.smm.adapter.support.oauth.OAuthDialect;
import io.smm.adapter.support.oauth.OAuthTokenEndpoint;
import io.smm.adapter.support.oauth.TokenAnswer;
import io.smm.spi.AppRegistrar;
import io.smm.spi.CallScope;
import io.smm.spi.OAuthClient;
import io.smm.spi.SignIn;
import io.smm.spi.TokenSet;
import java.net.URI;
import java.util.List;

/** Signing in on an instance's own consent page, with an app that the instance knows or is told of first. */
public final class MastodonConsent implements OAuthClient, AppRegistrar {

    /**
     * How servers' token addresses depart from the standard: GoToSocial 0.20 says of a code that it does not know {@code sql: no rows
     * in result set} in place of {@code invalid_grant}.
     */
    public static final OAuthDialect DIALECT = OAuthDialect.standard().alsoGone("sql: no rows in result set");

    private final OAuthTokenEndpoint tokens;
    private final AppApi apps;
    private final AccountApi accounts;
    private final Instances instances;
    private final MastodonOptions options;

    /**
     * Makes the port.
     *
     * @param tokens changes codes
     * @param apps the calls about apps
     * @param accounts the calls about accounts
     * @param instances what is known of instances
     * @param options the host's choices
     */
    public MastodonConsent(
            OAuthTokenEndpoint tokens, AppApi apps, AccountApi accounts, Instances instances, MastodonOptions options) {
        this.tokens = tokens;
        this.apps = apps;
        this.accounts = accounts;
        this.instances = instances;
        this.options = options;
    }

    @Override
    public AppRegistration register(SignInRequest request, OAuthScheme scheme, URI redirectUri) {
        List<String> scopes = request.scopes().isEmpty() ? scheme.defaultScopes() : request.scopes();
        AppWire app = apps.register(
                OAuthTokenEndpoint.signingIn(request.app()),
                options.clientName(),
                options.website(),
                redirectUri,
                scopes);
        return AppRegistration.of(request.app(), app.clientId(), app.clientSecret(), redirectUri);
    }

    @Override
    public List<SignIn> exchange(AppRegistration app, SignInAttempt attempt, Secret code) {
        TokenAnswer given = tokens.exchange(app, attempt, code);
        CallScope scope = OAuthTokenEndpoint.signingIn(app.key());
        SignIn signIn = new SignIn(
                Actors.profile(accounts.verify(scope, given.access())),
                app.key().endpoint(),
                TokenSet.endless(given.access()),
                given.scopes());
        instances.learn(scope);
        return List.of(signIn);
    }
}
