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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads from stored tokens and declared schemes how a connection stands. */
final class HealthCheck {

    private final Registry registry;
    private final Grants grants;
    private final Clock clock;

    HealthCheck(Registry registry, Grants grants, Clock clock) {
        this.registry = registry;
        this.grants = grants;
        this.clock = clock;
    }

    ConnectionHealth of(Connection connection) {
        NetworkAdapter adapter = registry.require(connection.network());
        Optional<OAuthScheme> scheme = SignInMethods.of(adapter, connection);
        Grant grant = grants.look(connection, Duration.ZERO);
        Optional<TokenSet> tokens = grant.tokens();
        boolean renewable = tokens.map(set -> renewable(set, scheme)).orElse(false);
        return new ConnectionHealth(
                connection.id(),
                state(adapter, connection, grant, scheme),
                tokens.flatMap(TokenSet::accessExpiresAt),
                renewable ? refreshEnd(tokens.orElseThrow(), scheme) : Optional.empty(),
                tokens.flatMap(TokenSet::consentExpiresAt),
                renewable,
                connection.scopes(),
                GrantedAccess.lacking(adapter, connection));
    }

    private TokenState state(NetworkAdapter adapter, Connection connection, Grant grant, Optional<OAuthScheme> scheme) {
        if (grant.tokens().map(set -> grants.isFailing(connection, set)).orElse(false)
                && grant.state() != GrantState.REVOKED) {
            return TokenState.FAILING;
        }
        return switch (grant.state()) {
            case DISCONNECTED -> TokenState.DISCONNECTED;
            case FRESH, LASTING ->
                grant.inUse().accessExpiresAt().isPresent()
                        ? TokenState.FINE
                        : endless(adapter, connection, scheme) ? TokenState.NEVER_EXPIRES : TokenState.UNKNOWN;
            case DUE, TROUBLED, RENEWING, AWAITED, ENDED ->
                !renewable(grant.inUse(), scheme)
                        ? notRenewable(grant)
                        : grant.state() == GrantState.ENDED && grants.inDoubt(connection, grant.inUse())
                                ? TokenState.UNCERTAIN
                                : TokenState.REFRESH_DUE;
            case UNCERTAIN -> TokenState.UNCERTAIN;
            case UNSAVED -> TokenState.NOT_STORED;
            case EXPIRED -> TokenState.EXPIRED;
            case REVOKED -> TokenState.REVOKED;
        };
    }

    /** The refresh token's own end has come, which only the network can move. */
    private TokenState notRenewable(Grant grant) {
        return grants.hasEnded(grant.inUse()) ? TokenState.EXPIRED : TokenState.FINE;
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
                .orElseGet(() -> SignInMethods.named(adapter, connection)
                        .filter(method -> method instanceof GivenCredentials given && isItsOwnToken(given.kind()))
                        .isPresent());
    }

    /** Whether a credential is itself what calls carry, without an end. */
    private static boolean isItsOwnToken(GivenCredentials.Kind kind) {
        return switch (kind) {
            case BOT_TOKEN, WEBHOOK_ADDRESS, OAUTH1_TOKEN, ACCESS_TOKEN -> true;
            case APP_PASSWORD, SERVICE_ACCOUNT -> false;
        };
    }
}
