package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.SmmObserver;
import io.smm.TokenEvent;
import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenExpiredException;
import io.smm.error.TokenRevokedException;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensThatDoNotDieTest {

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final InMemoryTokenStore store = new InMemoryTokenStore();
    private final List<TokenEvent.Kind> seen = new ArrayList<>();
    private Smm smm;
    private Connection connection;
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
                        synchronized (seen) {
                            seen.add(event.kind());
                        }
                    }
                })
                .build();
        connection = smm.accounts().connect(network.request());
        tokens = network.context().tokens();
        network.refresh = () -> network.tokens("" + network.refreshes.get());
    }

    @AfterEach
    void close() {
        smm.close();
    }

    @Test
    void aTokenWithTimeLeftIsUsedAsItIs() {
        assertThat(tokens.current(connection)).isEqualTo(Secret.of("access-0"));
        assertThat(network.refreshes).hasValue(0);
    }

    @Test
    void aTokenIsRenewedBeforeItEnds() {
        clock.advance(network.tokenLife.minus(Duration.ofMinutes(1)));

        assertThat(tokens.current(connection)).isEqualTo(Secret.of("access-1"));
        assertThat(tokens.current(connection)).isEqualTo(Secret.of("access-1"));
        assertThat(network.refreshes).hasValue(1);
        assertThat(seen).containsExactly(TokenEvent.Kind.RENEWED);
    }

    @Test
    void troubleOnTheWayIsNotADeadTokenWhileTheOldOneHasTimeLeft() {
        clock.advance(network.tokenLife.minus(Duration.ofMinutes(1)));
        network.refresh = () -> {
            throw FakeNetwork.down();
        };
        assertThat(tokens.current(connection)).isEqualTo(Secret.of("access-0"));
        assertThat(seen).containsExactly(TokenEvent.Kind.RENEWAL_FAILED);
        assertThat(store.find(connection.id()).orElseThrow().tokens().refresh()).isPresent();
    }

    @Test
    void aRenewalThatJustFailedIsNotTriedAgainAtEveryCall() {
        clock.advance(network.tokenLife.minus(Duration.ofSeconds(100)));
        network.refresh = () -> {
            throw FakeNetwork.down();
        };
        for (int i = 0; i < 20; i++) {
            assertThat(tokens.current(connection)).isEqualTo(Secret.of("access-0"));
        }
        assertThat(network.refreshes).hasValue(1);

        clock.advance(Duration.ofSeconds(16));
        tokens.current(connection);
        assertThat(network.refreshes).hasValue(2);
    }

    @Test
    void nobodyWaitsForARenewalWhileTheTokenHasTime() throws Exception {
        clock.advance(network.tokenLife.minus(Duration.ofSeconds(100)));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        network.refresh = () -> {
            begun.countDown();
            try {
                assertThat(mayEnd.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return network.tokens("renewed");
        };
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<Secret> renewing = pool.submit(() -> tokens.current(connection));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(tokens.current(connection)).isEqualTo(Secret.of("access-0"));
            mayEnd.countDown();
            assertThat(renewing.get(10, TimeUnit.SECONDS)).isEqualTo(Secret.of("access-renewed"));
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void troubleOnTheWayOfAnEndedTokenSaysTryAgainAndKeepsTheRefreshToken() {
        clock.advance(network.tokenLife.plusMinutes(1));
        network.refresh = () -> {
            throw FakeNetwork.down();
        };
        assertThatThrownBy(() -> tokens.current(connection))
                .isInstanceOfSatisfying(
                        TokenExpiredException.class,
                        error -> assertThat(error.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.SAME_CALL_AFTER));

        network.refresh = () -> network.tokens("later");
        assertThat(tokens.current(connection)).isEqualTo(Secret.of("access-later"));
    }

    @Test
    void aGoodRefreshTokenIsNeverReplacedWithNothing() {
        clock.advance(network.tokenLife);
        network.refresh =
                () -> new TokenSet(Secret.of("access-new"), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(tokens.current(connection)).isEqualTo(Secret.of("access-new"));
        assertThat(store.find(connection.id()).orElseThrow().tokens().refresh()).contains(Secret.of("refresh-0"));
    }

    @Test
    void aRevokedGrantAsksForANewConnectionAndConnectingMendsIt() {
        clock.advance(network.tokenLife);
        network.refresh = () -> {
            throw new TokenRevokedException(
                    FakeNetwork.details("the grant is gone", RetryAdvice.afterAction("connect again")));
        };
        assertThatThrownBy(() -> tokens.current(connection)).isInstanceOf(TokenRevokedException.class);
        assertThat(seen).containsExactly(TokenEvent.Kind.REVOKED);

        assertThat(smm.accounts().connect(network.request())).isEqualTo(connection);
        assertThat(tokens.current(connection)).isEqualTo(Secret.of("access-0"));
    }

    @Test
    void aGrantThatAnotherNodeRenewedFirstIsNotTakenForRevoked() {
        clock.advance(network.tokenLife);
        network.refresh = () -> {
            store.put(connection.id(), network.tokens("of-the-other-node"));
            throw new TokenRevokedException(
                    FakeNetwork.details("that refresh token was used", RetryAdvice.afterAction("connect again")));
        };
        assertThat(tokens.current(connection)).isEqualTo(Secret.of("access-of-the-other-node"));
        assertThat(seen).isEmpty();
    }

    @Test
    void aConnectionWithoutTokensIsToldToConnect() {
        smm.accounts().disconnect(connection);

        assertThatThrownBy(() -> tokens.current(connection))
                .isInstanceOfSatisfying(
                        TokenRevokedException.class,
                        error -> assertThat(error.retryAdvice().action()).contains("connect the account again"));
    }

    @Test
    void sixteenThreadsThatAreRefusedTheSameTokenRenewItOnce() throws Exception {
        int threads = 16;
        List<Thread> members = new CopyOnWriteArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "refused-" + members.size());
            members.add(thread);
            return thread;
        });
        network.refresh = () -> {
            awaitUntilAllOthersWait(members, threads);
            return network.tokens("renewed");
        };
        try {
            List<Future<Secret>> results = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                results.add(pool.submit(() -> tokens.renewed(connection, Secret.of("access-0"))));
            }
            for (Future<Secret> result : results) {
                assertThat(result.get(20, TimeUnit.SECONDS)).isEqualTo(Secret.of("access-renewed"));
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(network.refreshes).hasValue(1);
    }

    /** The one that renews goes on only when all others stand still; when they never do, they renew too, and are counted. */
    private static void awaitUntilAllOthersWait(List<Thread> members, int threads) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (System.nanoTime() < giveUp) {
            long waiting = members.stream()
                    .filter(thread -> thread != Thread.currentThread())
                    .filter(thread -> thread.getState() == Thread.State.WAITING)
                    .count();
            if (waiting == threads - 1) {
                return;
            }
            Thread.onSpinWait();
        }
    }
}
