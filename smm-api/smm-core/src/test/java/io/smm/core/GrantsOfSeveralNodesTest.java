package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.SmmObserver;
import io.smm.TokenEvent;
import io.smm.account.Connection;
import io.smm.account.GivenCredentials;
import io.smm.account.RefreshRule;
import io.smm.account.Secret;
import io.smm.account.TokenState;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenExpiredException;
import io.smm.error.TokenRevokedException;
import io.smm.error.UnknownOutcomeException;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One refresh token, several processes, and answers, stores and clocks that fail between them. */
class GrantsOfSeveralNodesTest {

    private final TestClock clock = new TestClock();
    private final FaultyTokenStore store = new FaultyTokenStore();
    private final FakeNetwork here = new FakeNetwork();
    private final FakeNetwork there = new FakeNetwork();
    private final List<TokenEvent.Kind> seen = new CopyOnWriteArrayList<>();
    private Smm one;
    private Smm other;
    private Connection connection;

    @BeforeEach
    void build() {
        one = node(here);
        other = node(there);
        connection = one.accounts().connect(here.request());
        here.refresh = () -> here.tokens("here");
        there.refresh = () -> there.tokens("there");
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void whileOneNodeAsksTheOtherWaitsAndAsksNothing() {
        clock.advance(here.tokenLife);
        here.refresh = () -> {
            clock.advance(Duration.ofSeconds(5));
            // What the other node sees in this moment.
            assertThat(store.find(connection.id()).orElseThrow().tokens().renewingUntil())
                    .isPresent();
            assertThat(other.accounts().health(connection).tokens()).isEqualTo(TokenState.REFRESH_DUE);
            other.accounts().renewDue(List.of(connection), Duration.ofHours(1));
            return here.tokens("here");
        };

        assertThat(tokens(here).current(connection)).isEqualTo(Secret.of("access-here"));
        assertThat(tokens(there).current(connection)).isEqualTo(Secret.of("access-here"));
        assertThat(there.refreshes).hasValue(0);
    }

    @Test
    void aNodeThatDiesWhileItAsksIsWaitedForNoLongerThanItsCallCouldLast() {
        clock.advance(here.tokenLife);
        claimedBy(clock.instant().plus(Duration.ofMinutes(1)));

        Instant before = clock.instant();
        assertThat(tokens(there).current(connection)).isEqualTo(Secret.of("access-there"));

        assertThat(Duration.between(before, clock.instant())).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(62));
    }

    @Test
    void aCallWaitsForANodeThatDiedWhileItAskedNoLongerThanItMayTakeItself() {
        clock.advance(here.tokenLife);
        claimedBy(clock.instant().plus(Duration.ofMinutes(1)));
        Instant deadline = clock.instant().plusSeconds(3);

        assertThatThrownBy(() -> tokens(there).current(connection, deadline))
                .isInstanceOfSatisfying(TokenExpiredException.class, late -> {
                    assertThat(late).hasMessageContaining("another process renews");
                    assertThat(late.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.SAME_CALL_AFTER);
                });
        assertThatThrownBy(() -> tokens(there).renewed(connection, Secret.of("access-0"), deadline))
                .isInstanceOf(TokenExpiredException.class);
        assertThat(clock.instant()).isBeforeOrEqualTo(deadline);
        assertThat(there.refreshes).hasValue(0);
    }

    @Test
    void aLostAnswerIsNotAskedForAgainWhileAccessHasTime() {
        clock.advance(here.tokenLife.minusMinutes(1));
        here.refresh = GrantsOfSeveralNodesTest::lost;

        assertThat(tokens(here).current(connection)).isEqualTo(Secret.of("access-0"));
        clock.advance(Duration.ofSeconds(30));
        assertThat(tokens(here).current(connection)).isEqualTo(Secret.of("access-0"));
        assertThat(tokens(there).current(connection)).isEqualTo(Secret.of("access-0"));

        assertThat(here.refreshes).hasValue(1);
        assertThat(there.refreshes).hasValue(0);
        assertThat(other.accounts().health(connection).tokens()).isEqualTo(TokenState.UNCERTAIN);
        assertThat(other.accounts().health(connection).usable()).isTrue();
    }

    @Test
    void aRenewalThatTheMethodSaysMayBeRepeatedIsRepeatedWhileAccessHasTime() {
        declare(RefreshRule.Behaviour.ROTATES_WITH_GRACE);
        clock.advance(here.tokenLife.minusMinutes(1));
        here.refresh = GrantsOfSeveralNodesTest::lost;
        tokens(here).current(connection);

        assertThat(other.accounts().health(connection).tokens()).isEqualTo(TokenState.REFRESH_DUE);
        assertThat(tokens(there).current(connection)).isEqualTo(Secret.of("access-there"));
    }

    @Test
    void aNodeThatDiedWhileItAskedIsMadeUpForWhereTheMethodSaysThatItMayBe() {
        for (RefreshRule.Behaviour behaviour : RefreshRule.Behaviour.values()) {
            declare(behaviour);
            clock.advance(here.tokenLife.minusMinutes(1));
            claimedBy(clock.instant());
            boolean once = behaviour == RefreshRule.Behaviour.ROTATES || behaviour == RefreshRule.Behaviour.NONE;

            assertThat(tokens(there).current(connection))
                    .as("%s", behaviour)
                    .isEqualTo(Secret.of(once ? "access-0" : "access-there"));
        }
    }

    @Test
    void afterALostAnswerTheNetworkIsAskedOnceMoreWhenAccessHasEndedAndItsWordCounts() {
        clock.advance(here.tokenLife.minusMinutes(1));
        here.refresh = GrantsOfSeveralNodesTest::lost;
        tokens(here).current(connection);
        clock.advance(Duration.ofMinutes(2));
        there.refresh = GrantsOfSeveralNodesTest::denied;

        assertThatThrownBy(() -> tokens(there).current(connection))
                .isInstanceOf(TokenRevokedException.class)
                .hasMessageContaining("an earlier renewal was lost");
        assertThat(seen).containsExactly(TokenEvent.Kind.RENEWAL_FAILED, TokenEvent.Kind.REVOKED);
    }

    @Test
    void afterALostAnswerAServerThatHadNotGotTheCallRenews() {
        clock.advance(here.tokenLife.minusMinutes(1));
        here.refresh = GrantsOfSeveralNodesTest::lost;
        tokens(here).current(connection);
        clock.advance(Duration.ofMinutes(2));

        assertThat(tokens(there).current(connection)).isEqualTo(Secret.of("access-there"));
        assertThat(other.accounts().health(connection).tokens()).isEqualTo(TokenState.FINE);
    }

    @Test
    void aSlowAnswerCountsThoughTheOtherNodeHasGivenItUp() {
        clock.advance(here.tokenLife);
        there.refresh = GrantsOfSeveralNodesTest::denied;
        here.refresh = () -> {
            clock.advance(Duration.ofHours(1)); // a node that stood still, and a server that ends used tokens
            assertThatThrownBy(() -> tokens(there).current(connection)).isInstanceOf(TokenRevokedException.class);
            return here.tokens("late");
        };

        assertThat(tokens(here).current(connection)).isEqualTo(Secret.of("access-late"));
        assertThat(tokens(there).current(connection)).isEqualTo(Secret.of("access-late"));
        assertThat(store.find(connection.id()).orElseThrow().tokens().refresh()).contains(Secret.of("refresh-late"));
    }

    @Test
    void aSignInThatComesWhileOldTokensAreRenewedStays() {
        clock.advance(here.tokenLife);
        here.refresh = () -> {
            store.put(connection.id(), there.tokens("of-the-sign-in"));
            return here.tokens("of-the-old-grant");
        };
        assertThat(tokens(here).current(connection)).isEqualTo(Secret.of("access-of-the-sign-in"));
        assertThat(store.find(connection.id()).orElseThrow().tokens().refresh())
                .contains(Secret.of("refresh-of-the-sign-in"));
    }

    @Test
    void whatTheStoreDidNotTakeIsKeptToldAndWrittenAgain() {
        clock.advance(here.tokenLife);
        store.fails = tokens -> tokens.access().equals(Secret.of("access-here"));

        assertThat(tokens(here).current(connection)).isEqualTo(Secret.of("access-here"));
        assertThat(tokens(here).current(connection)).isEqualTo(Secret.of("access-here"));
        assertThat(seen).containsExactly(TokenEvent.Kind.NOT_STORED);
        assertThat(one.accounts().health(connection).tokens()).isEqualTo(TokenState.NOT_STORED);

        store.fails = tokens -> false;
        clock.advance(Duration.ofSeconds(16));
        assertThat(tokens(here).current(connection)).isEqualTo(Secret.of("access-here"));

        assertThat(store.find(connection.id()).orElseThrow().tokens().refresh()).contains(Secret.of("refresh-here"));
        assertThat(seen).containsExactly(TokenEvent.Kind.NOT_STORED, TokenEvent.Kind.RENEWED);
        assertThat(here.refreshes).hasValue(1);
    }

    @Test
    void whatTheStoreDidNotTakeIsWrittenWhenTheSdkIsClosed() {
        clock.advance(here.tokenLife);
        store.fails = tokens -> tokens.access().equals(Secret.of("access-here"));
        tokens(here).current(connection);

        store.fails = tokens -> false;
        one.close();

        assertThat(store.find(connection.id()).orElseThrow().tokens().refresh()).contains(Secret.of("refresh-here"));
    }

    @Test
    void aStoreThatTakesNoClaimBurnsNoRefreshToken() {
        clock.advance(here.tokenLife);
        store.fails = tokens -> true;

        assertThatThrownBy(() -> tokens(here).current(connection)).isInstanceOf(TokenExpiredException.class);
        assertThat(here.refreshes).hasValue(0);
    }

    @Test
    void aTokenOfAMomentAgoIsUsedThoughOurClockIsWrongAboutItsEnd() {
        clock.advance(here.tokenLife);
        here.refresh = () -> new TokenSet(
                Secret.of("access-new"),
                Optional.of(clock.instant().minus(Duration.ofHours(1))), // our clock is ahead by more than its life
                Optional.of(Secret.of("refresh-new")),
                Optional.empty());

        for (int i = 0; i < 10; i++) {
            assertThat(tokens(here).current(connection)).isEqualTo(Secret.of("access-new"));
        }
        assertThat(here.refreshes).hasValue(1);
    }

    @Test
    void aTokenThatTheServerEndsEarlierThanWeThinkIsRenewed() {
        assertThat(tokens(here).renewed(connection, Secret.of("access-0"))).isEqualTo(Secret.of("access-here"));
        assertThat(tokens(there).current(connection)).isEqualTo(Secret.of("access-here"));
    }

    private Smm node(FakeNetwork network) {
        return SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .tokenStore(store)
                .observer(new SmmObserver() {
                    @Override
                    public void onToken(TokenEvent event) {
                        seen.add(event.kind());
                    }
                })
                .build();
    }

    private void declare(RefreshRule.Behaviour behaviour) {
        for (FakeNetwork network : List.of(here, there)) {
            network.methods = List.of(
                    GivenCredentials.of(GivenCredentials.Kind.APP_PASSWORD).renewing(behaviour));
        }
        connection = one.accounts().connect(here.request());
    }

    private void claimedBy(Instant until) {
        var stored = store.find(connection.id()).orElseThrow();
        store.replace(connection.id(), stored.version(), stored.tokens().renewing(Optional.of(until)));
    }

    private static TokenSource tokens(FakeNetwork network) {
        return network.context().tokens();
    }

    private static TokenSet lost() {
        throw new UnknownOutcomeException(FakeNetwork.details("no answer", RetryAdvice.reconcileFirst()));
    }

    private static TokenSet denied() {
        throw new TokenRevokedException(FakeNetwork.details("invalid_grant", RetryAdvice.afterAction("connect again")));
    }
}
