package io.smm.core.internal.account;

import io.smm.account.Connection;
import io.smm.account.ConnectionHealth;
import io.smm.account.GivenCredentials;
import io.smm.account.OAuthScheme;
import io.smm.account.RefreshRule;
import io.smm.account.TokenLife;
import io.smm.account.TokenState;
import io.smm.core.internal.Registry;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads from stored tokens and declared schemes how a connection stands. */
final class HealthCheck {

    private final Registry registry;
    private final TokenStore store;
    private final Clock clock;

    HealthCheck(Registry registry, TokenStore store, Clock clock) {
        this.registry = registry;
        this.store = store;
        this.clock = clock;
    }

    ConnectionHealth of(Connection connection) {
        NetworkAdapter adapter = registry.require(connection.network());
        Optional<OAuthScheme> scheme = SignInMethods.of(adapter, connection);
        Optional<TokenSet> tokens = store.find(connection.id()).map(TokenStore.Stored::tokens);
        boolean renewable = tokens.map(set -> renewable(set, scheme)).orElse(false);
        return new ConnectionHealth(
                connection.id(),
                tokens.map(set -> state(adapter, connection, set, scheme)).orElse(TokenState.DISCONNECTED),
                tokens.flatMap(TokenSet::accessExpiresAt),
                renewable ? refreshEnd(tokens.orElseThrow(), scheme) : Optional.empty(),
                tokens.flatMap(TokenSet::consentExpiresAt),
                renewable,
                connection.scopes(),
                GrantedAccess.lacking(adapter, connection));
    }

    private TokenState state(
            NetworkAdapter adapter, Connection connection, TokenSet tokens, Optional<OAuthScheme> scheme) {
        if (tokens.revokedAt().isPresent()) {
            return TokenState.REVOKED;
        }
        if (tokens.accessExpiresAt().isEmpty()) {
            return endless(adapter, connection, scheme) ? TokenState.NEVER_EXPIRES : TokenState.UNKNOWN;
        }
        Instant now = clock.instant();
        Instant end = tokens.accessExpiresAt().get();
        boolean renewable = renewable(tokens, scheme);
        if (!end.isAfter(now)) {
            return renewable ? TokenState.REFRESH_DUE : TokenState.EXPIRED;
        }
        Duration ahead = scheme.map(OAuthScheme::renewAhead).orElse(TokenManager.AHEAD);
        return renewable && !end.isAfter(now.plus(ahead)) ? TokenState.REFRESH_DUE : TokenState.FINE;
    }

    private boolean renewable(TokenSet tokens, Optional<OAuthScheme> scheme) {
        return tokens.revokedAt().isEmpty()
                && tokens.refresh().isPresent()
                && refreshEnd(tokens, scheme)
                        .map(end -> end.isAfter(clock.instant()))
                        .orElse(true);
    }

    /** A token that is renewed itself can be renewed as long as it is good, and each renewal moves that end. */
    private static Optional<Instant> refreshEnd(TokenSet tokens, Optional<OAuthScheme> scheme) {
        boolean renewsItself = scheme.map(OAuthScheme::refresh)
                .map(rule -> rule.behaviour() == RefreshRule.Behaviour.EXTENDS)
                .orElse(false);
        return tokens.refreshExpiresAt().or(() -> renewsItself ? tokens.accessExpiresAt() : Optional.empty());
    }

    private static boolean endless(NetworkAdapter adapter, Connection connection, Optional<OAuthScheme> scheme) {
        return scheme.map(one -> one.accessLife() instanceof TokenLife.Endless)
                .orElseGet(() -> adapter.signInMethods().stream()
                        .filter(method -> connection.method().equals(Optional.of(method.name())))
                        .anyMatch(method -> method instanceof GivenCredentials given && isItsOwnToken(given.kind())));
    }

    /** Whether a credential is itself what calls carry, without an end. */
    private static boolean isItsOwnToken(GivenCredentials.Kind kind) {
        return switch (kind) {
            case BOT_TOKEN, WEBHOOK_ADDRESS, OAUTH1_TOKEN -> true;
            case APP_PASSWORD, SERVICE_ACCOUNT -> false;
        };
    }
}
