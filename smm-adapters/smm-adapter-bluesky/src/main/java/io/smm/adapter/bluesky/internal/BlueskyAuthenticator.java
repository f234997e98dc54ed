package io.smm.adapter.bluesky.internal;

import io.smm.account.AccountProfile;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.GivenCredentials;
import io.smm.account.RefreshRule;
import io.smm.account.Secret;
import io.smm.adapter.bluesky.internal.http.ActorApi;
import io.smm.adapter.bluesky.internal.http.ServerApi;
import io.smm.adapter.bluesky.internal.map.Actors;
import io.smm.adapter.bluesky.internal.map.AtUri;
import io.smm.adapter.bluesky.internal.map.Jwt;
import io.smm.adapter.bluesky.internal.map.OwnServer;
import io.smm.adapter.bluesky.internal.map.Permalinks;
import io.smm.adapter.bluesky.internal.oauth.BlueskyOAuth;
import io.smm.adapter.bluesky.internal.wire.SessionWire;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenRevokedException;
import io.smm.spi.Authenticator;
import io.smm.spi.SignIn;
import io.smm.spi.TokenSet;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Sessions with an app password: opened, renewed, ended; and grants of OAuth, renewed and ended. */
public final class BlueskyAuthenticator implements Authenticator {

    /** The method by app password: renewing its sessions may be repeated (adr/0311). */
    public static final GivenCredentials SESSIONS =
            GivenCredentials.of(GivenCredentials.Kind.APP_PASSWORD).renewing(RefreshRule.Behaviour.ROTATES_WITH_GRACE);

    private final ServerApi server;
    private final ActorApi actors;
    private final Permalinks links;
    private final boolean followDidDocument;
    private final Supplier<BlueskyOAuth> oauth;

    /**
     * Makes the port.
     *
     * @param server the calls about sessions
     * @param actors the calls about accounts
     * @param links the addresses for people
     * @param followDidDocument whether a connection talks to the server that the DID document names
     * @param oauth renews and ends grants of OAuth; asked for when there is one
     */
    public BlueskyAuthenticator(
            ServerApi server,
            ActorApi actors,
            Permalinks links,
            boolean followDidDocument,
            Supplier<BlueskyOAuth> oauth) {
        this.server = server;
        this.actors = actors;
        this.links = links;
        this.followDidDocument = followDidDocument;
        this.oauth = oauth;
    }

    @Override
    public SignIn signIn(ConnectionRequest request) {
        if (!(request.credentials() instanceof AppPassword password)) {
            throw InvalidInputException.of(
                    "Connection to Bluesky", "credentials", "must be a handle and an app password");
        }
        return server.createSession(request, password, session -> signedIn(session, request.endpoint()));
    }

    @Override
    public TokenSet refresh(Connection connection, TokenSet current) {
        if (isGrant(connection)) {
            return oauth.get().refresh(connection, current);
        }
        Secret refresh = current.refresh().orElseThrow(() -> noRefreshToken(connection));
        return server.refreshSession(connection, refresh, session -> {
            if (!session.account().did().equals(connection.account().id())) {
                throw new MalformedAnswerException("the session is of another account");
            }
            return tokens(session);
        });
    }

    @Override
    public void revoke(Connection connection, TokenSet current) {
        if (isGrant(connection)) {
            oauth.get().revoke(connection, current);
            return;
        }
        if (current.refresh().isEmpty()) {
            return;
        }
        try {
            server.deleteSession(connection, current.refresh().get());
        } catch (TokenRevokedException endedAlready) {
            // That is what was wanted.
        }
    }

    @Override
    public AccountProfile identify(Connection connection) {
        return actors.getProfile(
                connection, profile -> Actors.profile(profile.account(), profile.displayName(), links));
    }

    private static boolean isGrant(Connection connection) {
        return connection.method().equals(Optional.of(BlueskyOAuth.METHOD));
    }

    private SignIn signedIn(SessionWire session, URI given) {
        if (!AtUri.isDid(session.account().did())) {
            throw new MalformedAnswerException("'did' is no DID");
        }
        URI endpoint = session.pds()
                .filter(named -> followDidDocument)
                .map(named -> server.requireAllowed(OwnServer.of(named, given), given))
                .orElse(given);
        return new SignIn(
                Actors.profile(session.account(), Optional.empty(), links), endpoint, tokens(session), Set.of());
    }

    private static TokenSet tokens(SessionWire session) {
        return new TokenSet(
                session.access(),
                Jwt.expiresAt(session.access()),
                Optional.of(session.refresh()),
                Jwt.expiresAt(session.refresh()));
    }

    private static TokenRevokedException noRefreshToken(Connection connection) {
        return new TokenRevokedException(ErrorDetails.of(
                        "there is no token that renews the session",
                        RetryAdvice.afterAction("connect the account again"))
                .network(connection.network())
                .tenant(connection.tenant())
                .connection(connection.id())
                .operation("com.atproto.server.refreshSession")
                .build());
    }
}
