package io.smm.adapter.bluesky.internal.oauth;

import io.smm.account.AddressTemplate;
import io.smm.account.AppRegistration;
import io.smm.account.OAuthScheme;
import io.smm.adapter.bluesky.internal.http.Quotas;
import io.smm.adapter.support.AnswerHead;
import io.smm.adapter.support.oauth.OAuthDialect;
import io.smm.adapter.support.oauth.OAuthTokenEndpoint;
import io.smm.adapter.support.oauth.ProofOfPossession;
import io.smm.spi.AdapterContext;
import io.smm.spi.QuotaCharge;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The addresses of one authorisation server, called with proofs of a grant's key. An app with a key of its own proves itself by it
 * (private_key_jwt, RFC 7523); its document names the public part. Others are public and name themselves alone.
 */
final class TokenCalls {

    private static final OAuthDialect DIALECT = OAuthDialect.standard().charging(new QuotaCharge(Quotas.CALLS, 1));
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration ASSERTION_LIFE = Duration.ofSeconds(60);

    private final AdapterContext context;
    private final Proofs proofs;
    private final Nonces nonces;

    TokenCalls(AdapterContext context, Proofs proofs, Nonces nonces) {
        this.context = context;
        this.proofs = proofs;
        this.nonces = nonces;
    }

    OAuthTokenEndpoint at(AuthorisationServer server, AppRegistration app, SigningKey key) {
        OAuthTokenEndpoint endpoint = OAuthTokenEndpoint.of(context, scheme(server), DIALECT)
                .proving(new ProofOfPossession() {
                    @Override
                    public String proof(String method, URI address) {
                        return proofs.of(key, method, address, Optional.empty());
                    }

                    @Override
                    public void seen(URI address, AnswerHead head) {
                        nonces.seen(address, head);
                    }
                });
        return app.clientSecret()
                .map(SigningKey::of)
                .map(own -> endpoint.with("client_assertion_type", () -> ASSERTION)
                        .with("client_assertion", () -> assertion(own, app, server)))
                .orElse(endpoint);
    }

    /** Each is used once: servers remember their ids. */
    private String assertion(SigningKey own, AppRegistration app, AuthorisationServer server) {
        long now = context.clock().instant().getEpochSecond();
        return own.sign(
                head -> {
                    head.writeStringProperty("alg", "ES256");
                    own.id().ifPresent(kid -> head.writeStringProperty("kid", kid));
                },
                claims -> {
                    claims.writeStringProperty("iss", app.clientId());
                    claims.writeStringProperty("sub", app.clientId());
                    claims.writeStringProperty("aud", server.issuer().toString());
                    claims.writeStringProperty("jti", proofs.unique());
                    claims.writeNumberProperty("iat", now);
                    claims.writeNumberProperty("exp", now + ASSERTION_LIFE.toSeconds());
                });
    }

    private static OAuthScheme scheme(AuthorisationServer server) {
        return BlueskyOAuth.scheme(
                new AddressTemplate(server.authorise().toString()),
                new AddressTemplate(server.token().toString()),
                new AddressTemplate(server.push().toString()),
                server.revoke().map(URI::toString).map(AddressTemplate::new));
    }
}
