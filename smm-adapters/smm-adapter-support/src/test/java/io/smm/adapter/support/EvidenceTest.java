package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smm.BreakerEvent;
import io.smm.error.NetworkDownException;
import io.smm.post.MediaSource;
import io.smm.spi.HttpOptions;
import io.smm.spi.ResilienceOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ends of a call speak against the host, and which do not: a breaker that opens at the first failure tells. */
class EvidenceTest {

    private final Testnet net = new Testnet();

    EvidenceTest() throws IOException {}

    @BeforeEach
    void openAtTheFirstFailure() {
        options(HttpOptions.builder());
    }

    @AfterEach
    void close() throws Exception {
        assertThat(net.leaked()).as("leaked connections").isZero();
        net.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 502, 503, 504, 520, 599, 408})
    void failuresOfTheServerSpeakAgainstIt(int status) {
        net.server.enqueue(new MockResponse.Builder().code(status).build());

        assertOpens(net.tidy(TestContext.CONNECTION));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 405, 409, 410, 413, 422, 425, 429, 451, 302, 307})
    void refusalsDoNot(int status) {
        // 401 asks for a renewed token, and is asked again.
        net.server.enqueue(Testnet.json(status, "{\"error\":\"Bad\"}").build());
        net.server.enqueue(Testnet.json(status, "{\"error\":\"Bad\"}").build());

        assertStaysClosed(net.tidy(TestContext.CONNECTION));
    }

    @Test
    void aTokenThatIsRefusedForGoodDoesNot() {
        net.server.enqueue(Testnet.json(400, "{\"error\":\"Expired\"}").build());
        net.server.enqueue(Testnet.json(400, "{\"error\":\"Expired\"}").build());

        assertStaysClosed(net.tidy(TestContext.CONNECTION));
    }

    @Test
    void aFailureToWhichTheAdapterGivesAMeaningDoesNot() {
        net.server.enqueue(Testnet.json(503, "{\"error\":\"Slow\"}").build());

        assertStaysClosed(net.tidy(TestContext.CONNECTION));
    }

    @Test
    void anEffectWhoseOutcomeIsUnknownSpeaksAgainstIt() {
        net.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build());

        assertOpens(net.say("hello"));
    }

    @Test
    void aPageInsteadOfAnAnswerSpeaksAgainstIt() {
        net.server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "text/html")
                .body("<html>We are working on it</html>")
                .build());

        assertOpens(net.tidy(TestContext.CONNECTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"id\":", "no JSON"})
    void whatIsNoJsonSpeaksAgainstIt(String body) {
        net.answers(body);

        assertOpens(net.tidy(TestContext.CONNECTION));
    }

    @Test
    void halfABodySpeaksAgainstIt() {
        net.server.enqueue(Testnet.json(200, "{\"id\":\"7\",\"more\":\"" + "x".repeat(10_000) + "\"}")
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build());

        assertOpens(net.tidy(TestContext.CONNECTION));
    }

    @Test
    void anAnswerOfAnotherShapeDoesNot() {
        net.answers("{\"identifier\":\"7\"}");

        assertStaysClosed(net.tidy(TestContext.CONNECTION));
    }

    @Test
    void anAnswerThatIsTooLargeForTheHostDoesNot() {
        options(HttpOptions.builder().mostAnswerBytes(1_024));
        net.answers("{\"more\":\"" + "x".repeat(4_000) + "\"}");

        assertStaysClosed(net.tidy(TestContext.CONNECTION));
    }

    @Test
    void anUnknownHostSpeaksAgainstIt() {
        options(HttpOptions.builder().dns(host -> {
            throw new UnknownHostException(host);
        }));

        assertOpens(ApiCall.post(
                Testnet.TIDY,
                Caller.of(TestContext.CONNECTION),
                net.url().newBuilder().host("nowhere.example").build(),
                RequestContent.none(),
                json -> ""));
    }

    @Test
    void aHostThatDoesNotAnswerInTimeSpeaksAgainstItself() {
        options(HttpOptions.builder().callTimeout(Duration.ofMillis(200)));
        net.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());

        assertOpens(net.tidy(TestContext.CONNECTION));
    }

    @Test
    void aCallerInAHurryDoesNotSpeakAgainstIt() {
        net.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());

        assertStaysClosed(net.tidy(TestContext.CONNECTION).by(net.context.now.plusMillis(200)));
    }

    @Test
    void aDeadlineThatPassedBeforeDoesNot() {
        assertStaysClosed(net.tidy(TestContext.CONNECTION).by(net.context.now));
    }

    @Test
    void anInterruptDoesNot() {
        InetAddress address = net.server.getSocketAddress().getAddress();
        options(HttpOptions.builder().dns(host -> {
            Thread.currentThread().interrupt();
            return List.of(address);
        }));

        assertStaysClosed(net.tidy(TestContext.CONNECTION));

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aFileThatChangedDoesNot() {
        Supplier<MediaSource> shorter =
                () -> MediaSource.ofStream("changed", 10, () -> new ByteArrayInputStream(new byte[4]));

        assertStaysClosed(ApiCall.post(
                Testnet.SAY,
                Caller.of(TestContext.CONNECTION),
                net.url(),
                RequestContent.media("image/png", shorter.get()),
                json -> ""));
    }

    private void options(HttpOptions.Builder http) {
        net.context.options = http.resilience(ResilienceOptions.builder()
                        .minimumCalls(1)
                        .failurePercent(1)
                        .build())
                .build();
    }

    private void assertOpens(ApiCall<?> call) {
        assertThat(catchThrowable(() -> net.client().call(call))).isNotNull();
        assertThat(net.context.breakers).extracting(BreakerEvent::state).containsExactly(BreakerEvent.State.OPEN);
        assertThat(catchThrowable(() -> net.clientOfOurOwn().call(call)))
                .isInstanceOf(NetworkDownException.class)
                .hasMessageContaining("are not sent");
    }

    private void assertStaysClosed(ApiCall<?> call) {
        assertThat(catchThrowable(() -> net.client().call(call))).isNotNull();
        assertThat(net.context.breakers).isEmpty();
    }
}
