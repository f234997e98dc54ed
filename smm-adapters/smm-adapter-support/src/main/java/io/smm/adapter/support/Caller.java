package io.smm.adapter.support;

import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.spi.CallScope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * On whose behalf a call is made, and with which token. Its {@code toString} shows masks only.
 *
 * @param scope what quotas are counted by and what errors and events name
 * @param connection the connection whose present token the call carries; empty when it carries a given one or none
 * @param bearer the token that the call carries when no connection is named; empty for a call without one
 * @param proof the key or secret that proves the call when no connection is named; empty where nothing does
 * @param secrets what else must never appear in a message: a password in the body
 */
public record Caller(
        CallScope scope,
        Optional<Connection> connection,
        Optional<Secret> bearer,
        Optional<Secret> proof,
        List<Secret> secrets) {

    /**
     * Copies the secrets.
     *
     * @param scope what quotas are counted by and what errors and events name
     * @param connection the connection whose present token the call carries
     * @param bearer the token that the call carries when no connection is named
     * @param proof the key or secret that proves the call when no connection is named
     * @param secrets what else must never appear in a message
     */
    public Caller {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(bearer, "bearer");
        Objects.requireNonNull(proof, "proof");
        secrets = List.copyOf(secrets);
    }

    /**
     * A connected account, with the token that the SDK keeps for it; renewed once when the network says that it is
     * expired.
     *
     * @param connection the connection
     * @return the caller
     */
    public static Caller of(Connection connection) {
        return new Caller(
                CallScope.of(connection), Optional.of(connection), Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * A connected account with another of its tokens, such as the one that renews.
     *
     * @param connection the connection
     * @param bearer the token
     * @return the caller
     */
    public static Caller with(Connection connection, Secret bearer) {
        return new Caller(CallScope.of(connection), Optional.empty(), Optional.of(bearer), Optional.empty(), List.of());
    }

    /**
     * A connected account whose token stands in the address of the call, as with webhooks and bots: the call carries no
     * {@code Authorization}, and the token appears in no message. The adapter takes it from {@code AdapterContext.tokens()}.
     *
     * @param connection the connection
     * @param token the token in the address
     * @return the caller
     */
    public static Caller inAddress(Connection connection, Secret token) {
        return new Caller(
                CallScope.of(connection), Optional.empty(), Optional.empty(), Optional.empty(), List.of(token));
    }

    /**
     * Somebody who has no token yet.
     *
     * @param scope on whose behalf
     * @param secrets what the body holds that must never appear in a message
     * @return the caller
     */
    public static Caller anonymous(CallScope scope, Secret... secrets) {
        return new Caller(scope, Optional.empty(), Optional.empty(), Optional.empty(), List.of(secrets));
    }

    /**
     * The same caller, whose call is proved by a key or a secret of its own: at a token endpoint that binds tokens to keys.
     *
     * @param key the key or secret, as the network's {@link RequestAuthoriser} reads it
     * @return the changed caller
     */
    public Caller proving(Secret key) {
        return new Caller(scope, connection, bearer, Optional.of(key), secrets);
    }
}
