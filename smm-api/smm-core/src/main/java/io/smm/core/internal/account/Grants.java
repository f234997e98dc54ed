package io.smm.core.internal.account;

import io.smm.account.Connection;
import io.smm.account.ConnectionId;
import io.smm.account.OAuthScheme;
import io.smm.account.Secret;
import io.smm.core.internal.Registry;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Reads how grants stand, from the store, the clock, and what this process remembers of its renewals. Thread-safe. */
final class Grants {

    /** How long before its end a token is renewed: longer than any call of ours takes. */
    static final Duration AHEAD = Duration.ofMinutes(2);

    /** How long after a failed renewal a token that still has time is used without trying again. */
    static final Duration QUIET = Duration.ofSeconds(15);

    /** A token made less than this ago is good, whatever its end and our clock say: if they disagree, one of the clocks is wrong. */
    private static final Duration JUST_MADE = Duration.ofMinutes(1);

    /** So many renewals in a row that the network answers with tokens which it then refuses. */
    private static final int MOST_REFUSALS = 5;

    /** Tokens that the store did not take, with those that they replace. */
    record Unsaved(Connection connection, TokenSet redeemed, TokenSet tokens, Instant notBefore) {}

    /** Renewals of tokens that the network refused, one soon after the other. */
    private record Churn(Instant since, int renewals, Secret newest) {}

    private final Registry registry;
    private final TokenStore store;
    private final Clock clock;
    private final ConcurrentMap<ConnectionId, CompletableFuture<TokenSet>> flights = new ConcurrentHashMap<>();
    private final ConcurrentMap<ConnectionId, Unsaved> unsaved = new ConcurrentHashMap<>();
    private final ConcurrentMap<ConnectionId, Instant> troubledUntil = new ConcurrentHashMap<>();
    private final ConcurrentMap<ConnectionId, Churn> churns = new ConcurrentHashMap<>();

    Grants(Registry registry, TokenStore store, Clock clock) {
        this.registry = registry;
        this.store = store;
        this.clock = clock;
    }

    /** How a grant stands for everybody but the thread that renews it. */
    Grant look(Connection connection, Duration within) {
        return look(connection, within, flights.containsKey(connection.id()));
    }

    /** How it stands for the thread that is to renew it: what others do counts, its own turn does not. */
    Grant lookLeading(Connection connection, Duration within) {
        return look(connection, within, false);
    }

    private Grant look(Connection connection, Duration within, boolean renewedHere) {
        Unsaved kept = unsaved.get(connection.id());
        return kept == null
                ? lookStored(connection, within, renewedHere)
                : new Grant(GrantState.UNSAVED, Optional.empty(), Optional.of(kept.tokens()));
    }

    /** How it stands in the store, whatever this process keeps in its memory. */
    Grant lookStored(Connection connection) {
        return lookStored(connection, Duration.ZERO, false);
    }

    private Grant lookStored(Connection connection, Duration within, boolean renewedHere) {
        Optional<TokenStore.Stored> stored = store.find(connection.id());
        if (stored.isEmpty()) {
            return new Grant(GrantState.DISCONNECTED, stored, Optional.empty());
        }
        TokenSet tokens = stored.get().tokens();
        return new Grant(state(connection, tokens, within, renewedHere), stored, Optional.of(tokens));
    }

    private GrantState state(Connection connection, TokenSet tokens, Duration within, boolean renewedHere) {
        Instant now = clock.instant();
        boolean ended = hasEnded(tokens);
        if (tokens.revokedAt().isPresent()) {
            return GrantState.REVOKED;
        }
        if (tokens.refresh().isEmpty()) {
            return ended ? GrantState.EXPIRED : GrantState.LASTING;
        }
        Instant renewing = tokens.renewingUntil().orElse(now);
        if (renewedHere || now.isBefore(renewing)) {
            return ended ? GrantState.AWAITED : GrantState.RENEWING;
        }
        if (ended) {
            return GrantState.ENDED;
        }
        if (inDoubt(connection, tokens)) {
            return GrantState.UNCERTAIN;
        }
        boolean near = endsBy(tokens, now.plus(ahead(connection, within)));
        if (!near || justMade(tokens) || tooYoung(connection, tokens, now)) {
            return GrantState.FRESH;
        }
        return now.isBefore(troubledUntil.getOrDefault(connection.id(), Instant.MIN))
                ? GrantState.TROUBLED
                : GrantState.DUE;
    }

    /** Whether access has ended, as far as our clock can be believed. */
    boolean hasEnded(TokenSet tokens) {
        return endsBy(tokens, clock.instant()) && !justMade(tokens);
    }

    /** Whether an answer to a renewal is missing that may have used the refresh token up. */
    boolean inDoubt(Connection connection, TokenSet tokens) {
        return tokens.renewingUntil().isPresent() && rotates(connection);
    }

    /** Whether a refresh token is good once. Where no renewal is declared it is taken to be: nothing is lost by that. */
    boolean rotates(Connection connection) {
        return SignInMethods.named(registry.require(connection.network()), connection)
                .map(method -> switch (method.refresh().behaviour()) {
                    case ROTATES, NONE -> true;
                    case ROTATES_WITH_GRACE, KEEPS, FIXED_END, EXTENDS, EXCHANGE -> false;
                })
                .orElse(true);
    }

    Optional<OAuthScheme> scheme(Connection connection) {
        return SignInMethods.of(registry.require(connection.network()), connection);
    }

    /** Takes the one place of a connection's renewer, or gives the renewal of whoever has it. */
    @Nullable
    CompletableFuture<TokenSet> takeTurn(ConnectionId connection, CompletableFuture<TokenSet> mine) {
        return flights.putIfAbsent(connection, mine);
    }

    void endTurn(ConnectionId connection, CompletableFuture<TokenSet> mine) {
        flights.remove(connection, mine);
    }

    void hold(Connection connection, TokenSet redeemed, TokenSet tokens) {
        unsaved.put(
                connection.id(),
                new Unsaved(connection, redeemed, tokens, clock.instant().plus(QUIET)));
    }

    Optional<Unsaved> held(ConnectionId connection) {
        return Optional.ofNullable(unsaved.get(connection));
    }

    void release(Unsaved kept) {
        unsaved.remove(kept.connection().id(), kept);
    }

    Iterable<Unsaved> allHeld() {
        return unsaved.values();
    }

    void noteTrouble(ConnectionId connection) {
        troubledUntil.put(connection, clock.instant().plus(QUIET));
    }

    /** Whether the last renewal that this process made failed, or gave what the network then refused. */
    boolean isFailing(Connection connection, TokenSet tokens) {
        return troubledUntil.containsKey(connection.id()) && hasEnded(tokens)
                || refusesWhatItGave(connection.id(), tokens.access());
    }

    void noteRenewal(ConnectionId connection, Secret access, boolean afterRefusal) {
        troubledUntil.remove(connection);
        if (!afterRefusal) {
            churns.remove(connection);
            return;
        }
        Instant now = clock.instant();
        churns.compute(
                connection,
                (id, before) -> before == null || !now.isBefore(before.since().plus(QUIET))
                        ? new Churn(now, 1, access)
                        : new Churn(before.since(), before.renewals() + 1, access));
    }

    /** Whether asking for yet another token would only ask again. */
    boolean refusesWhatItGave(ConnectionId connection, Secret access) {
        Churn churn = churns.get(connection);
        return churn != null
                && churn.renewals() >= MOST_REFUSALS
                && churn.newest().equals(access)
                && clock.instant().isBefore(churn.since().plus(QUIET));
    }

    /** Forgets what this process remembers of earlier tokens of a connection. */
    void forget(ConnectionId connection) {
        unsaved.remove(connection);
        troubledUntil.remove(connection);
        churns.remove(connection);
    }

    private Duration ahead(Connection connection, Duration within) {
        Duration ahead = scheme(connection).map(OAuthScheme::renewAhead).orElse(AHEAD);
        return within.compareTo(ahead) > 0 ? within : ahead;
    }

    /** Whether the network does not renew this token yet. */
    private boolean tooYoung(Connection connection, TokenSet tokens, Instant now) {
        return tokens.issuedAt()
                .flatMap(made -> scheme(connection)
                        .flatMap(scheme -> scheme.refresh().minimumAge())
                        .map(made::plus))
                .map(now::isBefore)
                .orElse(false);
    }

    private boolean justMade(TokenSet tokens) {
        Instant now = clock.instant();
        return tokens.issuedAt()
                .map(made -> !made.isAfter(now) && now.isBefore(made.plus(JUST_MADE)))
                .orElse(false);
    }

    private static boolean endsBy(TokenSet tokens, Instant moment) {
        return tokens.accessExpiresAt().map(end -> !end.isAfter(moment)).orElse(false);
    }
}
