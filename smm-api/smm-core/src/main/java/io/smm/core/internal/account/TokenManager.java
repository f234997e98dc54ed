package io.smm.core.internal.account;

import io.smm.SmmObserver;
import io.smm.TokenEvent;
import io.smm.account.Connection;
import io.smm.account.ConnectionId;
import io.smm.account.OAuthScheme;
import io.smm.account.Secret;
import io.smm.core.internal.Registry;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenExpiredException;
import io.smm.error.TokenRevokedException;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenSource;
import io.smm.spi.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps tokens alive: renews ahead of time, once for all threads that need the same grant; tells trouble on the way from a
 * dead grant; never replaces a refresh token with nothing.
 */
public final class TokenManager implements TokenSource {

    /** How long before its end a token is renewed: longer than any call of ours takes. */
    static final Duration AHEAD = Duration.ofMinutes(2);

    /** How long after a failed renewal a token that still has time is used without trying again. */
    private static final Duration QUIET = Duration.ofSeconds(15);

    private static final RetryAdvice CONNECT_AGAIN = RetryAdvice.afterAction("connect the account again");

    private final Registry registry;
    private final TokenStore store;
    private final Clock clock;
    private final SmmObserver observer;
    private final ConcurrentMap<ConnectionId, CompletableFuture<TokenSet>> renewals = new ConcurrentHashMap<>();
    private final ConcurrentMap<ConnectionId, Instant> quietUntil = new ConcurrentHashMap<>();

    /**
     * Makes the manager.
     *
     * @param registry the adapters, whose authenticators renew
     * @param store where tokens are kept
     * @param clock the clock
     * @param observer who watches
     */
    public TokenManager(Registry registry, TokenStore store, Clock clock, SmmObserver observer) {
        this.registry = registry;
        this.store = store;
        this.clock = clock;
        this.observer = observer;
    }

    @Override
    public Secret current(Connection connection) {
        TokenSet tokens = stored(connection).tokens();
        Instant now = clock.instant();
        if (!endsBy(tokens, now.plus(ahead(connection))) || tooYoung(connection, tokens, now)) {
            return tokens.access();
        }
        boolean othersSeeToIt = renewals.containsKey(connection.id())
                || now.isBefore(quietUntil.getOrDefault(connection.id(), Instant.MIN));
        if (othersSeeToIt && !endsBy(tokens, now)) {
            return tokens.access();
        }
        try {
            return renewOnce(connection, tokens.access(), false).access();
        } catch (TokenRevokedException gone) {
            throw gone;
        } catch (SmmException trouble) {
            // Renewing early failed for now, but the token itself still has time: the call may go on with it.
            if (!endsBy(tokens, clock.instant())) {
                return tokens.access();
            }
            throw expired(connection, trouble);
        }
    }

    @Override
    public Secret renewed(Connection connection, Secret refused) {
        try {
            Secret renewed = renewOnce(connection, refused, true).access();
            // A renewal that was under way may have begun before this very token was made.
            return renewed.equals(refused)
                    ? renewOnce(connection, refused, true).access()
                    : renewed;
        } catch (TokenRevokedException gone) {
            throw gone;
        } catch (SmmException trouble) {
            throw expired(connection, trouble);
        }
    }

    @Override
    public Optional<Secret> secret(Connection connection) {
        return stored(connection).tokens().secret();
    }

    /**
     * Tells the observer that a grant is gone.
     *
     * @param connection the connection
     */
    void noteRevoked(Connection connection) {
        observer.onToken(new TokenEvent(connection.id(), TokenEvent.Kind.REVOKED));
    }

    /** One thread renews, all others that need the same grant wait for what it gets. */
    private TokenSet renewOnce(Connection connection, Secret old, boolean refused) {
        CompletableFuture<TokenSet> mine = new CompletableFuture<>();
        CompletableFuture<TokenSet> running = renewals.putIfAbsent(connection.id(), mine);
        if (running != null) {
            return await(connection, running);
        }
        try {
            TokenSet tokens = renew(connection, old, refused);
            mine.complete(tokens);
            return tokens;
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
            throw failure;
        } finally {
            renewals.remove(connection.id(), mine);
        }
    }

    private TokenSet renew(Connection connection, Secret old, boolean refused) {
        TokenStore.Stored stored = stored(connection);
        if (!stored.tokens().access().equals(old)) {
            return stored.tokens(); // somebody renewed between the look-up and our turn
        }
        if (stored.tokens().refresh().isEmpty()) {
            if (refused && !endsBy(stored.tokens(), clock.instant())) {
                // It has time, nothing renews it, and the network does not take it: its owner took it back.
                markRevoked(connection, stored);
                throw new TokenRevokedException(
                        details(connection, "the network does not take the access token any more", CONNECT_AGAIN));
            }
            throw new TokenExpiredException(
                    details(connection, "the access token is ending and there is no refresh token", CONNECT_AGAIN));
        }
        TokenSet fresh;
        try {
            fresh = registry.require(connection.network()).authenticator().refresh(connection, stored.tokens());
        } catch (TokenRevokedException gone) {
            TokenStore.Stored now = stored(connection);
            if (now.version() != stored.version()) {
                return now.tokens(); // another node renewed first, which is why ours was refused
            }
            markRevoked(connection, stored);
            throw gone;
        } catch (SmmException trouble) {
            quietUntil.put(connection.id(), clock.instant().plus(QUIET));
            observer.onToken(new TokenEvent(connection.id(), TokenEvent.Kind.RENEWAL_FAILED));
            throw trouble;
        }
        quietUntil.remove(connection.id());
        TokenSet kept = fresh.issued(fresh.issuedAt().orElseGet(clock::instant)).replacing(stored.tokens());
        if (!store.replace(connection.id(), stored.version(), kept)) {
            return stored(connection).tokens();
        }
        observer.onToken(new TokenEvent(connection.id(), TokenEvent.Kind.RENEWED));
        return kept;
    }

    private TokenStore.Stored stored(Connection connection) {
        TokenStore.Stored stored = store.find(connection.id())
                .orElseThrow(() -> new TokenRevokedException(
                        details(connection, "there are no tokens for this connection", CONNECT_AGAIN)));
        stored.tokens().revokedAt().ifPresent(moment -> {
            throw new TokenRevokedException(
                    details(connection, "the network said at " + moment + " that the grant is gone", CONNECT_AGAIN));
        });
        return stored;
    }

    /** Writes down that the grant is gone, so that no process asks for it again; a sign-in that came meanwhile stays. */
    private void markRevoked(Connection connection, TokenStore.Stored stored) {
        store.replace(connection.id(), stored.version(), stored.tokens().revoked(clock.instant()));
        noteRevoked(connection);
    }

    /** How long before its end a token is renewed, as the scheme that it came by says. */
    private Duration ahead(Connection connection) {
        return scheme(connection).map(OAuthScheme::renewAhead).orElse(AHEAD);
    }

    /** Whether the network does not renew this token yet. Never of a token that has ended: then nothing is lost by asking. */
    private boolean tooYoung(Connection connection, TokenSet tokens, Instant now) {
        Optional<Instant> from = tokens.issuedAt()
                .flatMap(made -> scheme(connection)
                        .flatMap(scheme -> scheme.refresh().minimumAge())
                        .map(made::plus));
        return from.map(now::isBefore).orElse(false) && !endsBy(tokens, now);
    }

    private Optional<OAuthScheme> scheme(Connection connection) {
        return SignInMethods.of(registry.require(connection.network()), connection);
    }

    private static TokenSet await(Connection connection, CompletableFuture<TokenSet> running) {
        try {
            return running.get(AHEAD.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof SmmException trouble) {
                throw trouble;
            }
            throw new IllegalStateException("the renewal of a token failed", failure.getCause());
        } catch (TimeoutException tooLong) {
            throw new TokenExpiredException(
                    details(connection, "the renewal that another thread began does not end", RetryAdvice.sameCall()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TokenExpiredException(
                    details(connection, "interrupted while another thread renews the token", RetryAdvice.sameCall()));
        }
    }

    private static boolean endsBy(TokenSet tokens, Instant moment) {
        return tokens.accessExpiresAt().map(end -> !end.isAfter(moment)).orElse(false);
    }

    private static TokenExpiredException expired(Connection connection, SmmException trouble) {
        if (trouble instanceof TokenExpiredException already) {
            return already;
        }
        return new TokenExpiredException(
                ErrorDetails.of("the access token could not be renewed just now", trouble.retryAdvice())
                        .network(connection.network())
                        .tenant(connection.tenant())
                        .connection(connection.id())
                        .operation("renew token")
                        .cause(trouble)
                        .build());
    }

    private static ErrorDetails details(Connection connection, String message, RetryAdvice advice) {
        return ErrorDetails.of(message, advice)
                .network(connection.network())
                .tenant(connection.tenant())
                .connection(connection.id())
                .operation("renew token")
                .build();
    }
}
