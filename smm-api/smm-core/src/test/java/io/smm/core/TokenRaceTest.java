package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.account.ConnectionId;
import io.smm.account.Secret;
import io.smm.error.TokenExpiredException;
import io.smm.error.TokenRevokedException;
import io.smm.spi.Sleeper;
import io.smm.spi.TokenSet;
import io.smm.spi.TokenSource;
import io.smm.spi.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two nodes of three threads each over one store, whose clocks differ, whose answers get lost, whose store fails, in any order: as
 * long as the network would take something that we were given, the grant lives and is not called revoked, and no two ask at once.
 * A failure prints its seed; {@code -Dsmm.race.seed=…} runs it alone.
 */
class TokenRaceTest {

    private static final int RUNS = 40;

    static LongStream seeds() {
        Long one = Long.getLong("smm.race.seed");
        return one != null ? LongStream.of(one) : new Random().longs(RUNS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aGrantThatIsOfUseLives(long seed) throws Exception {
        try (Race race = new Race(seed)) {
            race.run();
        } catch (AssertionError failed) {
            throw new AssertionError("seed " + seed + ": " + failed.getMessage(), failed);
        }
    }

    /** One run. */
    private static final class Race implements AutoCloseable {

        private static final int THREADS = 3;
        private static final int STEPS = 12;

        private final Random random;
        private final Turns turns;
        private final TestClock clock = new TestClock();
        private final RotatingServer server;
        private final YieldingStore store = new YieldingStore();
        private final List<FakeNetwork> networks = new ArrayList<>();
        private final List<Smm> nodes = new ArrayList<>();
        private final Connection connection;
        private final Set<Thread> renewing = ConcurrentHashMap.newKeySet();
        private volatile Instant renewingSince = Instant.EPOCH;

        Race(long seed) {
            random = new Random(seed);
            turns = new Turns(random);
            server = new RotatingServer(clock, random, turns);
            for (int i = 0; i < 2; i++) {
                FakeNetwork network = new FakeNetwork();
                Duration skew = Duration.ofSeconds(random.nextInt(21) - 10);
                networks.add(network);
                nodes.add(SmmBuilder.create()
                        .register(network)
                        .clock(skewed(skew))
                        .sleeper(sleeper())
                        .tokenStore(store)
                        .build());
                network.refreshOf = current -> server.renew(current.refresh().orElseThrow());
            }
            connection = nodes.get(0).accounts().connect(networks.get(0).request());
            store.put(connection.id(), server.signIn());
        }

        void run() throws InterruptedException {
            List<Runnable> tasks = new ArrayList<>();
            for (int node = 0; node < nodes.size(); node++) {
                for (int i = 0; i < THREADS; i++) {
                    int mine = node;
                    tasks.add(() -> work(mine));
                }
            }
            turns.run(tasks);
            afterwards();
        }

        private void work(int node) {
            TokenSource tokens = networks.get(node).context().tokens();
            for (int i = 0; i < STEPS; i++) {
                turns.yieldTurn();
                try {
                    step(node, tokens);
                } catch (TokenRevokedException gone) {
                    assertThat(server.hasEnded())
                            .as("called revoked, and it is")
                            .isTrue();
                } catch (TokenExpiredException forNow) {
                    assertThat(forNow.retryAdvice().action()).isEmpty();
                } catch (IllegalStateException storeDown) {
                    assertThat(storeDown).hasStackTraceContaining("the store is down");
                } finally {
                    renewing.remove(Thread.currentThread());
                }
            }
        }

        private void step(int node, TokenSource tokens) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> call(tokens);
                case 3 -> nodes.get(node).accounts().renewDue(List.of(connection), Duration.ofMinutes(30));
                case 4, 5 -> pass(Duration.ofSeconds(random.nextInt(40)));
                case 6 -> pass(Duration.ofMinutes(random.nextInt(70)));
                default -> nodes.get(node).accounts().health(connection);
            }
        }

        /** A call, and what the HTTP engine does when its token is refused. */
        private void call(TokenSource tokens) {
            Secret token = tokens.current(connection);
            turns.yieldTurn();
            if (!server.accepts(token)) {
                tokens.renewed(connection, token);
            }
        }

        /** Lets time pass. No call lasts longer than its time-out: between a claim and what becomes of it, little time passes. */
        private void pass(Duration time) {
            Instant then = clock.instant().plus(time);
            if (renewing.isEmpty() || then.isBefore(renewingSince.plusSeconds(60))) {
                clock.advance(time);
            }
        }

        /** When nothing fails any more, the grant is renewed exactly if we were given what renews it. */
        private void afterwards() {
            server.troubles = 0;
            store.failing = false;
            clock.advance(Duration.ofHours(3));
            TokenSource tokens = networks.get(1).context().tokens();
            if (server.renewable()) {
                assertThat(server.accepts(tokens.current(connection))).isTrue();
                assertThat(nodes.get(0).accounts().health(connection).usable()).isTrue();
            } else {
                assertThatThrownBy(() -> tokens.current(connection)).isInstanceOf(TokenRevokedException.class);
                assertThat(nodes.get(0).accounts().health(connection).usable()).isFalse();
            }
        }

        private Sleeper sleeper() {
            return time -> {
                pass(time);
                turns.yieldTurn();
            };
        }

        private Clock skewed(Duration skew) {
            return new Clock() {
                @Override
                public Instant instant() {
                    return clock.instant().plus(skew);
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            };
        }

        @Override
        public void close() {
            nodes.forEach(Smm::close);
        }

        /** Others may go first before each access; of the writes that carry no new tokens some fail. */
        private final class YieldingStore implements TokenStore {

            private final InMemoryTokenStore inner = new InMemoryTokenStore();
            private volatile boolean failing = true;

            @Override
            public Optional<Stored> find(ConnectionId id) {
                turns.yieldTurn();
                return inner.find(id);
            }

            @Override
            public void put(ConnectionId id, TokenSet tokens) {
                inner.put(id, tokens);
            }

            @Override
            public boolean replace(ConnectionId id, long expectedVersion, TokenSet tokens) {
                boolean claim = tokens.renewingUntil()
                        .filter(clock.instant().plusSeconds(60)::isBefore)
                        .isPresent();
                if (claim) {
                    renewingSince = renewing.isEmpty() ? clock.instant() : renewingSince;
                    renewing.add(Thread.currentThread());
                }
                turns.yieldTurn();
                boolean old = inner.find(id)
                        .map(stored -> stored.tokens().access().equals(tokens.access()))
                        .orElse(false);
                if (failing && old && random.nextInt(12) == 0) {
                    throw new IllegalStateException("the store is down");
                }
                boolean done = inner.replace(id, expectedVersion, tokens);
                if (claim && !done) {
                    renewing.remove(Thread.currentThread());
                }
                return done;
            }

            @Override
            public void remove(ConnectionId id) {
                inner.remove(id);
            }
        }
    }
}
