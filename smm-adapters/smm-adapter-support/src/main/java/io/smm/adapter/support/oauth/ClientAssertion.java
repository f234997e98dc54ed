package io.smm.adapter.support.oauth;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/**
 * An app that proves itself by a key of its own, whose public part the server finds in the app's document or registration
 * ({@code private_key_jwt}; RFC 7523, section 2.2). An assertion lasts 60 seconds and is used once: servers remember their ids.
 * Thread-safe.
 */
public final class ClientAssertion {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final Clock clock;
    private final UniqueIds ids = new UniqueIds();

    /**
     * What asserts.
     *
     * @param clock the clock
     */
    public ClientAssertion(Clock clock) {
        this.clock = clock;
    }

    /**
     * Calls a token address with a new assertion each time.
     *
     * @param endpoint the token address
     * @param key the app's key
     * @param client the app's id at the server
     * @param audience the server, as it names itself
     * @return the endpoint, asserting
     */
    public OAuthTokenEndpoint at(OAuthTokenEndpoint endpoint, SigningKey key, String client, URI audience) {
        return endpoint.with("client_assertion_type", () -> TYPE)
                .with("client_assertion", () -> assertion(key, client, audience));
    }

    private String assertion(SigningKey key, String client, URI audience) {
        long now = clock.instant().getEpochSecond();
        return key.sign(
                head -> {
                    head.writeStringProperty("alg", "ES256");
                    key.id().ifPresent(id -> head.writeStringProperty("kid", id));
                },
                claims -> {
                    claims.writeStringProperty("iss", client);
                    claims.writeStringProperty("sub", client);
                    claims.writeStringProperty("aud", audience.toString());
                    claims.writeStringProperty("jti", ids.next());
                    claims.writeNumberProperty("iat", now);
                    claims.writeNumberProperty("exp", now + LIFE.toSeconds());
                });
    }
}
