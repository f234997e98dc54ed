package io.smm.core.internal.account;

import io.smm.SmmObserver;
import io.smm.TokenEvent;
import io.smm.account.Connection;
import io.smm.account.OAuthScheme;
import io.smm.account.RefreshRule;
import io.smm.account.Secret;
import io.smm.core.internal.FaultText;
import io.smm.core.internal.Registry;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenExpiredException;
import io.smm.error.TokenRevokedException;
import io.smm.spi.Sleeper;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenSource;
import io.smm.spi.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps tokens alive: renews ahead of time, once for all threads and processes; tells trouble on the way from a dead grant; never
 * replaces a refresh token with nothing. What it does when is the {@link GrantTable}.
 */
public final class TokenManager implements TokenSource {

    private static final Logger LOG = LoggerFactory.getLogger(TokenManager.class);

    private static final RetryAdvice CONNECT_AGAIN = RetryAdvice.afterAction("connect the account again");

    /** How long to wait for another process before looking again; doubled each time up to the second. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(50);

    private static final Duration LATER_LOOKS = Duration.ofSeconds(1);

    private final TokenStore store;
    private final Clock clock;
    private final Sleeper sleeper;
    private final SmmObserver observer;
    private final Duration longest;
    private final Grants grants;
    private final Renewals renewals;

    /**
     * Makes the manager.
     *
     * @param registry the adapters, whose authenticators renew
     * @param store where tokens are kept
     * @param clock the clock
     * @param sleeper the way to wait for other processes
     * @param observer who watches
     * @param longest how long a renewal may take, the wait for quotas and differences of the processes' clocks included
     */
    public TokenManager(
            Registry registry, TokenStore store, Clock clock, Sleeper sleeper, SmmObserver observer, Duration longest) {
        this.store = store;
        this.clock = clock;
        this.sleeper = sleeper;
        this.observer = observer;
        this.longest = longest;
        this.grants = new Grants(registry, store, clock);
        this.renewals = new Renewals(registry, store, grants, clock, observer, longest);
    }

    @Override
    public Secret current(Connection connection) {
        return current(connection, Instant.MAX);
    }

    @Override
    public Secret current(Connection connection, Instant deadline) {
        Grant grant = look(connection, GrantEvent.CALL, Duration.ZERO);
        return switch (grant.on(GrantEvent.CALL)) {
            case USE -> grant.access();
            case SAVE -> unsaved(connection, grant);
            case REFUSE_EXPIRED -> throw noRenewal(connection);
            case REFUSE_REVOKED -> throw gone(connection, grant);
            default -> {
                try {
                    yield renewOnce(connection, GrantEvent.CALL, grant.access(), Duration.ZERO, deadline)
                            .access();
                } catch (TokenRevokedException gone) {
                    throw gone;
                } catch (RuntimeException trouble) {
                    // Renewing early failed for now, but the token itself still has time: the call may go on with it.
                    if (!grants.hasEnded(grant.inUse())) {
                        yield grant.access();
                    }
                    throw expired(connection, trouble);
                }
            }
        };
    }

    @Override
    public Secret renewed(Connection connection, Secret refused) {
        return renewed(connection, refused, Instant.MAX);
    }

    @Override
    public Secret renewed(Connection connection, Secret refused, Instant deadline) {
        Grant grant = look(connection, GrantEvent.REFUSED, Duration.ZERO);
        if (isNewer(grant, refused)) {
            return grant.access();
        }
        if (grants.refusesWhatItGave(connection.id(), refused)) {
            throw new TokenExpiredException(details(
                    connection,
                    "the network refuses the tokens that it has just given",
                    RetryAdvice.sameCallAfter(Grants.QUIET)));
        }
        try {
            Secret renewed = renewOnce(connection, GrantEvent.REFUSED, refused, Duration.ZERO, deadline)
                    .access();
            // A renewal that was under way may have begun before this very token was made.
            return renewed.equals(refused)
                    ? renewOnce(connection, GrantEvent.REFUSED, refused, Duration.ZERO, deadline)
                            .access()
                    : renewed;
        } catch (TokenRevokedException gone) {
            throw gone;
        } catch (SmmException trouble) {
            throw expired(connection, trouble);
        }
    }

    @Override
    public Optional<Secret> secret(Connection connection) {
        Grant grant = grants.look(connection, Duration.ZERO);
        if (grant.on(GrantEvent.CALL) == GrantAction.REFUSE_REVOKED) {
            throw gone(connection, grant);
        }
        return grant.inUse().secret();
    }

    /** How grants stand. */
    Grants grants() {
        return grants;
    }

    /** Renews what is due within a time. What goes wrong is told to the observer. */
    void renewDue(Connection connection, Duration within) {
        try {
            Grant grant = look(connection, GrantEvent.TIMER, within);
            GrantAction action = grant.on(GrantEvent.TIMER);
            if (action == GrantAction.TRY || action == GrantAction.RENEW) {
                renewOnce(connection, GrantEvent.TIMER, grant.access(), within, Instant.MAX);
            }
        } catch (SmmException told) {
            LOG.debug("renewing {} ahead of time failed: {}", connection.id(), FaultText.of(told));
        } catch (RuntimeException fault) {
            LOG.warn("renewing {} ahead of time failed: {}", connection.id(), FaultText.of(fault));
        }
    }

    /** Stores what a sign-in gave; of what stood before only a refresh token that it did not send anew. */
    void connected(Connection connection, TokenSet given) {
        while (true) {
            Grant before = grants.lookStored(connection);
            Optional<TokenStore.Stored> worthKeeping =
                    before.stored().filter(old -> outlives(connection, old.tokens(), given));
            if (worthKeeping.isEmpty()) {
                store.put(connection.id(), given);
                break;
            }
            TokenStore.Stored old = worthKeeping.get();
            if (store.replace(connection.id(), old.version(), given.replacing(old.tokens()))) {
                break;
            }
        }
        grants.forget(connection.id());
    }

    /** Forgets a connection's tokens. */
    void disconnected(Connection connection) {
        grants.forget(connection.id());
        store.remove(connection.id());
    }

    /**
     * Tells the observer that a grant is gone.
     *
     * @param connection the connection
     */
    void noteRevoked(Connection connection) {
        observer.onToken(new TokenEvent(connection.id(), TokenEvent.Kind.REVOKED));
    }

    /** Writes what the store did not take for the last time. */
    public void close() {
        renewals.saveAll();
    }

    /** How a grant stands, after an attempt to store what the store did not take before. */
    private Grant look(Connection connection, GrantEvent event, Duration within) {
        Grant grant = grants.look(connection, within);
        if (grant.on(event) != GrantAction.SAVE) {
            return grant;
        }
        renewals.save(connection);
        return grants.look(connection, within);
    }

    /** The store does not take the new tokens, and so no claim either: they are used as long as they have time. */
    private Secret unsaved(Connection connection, Grant grant) {
        if (grants.hasEnded(grant.inUse())) {
            throw new TokenExpiredException(
                    details(connection, "the token store takes no tokens: none are renewed", RetryAdvice.sameCall()));
        }
        return grant.access();
    }

    /** One thread renews, all others that need the same grant wait for what it gets. */
    private TokenSet renewOnce(Connection connection, GrantEvent event, Secret old, Duration within, Instant deadline) {
        CompletableFuture<TokenSet> mine = new CompletableFuture<>();
        CompletableFuture<TokenSet> running = grants.takeTurn(connection.id(), mine);
        if (running != null) {
            return await(connection, running, deadline);
        }
        try {
            TokenSet tokens = lead(connection, event, old, within, deadline);
            mine.complete(tokens);
            return tokens;
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
            throw failure;
        } finally {
            grants.endTurn(connection.id(), mine);
        }
    }

    /** Renews, or waits until another process has: whichever the grant's state asks for, until the old token is replaced. */
    private TokenSet lead(Connection connection, GrantEvent event, Secret old, Duration within, Instant deadline) {
        Duration pause = FIRST_LOOK;
        while (true) {
            Grant grant = grants.lookLeading(connection, within);
            if (isNewer(grant, old)) {
                return grant.inUse();
            }
            switch (grant.on(event)) {
                case USE, NOTHING -> {
                    return grant.inUse();
                }
                case TRY, RENEW -> {
                    Optional<TokenSet> tokens =
                            renewals.ask(connection, grant.stored().orElseThrow(), event);
                    if (tokens.isPresent()) {
                        return tokens.get();
                    }
                }
                case WAIT -> {
                    if (!pause.minus(left(deadline)).isNegative()) {
                        throw new TokenExpiredException(details(
                                connection,
                                "another process renews the token, and the call would end before it",
                                RetryAdvice.sameCallAfter(pause)));
                    }
                    sleep(connection, pause);
                    pause = pause.compareTo(LATER_LOOKS) < 0 ? pause.multipliedBy(2) : LATER_LOOKS;
                }
                case MARK_REVOKED -> {
                    if (markRevoked(connection, grant)) {
                        throw new TokenRevokedException(details(
                                connection, "the network does not take the access token any more", CONNECT_AGAIN));
                    }
                }
                case REFUSE_EXPIRED -> throw noRenewal(connection);
                case REFUSE_REVOKED -> throw gone(connection, grant);
                default ->
                    throw new TokenExpiredException(details(
                            connection, "the token store takes no tokens: none are renewed", RetryAdvice.sameCall()));
            }
        }
    }

    /** It has time, nothing renews it, and the network does not take it: its owner took it back. */
    private boolean markRevoked(Connection connection, Grant grant) {
        TokenStore.Stored stored = grant.stored().orElseThrow();
        boolean marked =
                store.replace(connection.id(), stored.version(), stored.tokens().revoked(clock.instant()));
        if (marked) {
            noteRevoked(connection);
        }
        return marked;
    }

    /**
     * Whether a sign-in that brought no refresh token leaves a good one behind: networks that keep one refresh token send it with the
     * first consent only.
     */
    private boolean outlives(Connection connection, TokenSet old, TokenSet given) {
        return given.refresh().filter(token -> !token.reveal().isBlank()).isEmpty()
                && old.refresh().isPresent()
                && old.revokedAt().isEmpty()
                && grants.scheme(connection)
                        .map(OAuthScheme::refresh)
                        .map(RefreshRule::behaviour)
                        .map(behaviour -> switch (behaviour) {
                            case KEEPS, FIXED_END, ROTATES, ROTATES_WITH_GRACE -> true;
                            case EXTENDS, EXCHANGE, NONE -> false;
                        })
                        .orElse(false);
    }

    private void sleep(Connection connection, Duration pause) {
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TokenExpiredException(
                    details(connection, "interrupted while another process renews the token", RetryAdvice.sameCall()));
        }
    }

    private TokenSet await(Connection connection, CompletableFuture<TokenSet> running, Instant deadline) {
        try {
            // It may have to wait for another process first.
            Duration most = longest.multipliedBy(2);
            Duration left = left(deadline);
            return running.get((left.compareTo(most) < 0 ? left : most).toMillis(), TimeUnit.MILLISECONDS);
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

    private Duration left(Instant deadline) {
        return deadline.equals(Instant.MAX) ? longest.multipliedBy(2) : Duration.between(clock.instant(), deadline);
    }

    private static boolean isNewer(Grant grant, Secret old) {
        return grant.tokens().isPresent()
                && grant.state() != GrantState.REVOKED
                && !grant.access().equals(old);
    }

    private static TokenExpiredException noRenewal(Connection connection) {
        return new TokenExpiredException(
                details(connection, "the access token has ended and there is no refresh token", CONNECT_AGAIN));
    }

    private static TokenRevokedException gone(Connection connection, Grant grant) {
        return new TokenRevokedException(details(
                connection,
                grant.tokens()
                        .flatMap(TokenSet::revokedAt)
                        .map(moment -> "the network said at " + moment + " that the grant is gone")
                        .orElse("there are no tokens for this connection"),
                CONNECT_AGAIN));
    }

    /** Whatever kept us from renewing, the call that needed the token was not made: its caller may simply make it again. */
    private static TokenExpiredException expired(Connection connection, RuntimeException trouble) {
        if (trouble instanceof TokenExpiredException already) {
            return already;
        }
        RetryAdvice advice = trouble instanceof SmmException known
                ? switch (known.retryAdvice().kind()) {
                    case SAME_CALL_AFTER, AFTER_ACTION -> known.retryAdvice();
                    case RECONCILE_FIRST, NEVER -> RetryAdvice.sameCall();
                }
                : RetryAdvice.sameCall();
        return new TokenExpiredException(ErrorDetails.of("the access token could not be renewed just now", advice)
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
