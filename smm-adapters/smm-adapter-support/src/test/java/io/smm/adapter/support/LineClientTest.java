package io.smm.adapter.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.adapter.support.stream.Frame;
import io.smm.adapter.support.stream.FrameLine;
import io.smm.adapter.support.stream.Framing;
import io.smm.error.NetworkDownException;
import io.smm.error.ProtocolException;
import io.smm.error.RateLimitedException;
import io.smm.error.SmmException;
import io.smm.error.TokenExpiredException;
import io.smm.spi.HttpOptions;
import io.smm.spi.QuotaCharge;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A line that is an answer without an end: what comes is read as it comes, and every end is typed. */
@Timeout(30)
class LineClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final String REFUSED = "HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\n"
            + "Connection: close\r\nContent-Length: 19\r\n\r\n{\"error\":\"Expired\"}";

    private final Testnet net = new Testnet();

    LineClientTest() throws IOException {}

    @AfterEach
    void nothingIsLeftBehind() throws Exception {
        Lines lines = net.context.shared(Lines.class, Lines::new);
        net.close();
        assertThat(lines.count()).as("lines that stand").isZero();
        awaitNoReaders();
    }

    @Test
    void framesAreReadWhileTheLineStandsAndSignsOfLifeAreNone() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        try (LineServer server = new LineServer(wire -> {
                    wire.answer("application/json");
                    wire.write("{\"a\":1}\r\n\r\n{\"a\"");
                    read.await();
                    wire.write(":2}\r\n");
                    wire.untilLeft();
                });
                FrameLine line = open(server, Framing.LINES)) {
            assertThat(text(line)).isEqualTo("{\"a\":1}");
            assertThat(line.next(Duration.ZERO)).isEmpty();
            read.countDown();
            assertThat(text(line)).isEqualTo("{\"a\":2}");

            assertThat(server.requests().get(0))
                    .contains("Authorization: Bearer token-of-today", "Accept-Encoding: identity");
            assertThat(net.context.charged).containsExactly(List.of(new QuotaCharge("calls", 1)));
            assertThat(net.context.events)
                    .singleElement()
                    .satisfies(event -> assertThat(event.status()).hasValue(200));
        }
    }

    @Test
    void serverSentEventsKeepTheirNamesAndIds() throws Exception {
        try (LineServer server = new LineServer(wire -> {
                    wire.answer("text/event-stream; charset=utf-8");
                    wire.write(":thump\n\nevent: update\nid: 4\ndata: {}\n\n");
                    wire.untilLeft();
                });
                FrameLine line = open(server, Framing.SERVER_SENT_EVENTS)) {
            Frame frame = line.next(PATIENCE).orElseThrow();

            assertThat(frame.event()).contains("update");
            assertThat(frame.id()).contains("4");
            assertThat(server.requests().get(0)).contains("Accept: text/event-stream");
        }
    }

    @Test
    void anExpiredTokenIsRenewedOnceAndASecondRefusalIsThrown() throws Exception {
        try (LineServer server = new LineServer(
                wire -> wire.write(REFUSED),
                wire -> {
                    wire.answer("application/json");
                    wire.untilLeft();
                },
                wire -> wire.write(REFUSED),
                wire -> wire.write(REFUSED))) {
            open(server, Framing.LINES).close();
            assertThat(net.context.renewed).containsExactly("token-of-today");
            assertThat(server.requests().get(1)).contains("Authorization: Bearer token-of-tomorrow");

            assertThatThrownBy(() -> open(server, Framing.LINES)).isInstanceOf(TokenExpiredException.class);
            assertThat(server.requests()).hasSize(4);
        }
    }

    @Test
    void aRefusalIsTypedWithTheNetworksWait() throws Exception {
        try (LineServer server = new LineServer(
                wire -> wire.write(
                        "HTTP/1.1 429 Slow\r\nRetry-After: 77\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"),
                wire -> wire.write("HTTP/1.1 503 Later\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"),
                wire -> wire.write(
                        "HTTP/1.1 301 There\r\nLocation: /other\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"),
                wire -> wire.write(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi"))) {
            assertThat(refusal(server, RateLimitedException.class).retryAdvice().after())
                    .contains(Duration.ofSeconds(77));
            assertThat(refusal(server, NetworkDownException.class).details().status())
                    .hasValue(503);
            refusal(server, ProtocolException.class);
            refusal(server, ProtocolException.class);
        }
    }

    @Test
    void aLineThatIsCutGivesAllThatCameAndThenItsEnd() throws Exception {
        try (LineServer server = new LineServer(wire -> {
                    wire.answer("application/json");
                    wire.write("1\n2\n{\"half");
                });
                FrameLine line = open(server, Framing.LINES)) {
            assertThat(text(line)).isEqualTo("1");
            assertThat(text(line)).isEqualTo("2");
            assertThatThrownBy(() -> line.next(PATIENCE)).isInstanceOf(NetworkDownException.class);
            assertThatThrownBy(() -> line.next(PATIENCE)).isInstanceOf(NetworkDownException.class);
        }
    }

    @Test
    void silenceEndsALineAndSignsOfLifeKeepIt() throws Exception {
        try (LineServer server = new LineServer(wire -> {
                    wire.answer("application/json");
                    wire.untilLeft();
                });
                FrameLine line = client().open(call(server, Framing.LINES, Duration.ofMillis(200)))) {
            assertThatThrownBy(() -> line.next(PATIENCE))
                    .isInstanceOf(NetworkDownException.class)
                    .hasMessageContaining("imeout");
        }
        CountDownLatch beats = new CountDownLatch(1);
        try (LineServer server = new LineServer(wire -> {
                    wire.answer("application/json");
                    for (int beat = 0; beat < 10; beat++) {
                        beats.await(100, TimeUnit.MILLISECONDS);
                        wire.write("\r\n");
                    }
                    wire.write("at last\r\n");
                    wire.untilLeft();
                });
                FrameLine line = client().open(call(server, Framing.LINES, Duration.ofMillis(600)))) {
            assertThat(text(line)).isEqualTo("at last");
        }
    }

    @Test
    void closingFromAnotherThreadEndsAWaitAndTheReader() throws Exception {
        CompletableFuture<Void> left = new CompletableFuture<>();
        try (LineServer server = new LineServer(wire -> {
            wire.answer("application/json");
            wire.untilLeft();
            left.complete(null);
        })) {
            FrameLine line = open(server, Framing.LINES);
            CompletableFuture<Optional<Frame>> waiting = waitOn(line);

            line.close();
            line.close();

            assertThat(waiting.get(5, TimeUnit.SECONDS)).isEmpty();
            assertThat(line.next(PATIENCE)).isEmpty();
            left.get(5, TimeUnit.SECONDS);
            awaitNoReaders();
        }
    }

    @Test
    void closingTheSdkEndsItsLinesAndOpensNoMore() throws Exception {
        try (LineServer server = new LineServer(wire -> {
            wire.answer("application/json");
            wire.untilLeft();
        })) {
            LineClient client = client();
            FrameLine line = client.open(call(server, Framing.LINES, SILENCE));
            CompletableFuture<Optional<Frame>> waiting = waitOn(line);

            net.context.close();

            assertThatThrownBy(() -> waiting.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> client.open(call(server, Framing.LINES, SILENCE)))
                    .isInstanceOf(IllegalStateException.class);
            awaitNoReaders();
        }
    }

    @Test
    void aSlowReaderIsFeltByTheNetworkAndLosesNothing() throws Exception {
        String padding = "x".repeat(1_000);
        int all = 30_000;
        AtomicInteger written = new AtomicInteger();
        try (LineServer server = new LineServer(wire -> {
                    wire.answer("application/json");
                    for (int i = 0; i < all; i++) {
                        wire.write(i + " " + padding + "\n");
                        written.set(i + 1);
                    }
                    wire.untilLeft();
                });
                FrameLine line =
                        client().open(call(server, Framing.LINES, SILENCE).mostWaiting(10))) {
            assertThat(text(line)).startsWith("0 ");
            awaitStandstill(written);
            assertThat(written.get()).as("written while nobody read").isLessThan(all);

            for (int i = 1; i < all; i++) {
                assertThat(text(line)).startsWith(i + " ");
            }
        }
    }

    @Test
    void aServerThatSaysNothingDoesNotHoldTheCallerLongerThanACallMay() throws Exception {
        net.context.options =
                HttpOptions.builder().callTimeout(Duration.ofMillis(200)).build();
        try (LineServer server = new LineServer(LineServer.Wire::untilLeft)) {
            assertThatThrownBy(() -> open(server, Framing.LINES))
                    .isInstanceOf(NetworkDownException.class)
                    .hasMessageContaining("PT0.2S");
        }
    }

    @Test
    void aFrameThatIsTooLargeIsPassedOver() throws Exception {
        try (LineServer server = new LineServer(wire -> {
                    wire.answer("application/json");
                    wire.write("x".repeat(3_000) + "\nnext\n");
                    wire.untilLeft();
                });
                FrameLine line =
                        client().open(call(server, Framing.LINES, SILENCE).mostFrameBytes(1_024))) {
            assertThat(line.next(PATIENCE).orElseThrow().isTooLarge()).isTrue();
            assertThat(text(line)).isEqualTo("next");
        }
    }

    @Test
    void noSecretShowsInARefusalThatRepeatsIt() throws Exception {
        String body = "{\"error\":\"Bad\",\"message\":\"token-of-today is bad\"}";
        try (LineServer server = new LineServer(
                wire -> wire.write("HTTP/1.1 400 Bad\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body))) {
            SmmException error = catchThrowableOfType(SmmException.class, () -> open(server, Framing.LINES));

            assertThat(error).hasMessageContaining("***").hasMessageNotContaining("token-of-today");
            assertThat(error.details().toString()).doesNotContain("token-of-today");
        }
    }

    private <E extends SmmException> E refusal(LineServer server, Class<E> type) {
        return catchThrowableOfType(type, () -> open(server, Framing.LINES));
    }

    private FrameLine open(LineServer server, Framing framing) {
        return client().open(call(server, framing, SILENCE));
    }

    private static LineCall call(LineServer server, Framing framing, Duration silence) {
        return LineCall.get(Testnet.LOOK, Caller.of(TestContext.CONNECTION), server.url(), framing, silence);
    }

    private LineClient client() {
        return net.lines();
    }

    private static String text(FrameLine line) {
        return new String(line.next(PATIENCE).orElseThrow().data(), UTF_8);
    }

    private static CompletableFuture<Optional<Frame>> waitOn(FrameLine line) throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CompletableFuture<Optional<Frame>> waiting = CompletableFuture.supplyAsync(() -> {
            began.countDown();
            return line.next(PATIENCE);
        });
        began.await();
        return waiting;
    }

    /** Until the number does not change for a while. */
    private static void awaitStandstill(AtomicInteger number) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        int before = -1;
        while (before != number.get()) {
            before = number.get();
            never.await(200, TimeUnit.MILLISECONDS);
        }
    }

    static void awaitNoReaders() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            // OkHttp names a thread after the address while it reads.
            if (thread.getName().startsWith("smm-line-") || thread.getName().startsWith("OkHttp http")) {
                thread.join(5_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }
}
