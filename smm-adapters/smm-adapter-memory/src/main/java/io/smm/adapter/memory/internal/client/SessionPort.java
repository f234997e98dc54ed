package io.smm.adapter.memory.internal.client;

import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.AppPassword;
import io.smm.account.BotToken;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Credentials;
import io.smm.account.OAuth1Token;
import io.smm.account.WebhookAddress;
import io.smm.adapter.memory.internal.world.Grant;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenRevokedException;
import io.smm.spi.Authenticator;
import io.smm.spi.CallScope;
import io.smm.spi.SignIn;
import io.smm.spi.TokenSet;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Signing in with what a host is given, renewing with a refresh token that is good once, signing out. */
final class SessionPort implements Authenticator {

    private final Server server;
    private final Calls calls;

    SessionPort(Server server, Calls calls) {
        this.server = server;
        this.calls = calls;
    }

    @Override
    public SignIn signIn(ConnectionRequest request) {
        Credentials credentials = request.credentials();
        if (credentials instanceof AppPassword password) {
            Grant grant = calls.open(
                    CallScope.signingIn(request, password.identifier()),
                    "signIn",
                    () -> server.signIn(request.endpoint(), password.identifier(), password.password()));
            return signedIn(grant, request.endpoint());
        }
        TokenSet tokens = itself(credentials);
        AccountRef account = calls.open(
                CallScope.signingIn(request, credentials.kind().name()), "signIn", () -> server.admit(tokens.access()));
        return new SignIn(profile(account), request.endpoint(), tokens, Set.of());
    }

    /** A credential that is itself what calls carry. */
    private static TokenSet itself(Credentials credentials) {
        if (credentials instanceof BotToken bot) {
            return TokenSet.endless(bot.token());
        }
        if (credentials instanceof WebhookAddress webhook) {
            return TokenSet.endless(webhook.address());
        }
        if (credentials instanceof OAuth1Token pair) {
            return TokenSet.endless(pair.token()).withSecret(pair.secret());
        }
        throw InvalidInputException.of(
                "Connection to the simulated network",
                "credentials",
                "of the kind " + credentials.kind() + " are not taken");
    }

    SignIn signedIn(Grant grant, URI endpoint) {
        return new SignIn(profile(grant.account()), endpoint, tokens(grant), grant.scopes());
    }

    @Override
    public TokenSet refresh(Connection connection, TokenSet current) {
        CallScope scope = CallScope.of(connection);
        return calls.open(
                scope,
                "renew",
                () -> tokens(server.renew(
                        current.refresh()
                                .orElseThrow(() -> new TokenRevokedException(ErrorDetails.of(
                                                "there is no refresh token",
                                                RetryAdvice.afterAction("connect the account again"))
                                        .network(connection.network())
                                        .tenant(connection.tenant())
                                        .connection(connection.id())
                                        .operation("renew")
                                        .build())),
                        calls.app(connection))));
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

    static AccountProfile profile(AccountRef account) {
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
