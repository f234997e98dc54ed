package io.smm.account;

import java.util.Objects;

/**
 * An OAuth 1.0a access token with its secret. Requests are signed with this pair and the app's own pair, which lies in the {@link
 * AppRegistration}.
 *
 * @param token the token
 * @param secret the token's secret
 */
public record OAuth1Token(Secret token, Secret secret) implements Credentials {

    /**
     * Checks that both are there.
     *
     * @param token the token
     * @param secret the token's secret
     */
    public OAuth1Token {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(secret, "secret");
    }

    @Override
    public GivenCredentials.Kind kind() {
        return GivenCredentials.Kind.OAUTH1_TOKEN;
    }
}
