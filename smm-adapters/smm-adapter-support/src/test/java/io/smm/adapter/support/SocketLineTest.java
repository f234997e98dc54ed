package io.smm.adapter.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.support.stream.Frame;
import io.smm.adapter.support.stream.FrameLine;
import io.smm.error.NetworkDownException;
import io.smm.error.RateLimitedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A line that is a WebSocket: the same promises, another wire. */
@Timeout(30)
class SocketLineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final Testnet net = new Testnet();
    private final Far far = new Far();

    SocketLineTest() throws IOException {}

    @AfterEach
    void nothingIsLeftBehind() throws Exception {
        Lines lines = net.context.shared(Lines.class, Lines::new);
        net.context.close();
        LineClientTest.awaitNoReaders();
        net.server.close();
        assertThat(lines.count()).as("lines that stand").isZero();
    }

    @Test
    void messagesComeInOrderAndGoOut() throws Exception {
        upgrade();
        try (FrameLine line = net.lines().open(call())) {
            WebSocket there = far.opened();
            there.send("one");
            there.send(ByteString.of((byte) 0xA2, (byte) 0x61));

            assertThat(text(line)).isEqualTo("one");
            assertThat(line.next(PATIENCE).orElseThrow().data()).containsExactly(0xA2, 0x61);
            assertThat(line.next(Duration.ZERO)).isEmpty();
            assertThat(line.send("subscribe")).isTrue();
            assertThat(far.said.poll(5, TimeUnit.SECONDS)).isEqualTo("subscribe");
            assertThat(net.server.takeRequest().getHeaders().get("Authorization"))
                    .isEqualTo("Bearer token-of-today");
        }
    }

    @Test
    void aMessageThatComesAloneIsNotKeptBackFromWhoWaits() throws Exception {
        upgrade();
        try (FrameLine line = net.lines().open(call())) {
            WebSocket there = far.opened();
            CompletableFuture<String> taken = new CompletableFuture<>();
            Thread reader = new Thread(() -> taken.complete(text(line)), "waits-for-one");
            reader.start();
            while (reader.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }

            there.send("one");

            assertThat(taken.get(5, TimeUnit.SECONDS)).isEqualTo("one");
        }
    }

    @Test
    void theTokenMayGoAsAProtocol() throws Exception {
        upgrade();
        try (FrameLine line = net.lines().open(call().tokenAsProtocol())) {
            var request = net.server.takeRequest();
            assertThat(request.getHeaders().get("Sec-WebSocket-Protocol")).isEqualTo("token-of-today");
            assertThat(request.getHeaders().get("Authorization")).isNull();
            assertThat(line.toString()).doesNotContain("token");
        }
    }

    @Test
    void aRefusalIsWhatItIsForCallsAndAnExpiredTokenIsRenewed() {
        net.server.enqueue(Testnet.json(401, "{\"error\":\"Expired\"}").build());
        upgrade();
        net.server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "9")
                .build());
        net.server.enqueue(Testnet.json(200, "{}").build());

        net.lines().open(call()).close();

        assertThat(net.context.renewed).containsExactly("token-of-today");
        assertThatThrownBy(() -> net.lines().open(call()))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        error -> assertThat(error.retryAdvice().after()).contains(Duration.ofSeconds(9)));
        assertThatThrownBy(() -> net.lines().open(call())).hasMessageContaining("200 instead of a WebSocket");
    }

    @Test
    void theNetworksEndIsToldWithItsCodeAfterAllThatCame() throws Exception {
        upgrade();
        try (FrameLine line = net.lines().open(call())) {
            WebSocket there = far.opened();
            there.send("last");
            there.close(1012, "restart");

            assertThat(text(line)).isEqualTo("last");
            assertThatThrownBy(() -> line.next(PATIENCE))
                    .isInstanceOf(NetworkDownException.class)
                    .hasMessageContaining("1012 restart");
        }
    }

    @Test
    void aCutIsTypedAndNothingCanBeSentAfterIt() throws Exception {
        try (LineServer server = new LineServer(wire -> wire.upgrade());
                FrameLine line = net.lines()
                        .open(LineCall.webSocket(
                                Testnet.LOOK, Caller.of(TestContext.CONNECTION), server.url(), SILENCE))) {
            assertThatThrownBy(() -> line.next(PATIENCE)).isInstanceOf(NetworkDownException.class);
            assertThat(line.send("anybody there?")).isFalse();
        }
    }

    @Test
    void aLineOnWhichNobodyAnswersAPingIsDead() throws Exception {
        try (LineServer server = new LineServer(wire -> {
                    wire.upgrade();
                    wire.untilLeft();
                });
                FrameLine line = net.lines()
                        .open(LineCall.webSocket(
                                Testnet.LOOK,
                                Caller.of(TestContext.CONNECTION),
                                server.url(),
                                Duration.ofMillis(400)))) {
            assertThatThrownBy(() -> line.next(PATIENCE)).isInstanceOf(NetworkDownException.class);
        }
    }

    @Test
    void aSlowReaderLosesNothing() throws Exception {
        upgrade();
        try (FrameLine line = net.lines().open(call().mostWaiting(3))) {
            WebSocket there = far.opened();
            for (int i = 0; i < 2_000; i++) {
                there.send("message " + i);
            }

            for (int i = 0; i < 2_000; i++) {
                assertThat(text(line)).isEqualTo("message " + i);
            }
        }
    }

    @Test
    void closingEndsAWaitAlsoWhileTheReaderStandsBeforeAFullBuffer() throws Exception {
        upgrade();
        FrameLine line = net.lines().open(call().mostWaiting(1));
        WebSocket there = far.opened();
        there.send("one");
        there.send("two");
        there.send("three");
        assertThat(text(line)).isEqualTo("one");

        line.close();

        assertThat(line.next(PATIENCE)).isEmpty();
        LineClientTest.awaitNoReaders();
    }

    @Test
    void closingTheSdkEndsAWait() throws Exception {
        upgrade();
        FrameLine line = net.lines().open(call());
        CountDownLatch began = new CountDownLatch(1);
        CompletableFuture<Optional<Frame>> waiting = CompletableFuture.supplyAsync(() -> {
            began.countDown();
            return line.next(PATIENCE);
        });
        began.await();

        net.context.close();

        assertThatThrownBy(() -> waiting.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMessageThatIsTooLargeIsPassedOver() throws Exception {
        upgrade();
        try (FrameLine line = net.lines().open(call().mostFrameBytes(1_024))) {
            WebSocket there = far.opened();
            there.send("x".repeat(1_025));
            there.send("next");

            assertThat(line.next(PATIENCE).orElseThrow().isTooLarge()).isTrue();
            assertThat(text(line)).isEqualTo("next");
        }
    }

    @Test
    void aMessageIsKnownToBeTooLargeBeforeItCame() throws Exception {
        CountDownLatch refused = new CountDownLatch(1);
        try (LineServer server = new LineServer(wire -> {
                    wire.upgrade();
                    wire.frame(3, "one");
                    wire.frame(2_000_000_000, "x".repeat(50_000));
                    refused.await(); // the rest of it never comes
                });
                FrameLine line = net.lines()
                        .open(LineCall.webSocket(
                                Testnet.LOOK, Caller.of(TestContext.CONNECTION), server.url(), SILENCE))) {
            assertThat(text(line)).isEqualTo("one");
            assertThat(line.next(PATIENCE).orElseThrow().isTooLarge()).isTrue();
            refused.countDown();
        }
    }

    @Test
    void whatIsPackedIsNeitherOfferedNorTaken() throws Exception {
        upgrade();
        net.lines().open(call()).close();
        assertThat(net.server.takeRequest().getHeaders().get("Sec-WebSocket-Extensions"))
                .isNull();

        try (LineServer server =
                new LineServer(wire -> wire.upgrade("Sec-WebSocket-Extensions: permessage-deflate\r\n"))) {
            assertThatThrownBy(() -> net.lines()
                            .open(LineCall.webSocket(
                                    Testnet.LOOK, Caller.of(TestContext.CONNECTION), server.url(), SILENCE)))
                    .isInstanceOf(NetworkDownException.class)
                    .hasMessageContaining("an extension that nobody offered");
        }
    }

    @Test
    void addressesOfWebSocketsAreRead() {
        assertThat(LineCall.httpUrl("wss://stream.example/api?stream=user"))
                .contains(HttpUrl.get("https://stream.example/api?stream=user"));
        assertThat(LineCall.httpUrl("ws://stream.example/")).contains(HttpUrl.get("http://stream.example/"));
        assertThat(LineCall.httpUrl("https://stream.example/")).contains(HttpUrl.get("https://stream.example/"));
        assertThat(LineCall.httpUrl("stream.example")).isEmpty();
    }

    private void upgrade() {
        net.server.enqueue(new MockResponse.Builder().webSocketUpgrade(far).build());
    }

    private LineCall call() {
        return LineCall.webSocket(Testnet.LOOK, Caller.of(TestContext.CONNECTION), net.url(), SILENCE);
    }

    private static String text(FrameLine line) {
        return new String(line.next(PATIENCE).orElseThrow().data(), UTF_8);
    }

    /** The network's end. */
    private static final class Far extends WebSocketListener {
        final BlockingQueue<String> said = new LinkedBlockingQueue<>();
        private final CompletableFuture<WebSocket> open = new CompletableFuture<>();

        WebSocket opened() throws Exception {
            return open.get(5, TimeUnit.SECONDS);
        }

        @Override
        public void onOpen(WebSocket webSocket, Response response) {
            open.complete(webSocket);
        }

        @Override
        public void onMessage(WebSocket webSocket, String text) {
            said.add(text);
        }

        @Override
        public void onClosing(WebSocket webSocket, int code, String reason) {
            webSocket.close(1000, null);
        }
    }
}
