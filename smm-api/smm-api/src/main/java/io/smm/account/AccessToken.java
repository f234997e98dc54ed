package io.smm.account;

import java.util.Objects;

/**
 * An access token that the account's owner made in the network's own settings, as Mastodon's page "Development" gives it: it
 * stands for the account until it is taken back there.
 *
 * @param token the token
 */
public record AccessToken(Secret token) implements Credentials {

    /**
     * Checks that the token is there.
     *
     * @param token the token
     */
    public AccessToken {
        Objects.requireNonNull(token, "token");
    }

    @Override
    public GivenCredentials.Kind kind() {
        return GivenCredentials.Kind.ACCESS_TOKEN;
    }
}
