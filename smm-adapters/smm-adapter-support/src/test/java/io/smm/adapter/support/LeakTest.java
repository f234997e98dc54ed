package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smm.error.UnknownOutcomeException;
import io.smm.post.MediaSource;
import io.smm.spi.HttpOptions;
import io.smm.spi.ResilienceOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After calls of every kind nothing is left: no connection in use, no socket that nobody will close, no thread. */
@Timeout(120)
class LeakTest {

    private static final int CALLS = 5;

    /** The client's own, one a process for all clients in it; daemons that end by themselves after a minute. */
    private static final Set<String> THE_LIBRARYS =
            Set.of("Okio Watchdog", "OkHttp TaskRunner", "OkHttp ConnectionPool connection closer");

    /** How a call may end. */
    enum Ending {
        GOOD((net, client) -> {
            net.answers("{\"id\":\"7\"}");
            client.call(net.look());
        }),
        GOOD_WITH_MORE_THAN_IS_READ((net, client) -> {
            net.server.enqueue(
                    Testnet.json(200, "{\"id\":\"7\"} " + " ".repeat(200_000)).build());
            client.call(net.look());
        }),
        HEAD_ONLY((net, client) -> {
            net.server.enqueue(
                    new MockResponse.Builder().body("x".repeat(10_000)).build());
            client.call(ApiCall.delete(Testnet.TIDY, Caller.of(TestContext.CONNECTION), net.url()));
        }),
        NOT_MODIFIED((net, client) -> {
            net.server.enqueue(Testnet.json(200, "{\"id\":\"7\"}")
                    .setHeader("ETag", "\"1\"")
                    .build());
            net.server.enqueue(new MockResponse.Builder().code(304).build());
            ApiCall<String> call = net.look(TestContext.account(String.valueOf(net.server.getRequestCount())))
                    .revalidated();
            client.call(call);
            client.call(call);
        }),
        REFUSED((net, client) -> {
            net.server.enqueue(Testnet.json(400, "{\"error\":\"Bad\"}").build());
            client.call(net.look());
        }),
        REFUSED_WITHOUT_END((net, client) -> {
            net.server.enqueue(Testnet.json(400, "{\"error\":\"" + "x".repeat(200_000) + "\"}")
                    .build());
            client.call(net.look());
        }),
        FAILED_WITH_A_PAGE((net, client) -> {
            net.server.enqueue(new MockResponse.Builder()
                    .code(500)
                    .body("<html>" + "x".repeat(100_000))
                    .build());
            client.call(net.tidy(TestContext.CONNECTION));
        }),
        A_PAGE((net, client) -> {
            net.server.enqueue(new MockResponse.Builder()
                    .setHeader("Content-Type", "text/html")
                    .body("<html>" + "x".repeat(100_000))
                    .build());
            client.call(net.look());
        }),
        TOO_LARGE((net, client) -> {
            net.server.enqueue(Testnet.json(200, "{\"more\":\"" + "x".repeat(100_000) + "\"}")
                    .build());
            client.call(net.look());
        }),
        OF_ANOTHER_SHAPE((net, client) -> {
            net.server.enqueue(Testnet.json(200, "{\"id\":7,\"more\":\"" + "x".repeat(10_000) + "\"}")
                    .build());
            client.call(net.look());
        }),
        AN_ERROR_INSIDE((net, client) -> {
            net.answers("{\"error\":\"Bad\"}");
            client.call(net.look());
        }),
        CUT((net, client) -> {
            net.server.enqueue(Testnet.json(200, "{\"more\":\"" + "x".repeat(10_000) + "\"}")
                    .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                    .build());
            client.call(net.tidy(TestContext.CONNECTION));
        }),
        NO_ANSWER_IN_TIME((net, client) -> {
            net.server.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            client.call(net.tidy(TestContext.CONNECTION).by(net.context.now.plusMillis(50)));
        }),
        REDIRECTED((net, client) -> {
            net.server.enqueue(new MockResponse.Builder()
                    .code(302)
                    .setHeader("Location", "https://elsewhere.example/")
                    .body("x".repeat(10_000))
                    .build());
            client.call(net.look());
        }),
        NO_CONTENT_WITH_CONTENT((net, client) -> {
            net.server.enqueue(
                    new MockResponse.Builder().code(204).body("not allowed").build());
            client.call(ApiCall.delete(Testnet.TIDY, Caller.of(TestContext.CONNECTION), net.url()));
        }),
        A_FILE_THAT_CHANGED((net, client) -> client.call(ApiCall.post(
                Testnet.TIDY,
                Caller.of(TestContext.CONNECTION),
                net.url(),
                RequestContent.media(
                        "image/png", MediaSource.ofStream("changed", 10, () -> new ByteArrayInputStream(new byte[4]))),
                json -> ""))),
        INTERRUPTED((net, client) -> {
            net.server.enqueue(Testnet.json(200, "{\"id\":\"7\"}")
                    .bodyDelay(10, TimeUnit.SECONDS)
                    .build());
            Thread caller = Thread.currentThread();
            CompletableFuture.runAsync(() -> {
                try {
                    net.server.takeRequest();
                } catch (InterruptedException unexpected) {
                    throw new AssertionError(unexpected);
                }
                caller.interrupt();
            });
            client.call(net.look());
        }),
        REFUSED_BY_THE_LEDGER((net, client) -> {
            net.context.quotaRefusal = new IllegalArgumentException("for this test");
            client.call(net.look());
        });

        private final BiConsumer<Testnet, NetworkClient> call;

        Ending(BiConsumer<Testnet, NetworkClient> call) {
            this.call = call;
        }
    }

    private final Testnet net = new Testnet();
    private final CountedSockets sockets = new CountedSockets();
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Logger log = Logger.getLogger(OkHttpClient.class.getName());
    private final Handler leaks = new Handler() {
        @Override
        public void publish(LogRecord line) {
            warnings.add(String.valueOf(line.getMessage()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    LeakTest() throws IOException {}

    @BeforeEach
    void listen() {
        log.addHandler(leaks);
        net.context.options = HttpOptions.builder()
                .mostAnswerBytes(64 * 1_024)
                .resilience(ResilienceOptions.builder().breaker(false).build())
                .build();
    }

    @AfterEach
    void close() throws Exception {
        log.removeHandler(leaks);
        net.close();
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void nothingIsLeftOfCallsHoweverTheyEnd(Ending ending) {
        NetworkClient client = net.client(new OkHttpClient.Builder().socketFactory(sockets));

        for (int i = 0; i < CALLS; i++) {
            Throwable failure = catchThrowable(() -> ending.call.accept(net, client));
            Thread.interrupted();
            assertThat(failure instanceof AssertionError)
                    .as("ended by a fault of the test: " + failure)
                    .isFalse();
            assertThat(net.leaked()).as("connections in use after a call").isZero();
            // A socket that was closed by violence stays in the pool's list until the next call looks at it.
            assertThat(sockets.open())
                    .as("open sockets: only those of the pool")
                    .isLessThanOrEqualTo(net.pool.connectionCount());
        }

        System.gc();
        net.pool.evictAll();
        assertThat(sockets.open()).as("open sockets once the pool is emptied").isZero();
        assertThat(warnings).as("what the client says of bodies left open").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Ending.class,
            names = {"GOOD", "HEAD_ONLY", "NOT_MODIFIED", "REFUSED", "AN_ERROR_INSIDE"})
    void aWholeAnswerLeavesItsConnectionToTheNextCall(Ending ending) {
        NetworkClient client = net.client(new OkHttpClient.Builder().socketFactory(sockets));

        for (int i = 0; i < CALLS; i++) {
            catchThrowable(() -> ending.call.accept(net, client));
        }

        assertThat(sockets.made()).isEqualTo(1);
    }

    @Test
    void closingEndsCallsUnderWayAndLeavesNoThreadAndNoSocket() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        NetworkClient client = net.clientOfOurOwn();
        OkHttpClient own = HttpEngine.of(net.context).client(net.context.options);
        List<Thread> callers = new CopyOnWriteArrayList<>();
        List<Throwable> endings = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 5; i++) {
            net.server.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            Thread caller = new Thread(() -> endings.add(catchThrowable(() -> client.call(net.say("hello")))));
            caller.start();
            callers.add(caller);
            net.server.takeRequest();
        }

        net.context.close();
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(endings).hasSize(5).allSatisfy(end -> assertThat(end).isInstanceOf(UnknownOutcomeException.class));
        assertThat(own.connectionPool().connectionCount()).isZero();
        net.server.close();
        assertThat(namesOfNewThreads(before)).isSubsetOf(THE_LIBRARYS);
    }

    @Test
    void manyCallsMakeNoThreadAndNoSecondSocket() {
        NetworkClient client = net.client(new OkHttpClient.Builder().socketFactory(sockets));
        net.answers("{\"id\":\"7\"}");
        client.call(net.look());
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        for (int i = 0; i < 50; i++) {
            net.answers("{\"id\":\"7\"}");
            client.call(net.look());
        }

        assertThat(sockets.made()).isEqualTo(1);
        assertThat(namesOfNewThreads(before)).isSubsetOf(THE_LIBRARYS);
    }

    private static Set<String> namesOfNewThreads(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.isAlive())
                .map(Thread::getName)
                .filter(name -> !name.startsWith("MockWebServer") && !name.startsWith("ForkJoinPool"))
                .collect(Collectors.toSet());
    }
}
