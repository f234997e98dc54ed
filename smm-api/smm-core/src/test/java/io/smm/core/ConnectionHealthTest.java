package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Capability;
import io.smm.Smm;
import io.smm.account.AccountChoice;
import io.smm.account.AccountProfile;
import io.smm.account.AppId;
import io.smm.account.AppRegistrationKey;
import io.smm.account.Connection;
import io.smm.account.ConnectionHealth;
import io.smm.account.RefreshRule;
import io.smm.account.ScopeNeed;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.account.TokenLife;
import io.smm.account.TokenState;
import io.smm.error.MissingScopeException;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenRevokedException;
import io.smm.insight.MetricId;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a connection stands is known without a call, and what is known to be missing is refused without one. */
class ConnectionHealthTest {

    private final TestClock clock = new TestClock();
    private final ConsentNetwork network = new ConsentNetwork();
    private Smm smm;
    private TokenSource tokens;

    @BeforeEach
    void build() {
        smm = SmmBuilder.create().register(network).clock(clock).sleeper(clock).build();
        tokens = network.context().tokens();
    }

    @AfterEach
    void close() {
        smm.close();
    }

    @Test
    void tokensAreFineThenDueThenRenewed() {
        Connection connection = connected(ending(Duration.ofHours(2), Optional.empty()));
        assertThat(state(connection)).isEqualTo(TokenState.FINE);

        clock.advance(Duration.ofMinutes(119));
        assertThat(state(connection)).isEqualTo(TokenState.REFRESH_DUE);
        clock.advance(Duration.ofHours(5));
        assertThat(state(connection)).isEqualTo(TokenState.REFRESH_DUE);

        network.refresh = () -> network.tokens("new");
        tokens.current(connection);
        assertThat(state(connection)).isEqualTo(TokenState.FINE);
    }

    @Test
    void whereRenewingEndsTheOwnerMustComeAgainByThen() {
        Instant end = clock.instant().plus(Duration.ofDays(365));
        Connection connection = connected(ending(Duration.ofDays(60), Optional.of(end)));

        assertThat(smm.accounts().health(connection).reconnectBy()).contains(end);

        clock.advance(Duration.ofDays(366));
        assertThat(state(connection)).isEqualTo(TokenState.EXPIRED);
    }

    @Test
    void theEndOfConsentCountsWhenItComesBeforeTheTokens() {
        network.scheme =
                network.scheme.toBuilder().consentLife(Duration.ofDays(90)).build();
        Connection connection = connected(TokenSet.endless(Secret.of("page-token")));

        ConnectionHealth health = smm.accounts().health(connection);

        assertThat(health.consentEndsAt()).contains(clock.instant().plus(Duration.ofDays(90)));
        assertThat(health.reconnectBy()).isEqualTo(health.consentEndsAt());
    }

    @Test
    void aTokenWithoutAnEndNeverExpiresOnlyWhereTheNetworkSaysSo() {
        assertThat(state(connected(TokenSet.endless(Secret.of("endless"))))).isEqualTo(TokenState.UNKNOWN);

        network.scheme = network.scheme.toBuilder()
                .lives(TokenLife.notStated(), TokenLife.endless(), TokenLife.notStated())
                .build();
        assertThat(state(connected(TokenSet.endless(Secret.of("endless"))))).isEqualTo(TokenState.NEVER_EXPIRES);
    }

    @Test
    void aGrantThatIsGoneIsRememberedAndNotAskedForAgain() {
        Connection connection = connected(ending(Duration.ofHours(2), Optional.empty()));
        clock.advance(Duration.ofHours(2));
        network.refresh = () -> {
            throw new TokenRevokedException(FakeNetwork.details("gone", RetryAdvice.afterAction("connect again")));
        };
        assertThatThrownBy(() -> tokens.current(connection)).isInstanceOf(TokenRevokedException.class);
        assertThatThrownBy(() -> tokens.current(connection)).isInstanceOf(TokenRevokedException.class);

        assertThat(network.refreshes).hasValue(1);
        assertThat(state(connection)).isEqualTo(TokenState.REVOKED);
        assertThat(smm.accounts().health(connection).usable()).isFalse();

        connected(ending(Duration.ofHours(2), Optional.empty()));
        assertThat(state(connection)).isEqualTo(TokenState.FINE);
    }

    @Test
    void aTokenThatNothingRenewsAndTheNetworkRefusesIsRevoked() {
        Connection connection = connected(TokenSet.endless(Secret.of("bot")));

        assertThatThrownBy(() -> tokens.renewed(connection, Secret.of("bot")))
                .isInstanceOf(TokenRevokedException.class);

        assertThat(state(connection)).isEqualTo(TokenState.REVOKED);
    }

    @Test
    void aDisconnectedAccountHasNoTokens() {
        Connection connection = connected(TokenSet.endless(Secret.of("bot")));
        smm.accounts().disconnect(connection);

        assertThat(state(connection)).isEqualTo(TokenState.DISCONNECTED);
    }

    @Test
    void aTokenThatIsRenewedItselfIsRenewedDaysAheadButNotTooYoung() {
        network.scheme = network.scheme.toBuilder()
                .lives(TokenLife.notStated(), TokenLife.of(Duration.ofDays(10)), TokenLife.notStated())
                .refresh(RefreshRule.of(RefreshRule.Behaviour.EXTENDS).notBefore(Duration.ofDays(2)))
                .build();
        network.refresh = () -> network.tokens("extended");
        Connection shortlived = connected(ending(Duration.ofHours(20), Optional.empty()));

        assertThat(tokens.current(shortlived)).isEqualTo(Secret.of("access"));
        assertThat(network.refreshes).hasValue(0); // within a tenth of ten days, but the network renews none this young

        Connection connection = connected(ending(Duration.ofDays(10), Optional.empty()));
        clock.advance(Duration.ofDays(9).plusMinutes(1));
        assertThat(tokens.current(connection)).isEqualTo(Secret.of("access-extended"));
    }

    @Test
    void whatAConnectionWasNotGrantedIsRefusedWithoutACallAndToldByItsHealth() {
        network.granted = Set.of("read");
        Connection connection = connected(TokenSet.endless(Secret.of("access")));

        assertThatThrownBy(() -> smm.insights().posts(connection, List.of(), Set.of(MetricId.REACTIONS)))
                .isInstanceOfSatisfying(MissingScopeException.class, error -> {
                    assertThat(error).hasMessageContaining("insights");
                    assertThat(error.details().connection()).contains(connection.id());
                    assertThat(error.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.AFTER_ACTION);
                });
        assertThat(smm.accounts().health(connection).lacking())
                .containsOnly(Map.entry(Capability.POST_INSIGHTS, ScopeNeed.allOf("insights")));
    }

    @Test
    void aPostThatTheConnectionMayNotPublishIsBlockedByPreflightAndRefusedForItsScope() {
        network.scheme = network.scheme.toBuilder()
                .needs(Capability.PUBLISH_TEXT, ScopeNeed.anyOf("publish", "everything"))
                .build();
        Connection connection = connected(TokenSet.endless(Secret.of("access")));
        Post post = Post.of("Rye.");

        assertThat(smm.publishing()
                        .preflight(post, List.of(connection))
                        .accounts()
                        .get(0)
                        .violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.message())
                        .contains("without everything or publish", "connect the account again"));
        assertThatThrownBy(() -> smm.publishing().publish(PublishRequest.of(connection, post)))
                .isInstanceOf(MissingScopeException.class);
        assertThat(network.effects).hasValue(0);
    }

    @Test
    void whereTheNetworkDoesNotTellWhatItGrantedNothingIsRefused() {
        network.granted = Set.of();
        Connection connection = connected(TokenSet.endless(Secret.of("access")));

        assertThat(smm.insights().posts(connection, List.of(), Set.of(MetricId.REACTIONS)))
                .isEmpty();
        assertThat(smm.accounts().health(connection).lacking()).isEmpty();
    }

    private Connection connected(TokenSet set) {
        AppRegistrationKey app = new AppRegistrationKey(
                new TenantId("acme"), new AppId("our-app"), network.network(), FakeNetwork.ENDPOINT);
        return smm.accounts()
                .connect(new AccountChoice(
                        app,
                        "oauth2",
                        new AccountProfile(FakeNetwork.ACCOUNT, Optional.empty(), Optional.empty()),
                        FakeNetwork.ENDPOINT,
                        set,
                        network.granted));
    }

    private TokenSet ending(Duration access, Optional<Instant> refreshEnd) {
        return new TokenSet(
                Secret.of("access"),
                Optional.of(clock.instant().plus(access)),
                Optional.of(Secret.of("refresh")),
                refreshEnd);
    }

    private TokenState state(Connection connection) {
        return smm.accounts().health(connection).tokens();
    }
}
