package io.smm.adapter.x.internal.http;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.account.OAuth1Token;
import io.smm.account.Secret;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.x.internal.wire.UserWire;
import io.smm.spi.CallScope;
import java.util.List;
import java.util.Optional;

/** {@code /2/users}. */
public final class UserApi {

    private static final String ME = "2/users/me";

    private final Rest rest;

    /**
     * The calls.
     *
     * @param rest the way to call
     */
    public UserApi(Rest rest) {
        this.rest = rest;
    }

    /**
     * Asks whom a token is of, before there is a connection.
     *
     * @param scope on whose behalf
     * @param token the token
     * @return the account
     */
    public UserWire me(CallScope scope, Secret token) {
        Caller caller = new Caller(scope, Optional.empty(), Optional.of(token), Optional.empty(), List.of());
        return rest.call(ApiCall.get(
                        Operations.USERS_ME,
                        caller,
                        Rest.url(scope.endpoint(), ME).build(),
                        Rest.data(UserWire::read))
                .charging(rest.charges(Operations.USERS_ME)));
    }

    /**
     * Asks whom a signed token is of, before there is a connection.
     *
     * @param scope on whose behalf
     * @param token the token and its secret
     * @return the account
     */
    public UserWire me(CallScope scope, OAuth1Token token) {
        Caller caller = new Caller(
                scope,
                Optional.empty(),
                Optional.of(token.token()),
                Optional.of(token.secret()),
                List.of(token.token(), token.secret()));
        Connection unknown = Connection.of(
                scope.tenant(), scope.app(), scope.endpoint(), new AccountRef(Network.X, "unknown", Optional.empty()));
        return rest.signing(unknown)
                .call(ApiCall.get(
                                Operations.USERS_ME,
                                caller,
                                Rest.url(scope.endpoint(), ME).build(),
                                Rest.data(UserWire::read))
                        .charging(rest.charges(Operations.USERS_ME)));
    }

    /**
     * Asks who a connection acts as.
     *
     * @param connection the connection
     * @return the account
     */
    public UserWire me(Connection connection) {
        return rest.get(
                Operations.USERS_ME, connection, Rest.url(connection, ME).build(), Rest.data(UserWire::read));
    }
}
