package io.smm.adapter.bluesky.internal.oauth;

import io.smm.account.AddressTemplate;
import io.smm.account.AppRegistration;
import io.smm.account.OAuthScheme;
import io.smm.adapter.bluesky.internal.http.Quotas;
import io.smm.adapter.support.HostGuard;
import io.smm.adapter.support.oauth.AuthorisationServer;
import io.smm.adapter.support.oauth.ClientAssertion;
import io.smm.adapter.support.oauth.DpopAuthoriser;
import io.smm.adapter.support.oauth.OAuthDialect;
import io.smm.adapter.support.oauth.OAuthTokenEndpoint;
import io.smm.adapter.support.oauth.SigningKey;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import io.smm.spi.QuotaCharge;
import java.net.URI;

/**
 * The addresses of one authorisation server, called with proofs of a grant's key. An app with a key of its own proves itself by it;
 * its document names the public part. Others are public and name themselves alone.
 */
final class TokenCalls {

    private static final OAuthDialect DIALECT = OAuthDialect.standard().charging(new QuotaCharge(Quotas.CALLS, 1));

    private final AdapterContext context;
    private final DpopAuthoriser authoriser;
    private final HostGuard hosts;
    private final ClientAssertion assertion;

    TokenCalls(AdapterContext context, DpopAuthoriser authoriser, HostGuard hosts) {
        this.context = context;
        this.hosts = hosts;
        this.authoriser = authoriser;
        assertion = new ClientAssertion(context.clock());
    }

    OAuthTokenEndpoint at(AuthorisationServer server, AppRegistration app, SigningKey key, CallScope scope) {
        OAuthTokenEndpoint endpoint = OAuthTokenEndpoint.of(context, scheme(server), DIALECT)
                .proving(authoriser.proving(key))
                .guardedBy(hosts.except(app.key().endpoint(), scope.endpoint()));
        return app.clientSecret()
                .map(SigningKey::of)
                .map(own -> assertion.at(endpoint, own, app.clientId(), server.issuer()))
                .orElse(endpoint);
    }

    private static OAuthScheme scheme(AuthorisationServer server) {
        return BlueskyOAuth.scheme(
                new AddressTemplate(server.authorise().toString()),
                new AddressTemplate(server.token().toString()),
                new AddressTemplate(server.push().toString()),
                server.revoke().map(URI::toString).map(AddressTemplate::new));
    }
}
