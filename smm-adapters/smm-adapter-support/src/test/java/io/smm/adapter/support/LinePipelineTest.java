package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.BreakerEvent;
import io.smm.account.Connection;
import io.smm.adapter.support.stream.FrameLine;
import io.smm.adapter.support.stream.Framing;
import io.smm.error.NetworkDownException;
import io.smm.error.RateLimitedException;
import io.smm.spi.HttpOptions;
import io.smm.spi.ResilienceOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening a line passes all that a call passes; a line that stands holds nothing of it. */
@Timeout(30)
class LinePipelineTest {

    private static final Connection A = TestContext.CONNECTION;
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30).plusMillis(1);

    private final Testnet net = new Testnet();

    LinePipelineTest() throws IOException {}

    @BeforeEach
    void oneCallOfAnAccountAtOnceAndABreakerThatOpensSoon() {
        net.context.options = HttpOptions.builder()
                .resilience(ResilienceOptions.builder()
                        .minimumCalls(2)
                        .callsPerAccount(1)
                        .mostWaiting(0)
                        .trialCalls(1)
                        .build())
                .build();
    }

    @AfterEach
    void close() throws Exception {
        net.close();
    }

    @Test
    void aHostThatFailsCallsIsNotAskedForALine() {
        for (int i = 0; i < 2; i++) {
            net.server.enqueue(new MockResponse.Builder().code(503).build());
            assertThatThrownBy(() -> net.client().call(net.tidy(A)));
        }

        NetworkDownException refused = catchThrowableOfType(
                NetworkDownException.class, () -> net.lines().open(socket()));

        assertThat(refused).hasMessageContaining("are not sent");
        assertThat(refused.retryAdvice().after()).contains(HALF_A_MINUTE);
        assertThat(net.server.getRequestCount()).isEqualTo(2);
        assertThat(net.context.charged).as("what is not sent costs nothing").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void linesThatCannotBeOpenedCountAsFailuresOfTheHost(boolean socket) {
        for (int i = 0; i < 2; i++) {
            net.server.enqueue(new MockResponse.Builder().code(503).build());
            assertThatThrownBy(() -> net.lines().open(socket ? socket() : body()))
                    .isInstanceOf(NetworkDownException.class);
        }

        assertThatThrownBy(() -> net.client().call(net.tidy(A))).hasMessageContaining("are not sent");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPageInsteadOfALineCountsAsAFailureOfTheHost(boolean socket) {
        for (int i = 0; i < 2; i++) {
            net.server.enqueue(new MockResponse.Builder()
                    .setHeader("Content-Type", "text/html")
                    .body("<html>")
                    .build());
            assertThatThrownBy(() -> net.lines().open(socket ? socket() : body()));
        }

        assertThat(net.context.breakers).hasSize(1);
    }

    @Test
    void aRefusalWithAMeaningIsNoFailureOfTheHost() {
        for (int i = 0; i < 4; i++) {
            net.server.enqueue(Testnet.json(400, "{\"error\":\"Bad\"}").build());
            assertThatThrownBy(() -> net.lines().open(body())).hasMessageContaining("Bad");
        }

        assertThat(net.context.breakers).isEmpty();
    }

    @Test
    void aLineThatOpensIsTheTrialThatClosesTheBreaker() {
        linesThatCannotBeOpenedCountAsFailuresOfTheHost(true);
        net.context.now = net.context.now.plus(HALF_A_MINUTE);
        upgrade();

        try (FrameLine line = net.lines().open(socket())) {
            net.answers("{\"id\":\"7\"}");
            assertThat(net.client().call(net.look())).isEqualTo("7");
        }

        assertThat(net.context.breakers)
                .extracting(BreakerEvent::state)
                .containsExactly(BreakerEvent.State.OPEN, BreakerEvent.State.TRYING, BreakerEvent.State.CLOSED);
    }

    @Test
    void aLineThatStandsHoldsNoPlaceOfItsAccount() {
        upgrade();
        try (FrameLine line = net.lines().open(socket())) {
            net.answers("{\"id\":\"7\"}");
            assertThat(net.client().call(net.look())).isEqualTo("7");
        }
    }

    @Test
    void tooManyIsToldToTheLedger() {
        net.server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "9")
                .build());

        assertThatThrownBy(() -> net.lines().open(socket())).isInstanceOf(RateLimitedException.class);

        assertThat(net.context.refusals).containsExactly(Optional.of(net.context.now.plusSeconds(9)));
        assertThat(net.context.permits).containsExactly("released");
    }

    @Test
    void aLineIsNotOpenedAgainHere() {
        net.server.enqueue(new MockResponse.Builder().code(503).build());

        assertThatThrownBy(() -> net.lines().open(body())).isInstanceOf(NetworkDownException.class);

        assertThat(net.server.getRequestCount()).isEqualTo(1);
        assertThat(net.context.waits).isEmpty();
    }

    @Test
    void whatNeverWentOutCostsNothing() throws Exception {
        HttpUrl nobody;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = net.url().newBuilder().port(gone.getLocalPort()).build();
        }

        assertThatThrownBy(() ->
                        net.lines().open(LineCall.get(Testnet.LOOK, Caller.of(A), nobody, Framing.LINES, SILENCE)))
                .isInstanceOf(NetworkDownException.class);

        assertThat(net.context.permits).containsExactly("cancelled");
    }

    @Test
    void aCallerWhoLeavesWhileALineOpensSaysNothingOfTheHost() throws Exception {
        Thread caller = Thread.currentThread();
        LineServer.Script interrupts = wire -> {
            caller.interrupt();
            wire.untilLeft();
        };
        try (LineServer server = new LineServer(interrupts, interrupts, interrupts)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> net.lines()
                                .open(LineCall.get(Testnet.LOOK, Caller.of(A), server.url(), Framing.LINES, SILENCE)))
                        .hasMessageContaining("interrupted");
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(server.requests()).hasSize(3);
        }

        assertThat(net.context.breakers).isEmpty();
    }

    private void upgrade() {
        net.server.enqueue(new MockResponse.Builder()
                .webSocketUpgrade(new WebSocketListener() {})
                .build());
    }

    private LineCall socket() {
        return LineCall.webSocket(Testnet.LOOK, Caller.of(A), net.url(), SILENCE);
    }

    private LineCall body() {
        return LineCall.get(Testnet.LOOK, Caller.of(A), net.url(), Framing.LINES, SILENCE);
    }
}
