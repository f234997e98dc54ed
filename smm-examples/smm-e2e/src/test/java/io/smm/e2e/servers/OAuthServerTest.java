package io.smm.e2e.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.SmmObserver;
import io.smm.TokenEvent;
import io.smm.account.AppId;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.account.SignInAttempt;
import io.smm.account.SignInRequest;
import io.smm.account.TenantId;
import io.smm.account.TokenState;
import io.smm.core.InMemoryAppRegistrationStore;
import io.smm.core.InMemoryTokenStore;
import io.smm.core.SmmBuilder;
import io.smm.error.SignInFailedException;
import io.smm.error.TokenRevokedException;
import io.smm.spi.TokenSet;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The engine's tokens at a server that rotates refresh tokens and ends the whole grant when a used one comes again: what a race of
 * threads or processes for one token costs an account's owner.
 */
@Tag("servers")
class OAuthServerTest {

    private static OidcServer server;

    private final JumpingClock clock = new JumpingClock();
    private final InMemoryTokenStore store = new InMemoryTokenStore();
    private final InMemoryAppRegistrationStore apps = new InMemoryAppRegistrationStore();
    private final List<TokenEvent.Kind> seen = new CopyOnWriteArrayList<>();
    private final OidcNetwork here = new OidcNetwork();
    private final OidcNetwork there = new OidcNetwork();
    private CuttingProxy proxy;
    private Smm one;
    private Smm other;

    @BeforeAll
    static void startServer() throws Exception {
        server = OidcServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void build() throws IOException {
        proxy = CuttingProxy.before(server.uri());
        one = node(here);
        other = node(there);
        one.accounts()
                .registerApp(AppRegistration.of(
                        key(), OidcServer.CLIENT_ID, Secret.of(OidcServer.CLIENT_SECRET), OidcServer.BACK));
    }

    @AfterEach
    void close() throws IOException {
        one.close();
        other.close();
        proxy.close();
    }

    @Test
    void aCodeIsChangedOnceAndOnlyWithItsVerifier() throws Exception {
        SignInAttempt attempt = begun();
        URI callback = server.allow(atServer(attempt.authorisationAddress()));
        SignInAttempt stranger = new SignInAttempt(
                attempt.app(),
                attempt.method(),
                attempt.authorisationAddress(),
                attempt.state(),
                Optional.of(Secret.of("x".repeat(43))),
                attempt.scopes(),
                attempt.expiresAt());

        assertThatThrownBy(() -> one.accounts().completeSignIn(stranger, callback))
                .isInstanceOfSatisfying(
                        SignInFailedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SignInFailedException.Reason.CODE_REFUSED));

        Connection connection = connected();
        assertThat(connection.scopes()).containsExactlyInAnyOrder("openid", "offline_access");
        assertThat(server.accepts(stored(connection).access().reveal())).isTrue();
    }

    @Test
    void aUsedRefreshTokenEndsTheGrantHere() throws Exception {
        Connection connection = connected();
        TokenSet used = stored(connection);
        clock.jump(Duration.ofHours(2));
        Secret fresh = here.tokens().current(connection);
        assertThat(server.accepts(fresh.reveal())).isTrue();

        store.put(connection.id(), used); // what a client does that loses the race
        assertThatThrownBy(() -> here.tokens().current(connection)).isInstanceOf(TokenRevokedException.class);

        assertThat(server.accepts(fresh.reveal())).isFalse();
    }

    @Test
    void sixteenThreadsThatFindTheTokenEndedRenewItOnce() throws Exception {
        Connection connection = connected();
        int before = server.renewals();
        int refused = server.refusals();
        clock.jump(Duration.ofHours(2));

        List<Secret> got = together(16, number -> () -> here.tokens().current(connection));

        assertThat(got).hasSize(16).containsOnly(stored(connection).access());
        assertThat(server.renewals()).isEqualTo(before + 1);
        assertThat(server.refusals()).isEqualTo(refused);
        assertLives(connection);
    }

    @Test
    void twoSdksOverOneStoreRenewItOnce() throws Exception {
        Connection connection = connected();
        for (int round = 1; round <= 5; round++) {
            int before = server.renewals();
            int refused = server.refusals();
            clock.jump(Duration.ofHours(2));

            List<Secret> got = together(
                    16,
                    number -> () -> (number % 2 == 0 ? here : there).tokens().current(connection));

            assertThat(got).hasSize(16).containsOnly(stored(connection).access());
            assertThat(server.renewals()).isEqualTo(before + 1);
            assertThat(server.refusals()).isEqualTo(refused);
        }
        assertLives(connection);
    }

    @Test
    void anAnswerThatIsLostIsNotAskedForAgainUntilAccessHasEndedAndThenTheOwnerIsAsked() throws Exception {
        Connection connection = connected();
        Secret access = stored(connection).access();
        clock.jump(Duration.ofMinutes(59));
        var cut = proxy.cutOnce(line -> line.target().equals("/token"), Cut.AFTER_ACCEPTANCE);
        int before = server.renewals();

        assertThat(here.tokens().current(connection)).isEqualTo(access);
        assertThat(cut.get(30, TimeUnit.SECONDS).upstreamStatus()).hasValue(200);
        assertThat(there.tokens().current(connection)).isEqualTo(access);

        assertThat(server.renewals()).isEqualTo(before + 1);
        assertThat(server.accepts(access.reveal()))
                .as("nothing was sent that ends it")
                .isTrue();
        assertThat(other.accounts().health(connection).tokens()).isEqualTo(TokenState.UNCERTAIN);

        clock.jump(Duration.ofMinutes(2));
        assertThatThrownBy(() -> there.tokens().current(connection))
                .isInstanceOf(TokenRevokedException.class)
                .hasMessageContaining("an earlier renewal was lost");
        assertThat(one.accounts().health(connection).tokens()).isEqualTo(TokenState.REVOKED);
        assertThat(seen).containsExactly(TokenEvent.Kind.RENEWAL_FAILED, TokenEvent.Kind.REVOKED);

        Connection again = connected();
        assertThat(again).isEqualTo(connection);
        assertLives(connection);
    }

    @Test
    void aRenewalThatNeverArrivedIsMadeUpFor() throws Exception {
        Connection connection = connected();
        clock.jump(Duration.ofMinutes(59));
        proxy.cutOnce(line -> line.target().equals("/token"), Cut.BEFORE_FORWARDING);
        here.tokens().current(connection);

        clock.jump(Duration.ofMinutes(2));
        assertThat(server.accepts(there.tokens().current(connection).reveal())).isTrue();
        assertLives(connection);
    }

    @Test
    void disconnectingEndsTheGrantAtTheServer() throws Exception {
        Connection connection = connected();
        TokenSet tokens = stored(connection);

        one.accounts().disconnect(connection);

        assertThat(server.accepts(tokens.access().reveal())).isFalse();
        assertThat(other.accounts().health(connection).tokens()).isEqualTo(TokenState.DISCONNECTED);
    }

    /** The next renewal works, and so does what it gives. */
    private void assertLives(Connection connection) throws Exception {
        clock.jump(Duration.ofHours(2));
        assertThat(server.accepts(here.tokens().current(connection).reveal())).isTrue();
        assertThat(one.accounts().health(connection).tokens()).isEqualTo(TokenState.FINE);
    }

    private Connection connected() throws Exception {
        SignInAttempt attempt = begun();
        URI callback = server.allow(atServer(attempt.authorisationAddress()));
        return one.accounts()
                .connect(one.accounts().completeSignIn(attempt, callback).only());
    }

    private SignInAttempt begun() {
        AppRegistrationKey key = key();
        return one.accounts().beginSignIn(SignInRequest.of(key.tenant(), key.app(), key.network(), key.endpoint()));
    }

    /** Only the SDK goes through the proxy; cookies belong to the server's own address. */
    private URI atServer(URI address) {
        return URI.create(
                address.toString().replace(proxy.uri().toString(), server.uri().toString()));
    }

    private AppRegistrationKey key() {
        return new AppRegistrationKey(new TenantId("acme"), new AppId("our-app"), OidcNetwork.NETWORK, proxy.uri());
    }

    private TokenSet stored(Connection connection) {
        return store.find(connection.id()).orElseThrow().tokens();
    }

    private Smm node(OidcNetwork network) {
        return SmmBuilder.create()
                .register(network)
                .clock(clock)
                .tokenStore(store)
                .appRegistrationStore(apps)
                .observer(new SmmObserver() {
                    @Override
                    public void onToken(TokenEvent event) {
                        seen.add(event.kind());
                    }
                })
                .build();
    }

    private static List<Secret> together(int threads, IntFunction<Callable<Secret>> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Secret>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Callable<Secret> mine = call.apply(i);
                running.add(pool.submit(() -> {
                    start.await();
                    return mine.call();
                }));
            }
            start.countDown();
            List<Secret> got = new ArrayList<>();
            for (Future<Secret> one : running) {
                got.add(one.get(60, TimeUnit.SECONDS));
            }
            return got;
        } finally {
            pool.shutdownNow();
        }
    }

    /** The real time, put forward by jumps: our clock, not the server's. */
    private static final class JumpingClock extends Clock {

        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        void jump(Duration time) {
            ahead.updateAndGet(before -> before.plus(time));
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
