package io.smm.spi;

import io.smm.account.AccountProfile;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.TokenRevokedException;

/**
 * Signing in, renewing, ending, and asking who an account is. Keeps no token: the SDK stores them, decides when to renew,
 * and sees to it that one grant is renewed by one thread at a time. Thread-safe.
 */
public interface Authenticator {

    /**
     * Signs in.
     *
     * @param request where and with what
     * @return the account and its tokens
     * @throws CredentialsRejectedException when the network refuses the credentials
     */
    SignIn signIn(ConnectionRequest request);

    /**
     * Renews tokens.
     *
     * @param connection the connection
     * @param current its tokens
     * @return the new tokens; without a refresh token when the network sent none, the old one is then kept
     * @throws TokenRevokedException when the network says that the grant is gone, and only then: trouble on the way is
     *     another error, and the old tokens stay
     */
    TokenSet refresh(Connection connection, TokenSet current);

    /**
     * Ends a grant at the network. A network that cannot does nothing.
     *
     * @param connection the connection
     * @param current its tokens
     */
    void revoke(Connection connection, TokenSet current);

    /**
     * Asks who a connection acts as.
     *
     * @param connection the connection
     * @return the account
     */
    AccountProfile identify(Connection connection);
}
