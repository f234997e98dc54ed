package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.SmmObserver;
import io.smm.TokenEvent;
import io.smm.account.AccountChoice;
import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.AppRegistrationKey;
import io.smm.account.Connection;
import io.smm.account.ConnectionHealth;
import io.smm.account.RefreshRule;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.account.TokenState;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.NetworkDownException;
import io.smm.error.ProtocolException;
import io.smm.error.QuotaExhaustedException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenExpiredException;
import io.smm.error.TokenRevokedException;
import io.smm.error.UnknownOutcomeException;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.spi.StepKind;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users of other tools complain of: the largest cluster of all, tokens that die. Each complaint, by its row of the list of
 * threads that the project keeps, and the test that shows it cannot happen here:
 *
 * <ul>
 *   <li>12: {@link #aRefreshTokenThatComesBackEmptyIsNotStored}
 *   <li>13: {@link #connectingAgainWithoutARefreshTokenKeepsTheGoodOne}
 *   <li>14: {@link #troubleOnTheWayDisconnectsNobody}
 *   <li>15: {@link #aFailedRenewalIsToldOnce}, {@link #aDeadGrantIsToldOnce}
 *   <li>16: {@link #aPostThatFailsForItsTokenSaysSo}
 *   <li>17: {@link #theTimerRenewsAndDoesNotOnlyLook}
 *   <li>18: {@link #aSessionOfAnAppPasswordIsRenewedToo}
 *   <li>19: {@link #healthIsNotFineWhileCallsFail}, {@link #healthIsNotFineWhileFreshTokensAreRefused}
 *   <li>20: {@link #somethingRenewsAccountsThatRest}, {@link #oneBadAccountStopsNoOtherRenewal}
 *   <li>64: {@link #aCallThatIsRefusedForItsTokenGoesOnWithARenewedOne}
 * </ul>
 */
class TokenComplaintsTest {

    private final TestClock clock = new TestClock();
    private final ConsentNetwork network = new ConsentNetwork();
    private final InMemoryTokenStore store = new InMemoryTokenStore();
    private final List<TokenEvent.Kind> seen = new CopyOnWriteArrayList<>();
    private Smm smm;
    private TokenSource tokens;

    @BeforeEach
    void build() {
        smm = SmmBuilder.create()
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
        tokens = network.context().tokens();
        network.refresh = () -> network.tokens("renewed-" + network.refreshes.get());
    }

    @AfterEach
    void close() {
        smm.close();
    }

    @Test
    void aRefreshTokenThatComesBackEmptyIsNotStored() {
        Connection connection = connected("1", Optional.of(Secret.of("the-good-one")));
        List<Optional<Secret>> empties = List.of(Optional.empty(), Optional.of(Secret.of(" ")));
        for (int day = 0; day < 10; day++) {
            Optional<Secret> empty = empties.get(day % 2);
            network.refresh = () -> new TokenSet(
                    Secret.of("access-" + network.refreshes.get()),
                    Optional.of(clock.instant().plus(Duration.ofHours(1))),
                    empty,
                    Optional.empty());
            clock.advance(Duration.ofDays(1));

            assertThat(tokens.current(connection)).isEqualTo(Secret.of("access-" + network.refreshes.get()));
            assertThat(stored(connection).refresh()).contains(Secret.of("the-good-one"));
        }
    }

    @Test
    void connectingAgainWithoutARefreshTokenKeepsTheGoodOne() {
        for (RefreshRule.Behaviour behaviour : List.of(RefreshRule.Behaviour.KEEPS, RefreshRule.Behaviour.ROTATES)) {
            network.scheme = network.scheme.toBuilder()
                    .refresh(RefreshRule.of(behaviour))
                    .build();
            Connection connection = connected("1", Optional.of(Secret.of("the-good-one")));

            connected("1", Optional.empty());
            assertThat(stored(connection).refresh()).as("%s", behaviour).contains(Secret.of("the-good-one"));

            connected("1", Optional.of(Secret.of("a-new-one")));
            assertThat(stored(connection).refresh()).as("%s", behaviour).contains(Secret.of("a-new-one"));
        }
    }

    @Test
    void connectingAgainAfterADeadGrantDoesNotBringTheDeadOneBack() {
        Connection connection = connected("1", Optional.of(Secret.of("the-dead-one")));
        clock.advance(Duration.ofHours(3));
        network.refresh = TokenComplaintsTest::denied;
        assertThatThrownBy(() -> tokens.current(connection)).isInstanceOf(TokenRevokedException.class);

        connected("1", Optional.empty());

        assertThat(stored(connection).refresh()).isEmpty();
    }

    static Stream<Function<ErrorDetails, RuntimeException>> troubles() {
        return Stream.of(
                NetworkDownException::new,
                UnknownOutcomeException::new,
                RateLimitedException::new,
                details -> new QuotaExhaustedException(details, Instant.MAX),
                ProtocolException::new,
                details -> new IllegalStateException("a bug in the adapter"));
    }

    /** Time-outs, DNS, 5xx, 429, pages of proxies, half answers: whatever an adapter can make of them. */
    @ParameterizedTest
    @MethodSource("troubles")
    void troubleOnTheWayDisconnectsNobody(Function<ErrorDetails, RuntimeException> trouble) {
        Connection connection = connected("1", Optional.of(Secret.of("refresh")));
        clock.advance(Duration.ofHours(3));
        for (RetryAdvice advice : List.of(RetryAdvice.sameCall(), RetryAdvice.reconcileFirst(), RetryAdvice.never())) {
            network.refresh = () -> {
                throw trouble.apply(FakeNetwork.details("trouble", advice));
            };
            assertThatThrownBy(() -> tokens.current(connection))
                    .isInstanceOfSatisfying(
                            TokenExpiredException.class,
                            error ->
                                    assertThat(error.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.SAME_CALL_AFTER));
        }
        assertThat(stored(connection).revokedAt()).isEmpty();
        assertThat(stored(connection).refresh()).contains(Secret.of("refresh"));

        network.refresh = () -> network.tokens("at-last");
        assertThat(tokens.current(connection)).isEqualTo(Secret.of("access-at-last"));
        assertThat(state(connection)).isEqualTo(TokenState.FINE);
    }

    @Test
    void aFailedRenewalIsToldOnce() throws Exception {
        Connection connection = connected("1", Optional.of(Secret.of("refresh")));
        clock.advance(Duration.ofHours(3));
        CountDownLatch others = new CountDownLatch(8);
        network.refresh = () -> {
            waitFor(others);
            throw FakeNetwork.down();
        };

        List<Secret> none = together(8, () -> {
            others.countDown();
            return tokens.renewed(connection, Secret.of("access-1"));
        });

        assertThat(none).isEmpty();
        assertThat(seen).containsOnly(TokenEvent.Kind.RENEWAL_FAILED).hasSize(network.refreshes.get());
    }

    @Test
    void aDeadGrantIsToldOnce() throws Exception {
        Connection connection = connected("1", Optional.of(Secret.of("refresh")));
        clock.advance(Duration.ofHours(3));
        network.refresh = TokenComplaintsTest::denied;
        network.revoke = TokenComplaintsTest::denied;

        together(8, () -> tokens.current(connection));
        assertThatThrownBy(() -> tokens.current(connection)).isInstanceOf(TokenRevokedException.class);
        smm.accounts().renewDue(List.of(connection), Duration.ofDays(1));
        smm.accounts().disconnect(connection);

        assertThat(network.refreshes).hasValue(1);
        assertThat(seen).containsExactly(TokenEvent.Kind.REVOKED);
    }

    @Test
    void aPostThatFailsForItsTokenSaysSo() {
        network.otherPublisher = Optional.of(new NeedsAToken());
        Connection connection = connected("1", Optional.of(Secret.of("refresh")));
        clock.advance(Duration.ofHours(3));
        network.refresh = () -> {
            throw new UnknownOutcomeException(FakeNetwork.details("no answer", RetryAdvice.reconcileFirst()));
        };

        Outcome troubled = publish(connection);
        network.refresh = TokenComplaintsTest::denied;
        Outcome dead = publish(connection);

        assertThat(troubled)
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.error()).isInstanceOf(TokenExpiredException.class));
        assertThat(dead)
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.error()).isInstanceOf(TokenRevokedException.class));
    }

    @Test
    void theTimerRenewsAndDoesNotOnlyLook() {
        Connection connection = connected("1", Optional.of(Secret.of("refresh")));
        clock.advance(Duration.ofMinutes(90));

        List<ConnectionHealth> after = smm.accounts().renewDue(List.of(connection), Duration.ofHours(1));

        assertThat(network.refreshes).hasValue(1);
        assertThat(stored(connection).access()).isEqualTo(Secret.of("access-renewed-1"));
        assertThat(after).singleElement().satisfies(health -> {
            assertThat(health.tokens()).isEqualTo(TokenState.FINE);
            assertThat(health.accessEndsAt()).contains(clock.instant().plus(Duration.ofHours(2)));
        });
        smm.accounts().renewDue(List.of(connection), Duration.ofHours(1));
        assertThat(network.refreshes).hasValue(1);
    }

    @Test
    void aSessionOfAnAppPasswordIsRenewedToo() {
        Connection session = smm.accounts().connect(network.request());
        assertThat(session.method()).contains("app-password");
        clock.advance(Duration.ofHours(3));
        assertThat(tokens.current(session)).isEqualTo(Secret.of("access-renewed-1"));

        clock.advance(Duration.ofHours(3));
        smm.accounts().renewDue(List.of(session), Duration.ZERO);
        assertThat(stored(session).access()).isEqualTo(Secret.of("access-renewed-2"));
    }

    @Test
    void healthIsNotFineWhileCallsFail() {
        Connection connection = connected("1", Optional.of(Secret.of("refresh")));
        clock.advance(Duration.ofHours(3));
        network.refresh = () -> {
            throw FakeNetwork.down();
        };
        assertThatThrownBy(() -> tokens.current(connection)).isInstanceOf(TokenExpiredException.class);

        assertThat(state(connection)).isEqualTo(TokenState.FAILING);
        assertThat(smm.accounts().health(connection).usable()).isFalse();

        network.refresh = () -> network.tokens("later");
        tokens.current(connection);
        assertThat(state(connection)).isEqualTo(TokenState.FINE);

        Connection noRenewal = connected("2", Optional.empty());
        clock.advance(Duration.ofHours(3));
        assertThatThrownBy(() -> tokens.current(noRenewal)).isInstanceOf(TokenExpiredException.class);
        assertThat(smm.accounts().health(noRenewal).usable()).isFalse();
    }

    @Test
    void healthIsNotFineWhileFreshTokensAreRefused() {
        Connection connection = connected("1", Optional.of(Secret.of("refresh")));
        for (int i = 0; i < 20; i++) {
            Secret refused = tokens.current(connection);
            try {
                tokens.renewed(connection, refused);
            } catch (TokenExpiredException stopped) {
                assertThat(stopped.retryAdvice().after()).isPresent();
            }
        }

        assertThat(network.refreshes.get()).isLessThanOrEqualTo(5);
        assertThat(state(connection)).isEqualTo(TokenState.FAILING);
        clock.advance(Duration.ofSeconds(16));
        assertThat(state(connection)).isEqualTo(TokenState.FINE);
    }

    @Test
    void somethingRenewsAccountsThatRest() {
        Connection connection = connected("1", Optional.of(Secret.of("refresh")));
        for (int run = 0; run < 48; run++) {
            clock.advance(Duration.ofHours(1));
            smm.accounts().renewDue(List.of(connection), Duration.ofHours(1));
            assertThat(stored(connection).accessExpiresAt().orElseThrow()).isAfter(clock.instant());
        }
        assertThat(network.refreshes).hasValueBetween(24, 48);
    }

    @Test
    void oneBadAccountStopsNoOtherRenewal() {
        Connection bad = connected("1", Optional.of(Secret.of("bad")));
        Connection good = connected("2", Optional.of(Secret.of("good")));
        clock.advance(Duration.ofHours(3));
        network.refresh = () -> {
            if (network.refreshes.get() == 1) {
                throw new IllegalStateException("a bug in the adapter");
            }
            return network.tokens("good");
        };

        List<ConnectionHealth> after = smm.accounts().renewDue(List.of(bad, good), Duration.ZERO);

        assertThat(after).extracting(ConnectionHealth::tokens).containsExactly(TokenState.FAILING, TokenState.FINE);
        assertThat(seen).containsExactly(TokenEvent.Kind.RENEWAL_FAILED, TokenEvent.Kind.RENEWED);
        assertThatThrownBy(() -> smm.accounts().renewDue(List.of(bad), Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aCallThatIsRefusedForItsTokenGoesOnWithARenewedOne() {
        Connection connection = connected("1", Optional.of(Secret.of("refresh")));

        Secret renewed = tokens.renewed(connection, Secret.of("access-1"));

        assertThat(renewed).isEqualTo(Secret.of("access-renewed-1"));
        assertThat(tokens.current(connection)).isEqualTo(renewed);
        assertThat(tokens.renewed(connection, Secret.of("access-1"))).isEqualTo(renewed);
        assertThat(network.refreshes).hasValue(1);
    }

    private Outcome publish(Connection connection) {
        return smm.publishing()
                .publish(PublishRequest.of(connection, Post.of("Rye.")))
                .lastOutcome()
                .orElseThrow();
    }

    private Connection connected(String id, Optional<Secret> refresh) {
        AppRegistrationKey app = new AppRegistrationKey(
                new TenantId("acme"), new AppId("our-app"), network.network(), FakeNetwork.ENDPOINT);
        return smm.accounts()
                .connect(new AccountChoice(
                        app,
                        "oauth2",
                        new AccountProfile(
                                AccountRef.of(FakeNetwork.NETWORK, id, "shop-" + id),
                                Optional.empty(),
                                Optional.empty()),
                        FakeNetwork.ENDPOINT,
                        new TokenSet(
                                Secret.of("access-" + id),
                                Optional.of(clock.instant().plus(Duration.ofHours(2))),
                                refresh,
                                Optional.empty()),
                        Set.of("read", "write")));
    }

    private TokenSet stored(Connection connection) {
        return store.find(connection.id()).orElseThrow().tokens();
    }

    private TokenState state(Connection connection) {
        return smm.accounts().health(connection).tokens();
    }

    private static TokenSet denied() {
        throw new TokenRevokedException(
                FakeNetwork.details("invalid_grant", RetryAdvice.afterAction("connect the account again")));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What of many calls at once gave something. */
    private static List<Secret> together(int threads, Callable<Secret> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<Optional<Secret>> tried = () -> {
                try {
                    return Optional.of(call.call());
                } catch (TokenExpiredException | TokenRevokedException failed) {
                    return Optional.empty();
                }
            };
            List<Secret> got = new ArrayList<>();
            for (Future<Optional<Secret>> one : pool.invokeAll(Collections.nCopies(threads, tried))) {
                one.get(20, TimeUnit.SECONDS).ifPresent(got::add);
            }
            return got;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Needs a token for its one effect. */
    private final class NeedsAToken implements Publisher {
        @Override
        public Settlement settlement() {
            return new Settlement(Settlement.Kind.READ_BACK, Duration.ZERO, false);
        }

        @Override
        public PublishState begin(PublishIntent intent) {
            return PublishState.of(1, new byte[] {1}, StepKind.EFFECT);
        }

        @Override
        public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
            throw new IllegalStateException(
                    "should not have got " + tokens.current(intent.connection()).reveal());
        }

        @Override
        public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
            return new Reconciliation.CannotSay("nothing is known");
        }
    }
}
