package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smm.adapter.support.stream.FrameLine;
import io.smm.adapter.support.stream.Framing;
import io.smm.spi.HttpOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However a line ends, whatever its wire: no socket, no thread, no line and no place is left of it. */
@Timeout(60)
class LineLeakTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LINES_OF_A_KIND = 3;

    /** The three wires. */
    enum Kind {
        EVENTS,
        LINES,
        SOCKET;

        void accept(LineServer.Wire wire) throws IOException {
            switch (this) {
                case EVENTS -> wire.answer("text/event-stream");
                case LINES -> wire.answer("application/json");
                case SOCKET -> wire.upgrade();
            }
        }

        void say(LineServer.Wire wire) throws IOException {
            switch (this) {
                case EVENTS -> wire.write("data: a\n\n");
                case LINES -> wire.write("a\n");
                case SOCKET -> wire.frame(1, "a");
            }
        }
    }

    /** How a line ends. */
    enum Ending {
        CLOSED_BY_ITS_READER,
        CLOSED_WHILE_ANOTHER_WAITS,
        CLOSED_UNREAD_BEFORE_A_FULL_BUFFER,
        CUT,
        SILENT_FOR_TOO_LONG,
        REFUSED,
        A_PAGE_INSTEAD,
        NO_ANSWER_IN_TIME,
        INTERRUPTED_WHILE_IT_OPENS,
        SDK_CLOSED_WHILE_IT_STANDS,
        SDK_CLOSED_WHILE_IT_OPENS;

        boolean closesTheSdk() {
            return this == SDK_CLOSED_WHILE_IT_STANDS || this == SDK_CLOSED_WHILE_IT_OPENS;
        }
    }

    private final Testnet net = new Testnet();
    private final CountedSockets sockets = new CountedSockets();

    LineLeakTest() throws IOException {}

    @AfterEach
    void close() throws Exception {
        net.close();
    }

    static Stream<Arguments> kindsAndEndings() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(Ending.values()).map(ending -> Arguments.of(kind, ending)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndEndings")
    void nothingIsLeftOfALineHoweverItEnds(Kind kind, Ending ending) throws Exception {
        net.context.share(
                HttpEngine.class,
                HttpEngine.using(new OkHttpClient.Builder()
                        .connectionPool(net.pool)
                        .socketFactory(sockets)
                        .build()));
        if (ending == Ending.NO_ANSWER_IN_TIME) {
            net.context.options = HttpOptions.builder()
                    .callTimeout(Duration.ofMillis(100))
                    .readTimeout(Duration.ofSeconds(20))
                    .build();
        }
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        LineClient client = net.lines();
        Lines lines = net.context.shared(Lines.class, Lines::new);

        for (int i = 0; i < (ending.closesTheSdk() ? 1 : LINES_OF_A_KIND); i++) {
            CountDownLatch asked = new CountDownLatch(1);
            try (LineServer server = new LineServer(wire -> {
                asked.countDown();
                serve(kind, ending, wire);
            })) {
                live(ending, client, call(kind, ending, server), asked);
                assertThat(lines.count()).as("lines that stand").isZero();
                awaitNoReaders(before);
                awaitNoConnectionInUse();
                net.pool.evictAll();
                assertThat(sockets.open()).as("sockets that nobody will close").isZero();
            }
        }
        assertThat(sockets.made()).isPositive();
    }

    private static void serve(Kind kind, Ending ending, LineServer.Wire wire) throws Exception {
        switch (ending) {
            case REFUSED ->
                wire.write("HTTP/1.1 400 Bad\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n"
                        + "{\"error\":\"Bad\"}");
            case A_PAGE_INSTEAD -> {
                wire.answer("text/html");
                wire.write("<html>" + "x".repeat(50_000));
            }
            case NO_ANSWER_IN_TIME, INTERRUPTED_WHILE_IT_OPENS, SDK_CLOSED_WHILE_IT_OPENS -> wire.untilLeft();
            default -> {
                kind.accept(wire);
                kind.say(wire);
                if (ending == Ending.CLOSED_UNREAD_BEFORE_A_FULL_BUFFER) {
                    for (int i = 0; i < 10; i++) {
                        kind.say(wire);
                    }
                }
                if (ending != Ending.CUT) {
                    wire.untilLeft();
                }
            }
        }
    }

    private void live(Ending ending, LineClient client, LineCall call, CountDownLatch asked) throws Exception {
        switch (ending) {
            case CLOSED_BY_ITS_READER -> {
                try (FrameLine line = client.open(call)) {
                    assertThat(line.next(PATIENCE)).isPresent();
                }
            }
            case CLOSED_WHILE_ANOTHER_WAITS -> {
                FrameLine line = client.open(call);
                CompletableFuture<Integer> reader = readAll(line);
                line.close();
                assertThat(reader.get(5, TimeUnit.SECONDS)).isLessThanOrEqualTo(1);
            }
            case CLOSED_UNREAD_BEFORE_A_FULL_BUFFER ->
                client.open(call.mostWaiting(1)).close();
            case CUT, SILENT_FOR_TOO_LONG -> {
                FrameLine line = client.open(call); // not even closed by its reader
                assertThat(readAll(line)).failsWithin(Duration.ofSeconds(5));
            }
            case INTERRUPTED_WHILE_IT_OPENS -> {
                Thread caller = Thread.currentThread();
                CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
                    try {
                        asked.await();
                    } catch (InterruptedException unexpected) {
                        throw new AssertionError(unexpected);
                    }
                    caller.interrupt();
                });
                assertThat(catchThrowable(() -> client.open(call))).hasMessageContaining("interrupted");
                assertThat(Thread.interrupted()).isTrue();
                other.join();
            }
            case SDK_CLOSED_WHILE_IT_STANDS -> {
                FrameLine line = client.open(call);
                CompletableFuture<Integer> reader = readAll(line);
                net.context.close();
                assertThat(reader).failsWithin(Duration.ofSeconds(5));
            }
            case SDK_CLOSED_WHILE_IT_OPENS -> {
                CompletableFuture<FrameLine> opening = CompletableFuture.supplyAsync(() -> client.open(call));
                asked.await();
                net.context.close();
                assertThat(opening).failsWithin(Duration.ofSeconds(5));
            }
            case REFUSED, A_PAGE_INSTEAD, NO_ANSWER_IN_TIME ->
                assertThat(catchThrowable(() -> client.open(call))).isNotNull();
        }
    }

    /** Reads until the line is closed here. */
    private static CompletableFuture<Integer> readAll(FrameLine line) {
        return CompletableFuture.supplyAsync(() -> {
            int read = 0;
            while (line.next(PATIENCE).isPresent()) {
                read++;
            }
            return read;
        });
    }

    private static LineCall call(Kind kind, Ending ending, LineServer server) {
        Duration silence = ending == Ending.SILENT_FOR_TOO_LONG ? Duration.ofMillis(200) : Duration.ofSeconds(20);
        Caller caller = Caller.of(TestContext.CONNECTION);
        return switch (kind) {
            case EVENTS -> LineCall.get(Testnet.LOOK, caller, server.url(), Framing.SERVER_SENT_EVENTS, silence);
            case LINES -> LineCall.get(Testnet.LOOK, caller, server.url(), Framing.LINES, silence);
            case SOCKET -> LineCall.webSocket(Testnet.LOOK, caller, server.url(), silence);
        };
    }

    /** The client gives a WebSocket's connection up in a thread of its own. */
    private void awaitNoConnectionInUse() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < 500 && net.leaked() > 0; i++) {
            never.await(10, TimeUnit.MILLISECONDS);
        }
        assertThat(net.leaked()).as("connections in use").isZero();
    }

    /** Those who read lines go with them; OkHttp names a thread after the address while it reads. */
    private static void awaitNoReaders(Set<Thread> before) throws InterruptedException {
        List<Thread> readers = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .filter(thread -> thread.getName().startsWith("smm-line-")
                        || thread.getName().startsWith("OkHttp http"))
                .toList();
        for (Thread reader : readers) {
            reader.join(5_000);
            assertThat(reader.isAlive()).as(reader.getName()).isFalse();
        }
    }
}
