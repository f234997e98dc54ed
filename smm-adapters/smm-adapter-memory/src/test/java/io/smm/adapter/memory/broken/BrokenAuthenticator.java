package io.smm.adapter.memory.broken;

import io.smm.account.AccountProfile;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.spi.Authenticator;
import io.smm.spi.SignIn;
import io.smm.spi.TokenSet;

/** A good authenticator, to be broken in one method. */
class BrokenAuthenticator implements Authenticator {

    final Authenticator good;

    BrokenAuthenticator(Authenticator good) {
        this.good = good;
    }

    @Override
    public SignIn signIn(ConnectionRequest request) {
        return good.signIn(request);
    }

    @Override
    public TokenSet refresh(Connection connection, TokenSet current) {
        return good.refresh(connection, current);
    }

    @Override
    public void revoke(Connection connection, TokenSet current) {
        good.revoke(connection, current);
    }

    @Override
    public AccountProfile identify(Connection connection) {
        return good.identify(connection);
    }
}
