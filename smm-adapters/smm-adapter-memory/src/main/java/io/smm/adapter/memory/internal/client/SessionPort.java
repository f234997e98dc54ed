package io.smm.adapter.memory.internal.client;

import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.adapter.memory.internal.world.Grant;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenRevokedException;
import io.smm.spi.Authenticator;
import io.smm.spi.CallScope;
import io.smm.spi.SignIn;
import io.smm.spi.TokenSet;
import java.util.Optional;
import java.util.Set;

/** Signing in with handle and password, renewing with a refresh token that is good once, signing out. */
final class SessionPort implements Authenticator {

    private final Server server;
    private final Calls calls;

    SessionPort(Server server, Calls calls) {
        this.server = server;
        this.calls = calls;
    }

    @Override
    public SignIn signIn(ConnectionRequest request) {
        AppPassword password = (AppPassword) request.credentials();
        Grant grant = calls.open(
                CallScope.signingIn(request, password.identifier()),
                "signIn",
                () -> server.signIn(password.identifier(), password.password()));
        return new SignIn(profile(grant.account()), server.settings().endpoint(), tokens(grant), Set.of());
    }

    @Override
    public TokenSet refresh(Connection connection, TokenSet current) {
        CallScope scope = CallScope.of(connection);
        return calls.open(
                scope,
                "renew",
                () -> tokens(server.renew(current.refresh()
                        .orElseThrow(() -> new TokenRevokedException(ErrorDetails.of(
                                        "there is no refresh token",
                                        RetryAdvice.afterAction("connect the account again"))
                                .network(connection.network())
                                .tenant(connection.tenant())
                                .connection(connection.id())
                                .operation("renew")
                                .build())))));
    }

    @Override
    public void revoke(Connection connection, TokenSet current) {
        calls.open(CallScope.of(connection), "signOut", () -> {
            server.signOut(current.access(), current.refresh());
            return true;
        });
    }

    @Override
    public AccountProfile identify(Connection connection) {
        return profile(calls.read(connection, "whoAmI", server::whoAmI));
    }

    private static AccountProfile profile(AccountRef account) {
        return new AccountProfile(
                account, Optional.of("simulated: " + account.handle().orElseThrow()), Optional.empty());
    }

    private TokenSet tokens(Grant grant) {
        return new TokenSet(
                grant.access(),
                Optional.of(calls.here(grant.accessUntil())),
                Optional.of(grant.refresh()),
                Optional.of(calls.here(grant.refreshUntil())));
    }
}
