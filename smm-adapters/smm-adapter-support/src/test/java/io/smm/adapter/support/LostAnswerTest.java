package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.UnknownOutcomeException;
import io.smm.spi.HttpOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No answer, or not in time: before the first byte nothing happened, after it an effect is in doubt, and never sent again. */
class LostAnswerTest {

    private final Testnet net = new Testnet();

    LostAnswerTest() throws IOException {}

    @AfterEach
    void everyConnectionIsGivenBack() throws Exception {
        assertThat(Thread.interrupted()).as("interrupt flag left over").isFalse();
        assertThat(net.leaked()).as("leaked connections").isZero();
        net.close();
    }

    @Test
    void aRefusedConnectionProvesThatNothingWasSent() throws Exception {
        ApiCall<String> call = net.say("hello");
        NetworkClient client = net.client();
        net.server.close();

        assertNothingWasSent(failure(client, call));
    }

    @Test
    void anUnknownHostProvesThatNothingWasSent() {
        net.context.options = HttpOptions.builder()
                .dns(host -> {
                    throw new UnknownHostException(host);
                })
                .build();

        assertNothingWasSent(failure(net.client(), net.say("hello")));
    }

    @Test
    void aHostWithoutAddressesProvesThatNothingWasSent() {
        net.context.options = HttpOptions.builder().dns(host -> List.of()).build();

        assertNothingWasSent(failure(net.client(), net.say("hello")));
    }

    @Test
    void aConnectionCutBeforeTheServerReadLeavesAnEffectInDoubt() {
        net.server.enqueue(new MockResponse.Builder()
                .onRequestStart(new SocketEffect.CloseSocket())
                .build());

        assertInDoubt(failure(net.client(), net.say("hello")));
    }

    @Test
    void aConnectionCutAfterTheServerReadLeavesAnEffectInDoubt() {
        net.server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        assertInDoubt(failure(net.client(), net.say("hello")));
        assertThat(net.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aConnectionCutUnderAReadIsTroubleAndNoDoubt() {
        for (int i = 0; i < 3; i++) {
            net.server.enqueue(new MockResponse.Builder()
                    .onResponseStart(new SocketEffect.CloseSocket())
                    .build());
        }

        SmmException error = failure(net.client(), net.look());

        assertThat(error).isInstanceOf(NetworkDownException.class);
        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.sameCall());
        assertThat(net.server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void anAnswerThatDoesNotComeBeforeTheDeadlineLeavesAnEffectInDoubt() {
        net.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());

        SmmException error = failure(net.client(), net.say("hello").by(net.context.now.plusMillis(300)));

        assertInDoubt(error);
        assertThat(error).hasMessageContaining("timeout");
    }

    @Test
    void aBodyThatDripsPastTheDeadlineLeavesAnEffectInDoubt() {
        net.server.enqueue(Testnet.json(200, "{\"id\":\"" + "7".repeat(100) + "\"}")
                .throttleBody(10, 100, TimeUnit.MILLISECONDS)
                .build());

        assertInDoubt(failure(net.client(), net.say("hello").by(net.context.now.plusMillis(300))));
    }

    @Test
    void aBodyThatDripsPastTheDeadlineIsTroubleForARead() {
        net.server.enqueue(Testnet.json(200, "{\"id\":\"" + "7".repeat(100) + "\"}")
                .throttleBody(10, 100, TimeUnit.MILLISECONDS)
                .build());

        SmmException error = failure(net.client(), net.look().by(net.context.now.plusMillis(100)));

        assertThat(error).isInstanceOf(NetworkDownException.class);
        assertThat(net.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void theHostsCallTimeoutHoldsWithoutADeadline() {
        net.context.options =
                HttpOptions.builder().callTimeout(Duration.ofMillis(300)).build();
        net.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());

        assertInDoubt(failure(net.client(), net.say("hello")));
    }

    @Test
    void anInterruptAfterTheFirstByteLeavesAnEffectInDoubtAtOnceAndKeepsTheFlag() throws Exception {
        net.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        NetworkClient client = net.client();
        CompletableFuture<SmmException> error = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread publisher = new Thread(() -> {
            error.complete(failure(client, net.say("hello")));
            flag.complete(Thread.currentThread().isInterrupted());
        });

        publisher.start();
        net.server.takeRequest();
        publisher.interrupt();

        assertInDoubt(error.get(10, TimeUnit.SECONDS));
        assertThat(error.join()).hasMessageContaining("interrupted");
        assertThat(flag.get(10, TimeUnit.SECONDS)).isTrue();
        publisher.join(10_000);
    }

    @Test
    void anInterruptInTheMiddleOfTheBodyLeavesAnEffectInDoubt() throws Exception {
        CompletableFuture<Thread> reading = new CompletableFuture<>();
        net.server.enqueue(Testnet.json(200, "{\"reading\":1," + " ".repeat(100_000) + "\"id\":\"7\"}")
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());
        NetworkClient client = net.client();
        ApiCall<String> call =
                ApiCall.post(Testnet.SAY, Caller.of(TestContext.CONNECTION), net.url(), RequestContent.none(), json -> {
                    json.open();
                    while (json.next()) {
                        reading.complete(Thread.currentThread());
                    }
                    return "";
                });
        CompletableFuture<SmmException> error = new CompletableFuture<>();
        Thread publisher = new Thread(() -> error.complete(failure(client, call)));

        publisher.start();
        reading.get(10, TimeUnit.SECONDS).interrupt();

        assertInDoubt(error.get(10, TimeUnit.SECONDS));
        publisher.join(10_000);
    }

    @Test
    void anInterruptBeforeTheFirstByteProvesThatNothingWasSent() {
        Thread.currentThread().interrupt();

        SmmException error = failure(net.client(), net.say("hello"));

        assertThat(Thread.interrupted()).isTrue();
        assertNothingWasSent(error);
        assertThat(net.server.getRequestCount()).isZero();
    }

    @Test
    void anInterruptWhileConnectingProvesThatNothingWasSent() {
        InetAddress address = net.server.getSocketAddress().getAddress();
        net.context.options = HttpOptions.builder()
                .dns(host -> {
                    Thread.currentThread().interrupt();
                    return List.of(address);
                })
                .build();

        SmmException error = failure(net.client(), net.say("hello"));

        assertThat(Thread.interrupted()).isTrue();
        assertNothingWasSent(error);
        assertThat(net.server.getRequestCount()).isZero();
    }

    @Test
    void anInterruptedReadIsNotMadeAgain() {
        Thread.currentThread().interrupt();

        assertThat(failure(net.client(), net.look())).isInstanceOf(NetworkDownException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(net.context.waits).isEmpty();
        assertThat(net.context.events).hasSize(1);
    }

    @Test
    void anEffectOverAConnectionThatTheServerClosedMeanwhileIsNeverSentTwice() throws Exception {
        net.server.enqueue(Testnet.json(200, "{\"id\":\"1\"}")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());
        net.answers("{\"id\":\"2\"}");
        NetworkClient client = net.client();
        client.call(net.say("first"));

        // Either the client saw in time that the connection is dead and took a new one, or the effect is in doubt.
        Outcome second = outcome(client, net.say("second"));

        long sent = bodies(2).stream().filter(body -> body.contains("second")).count();
        assertThat(sent).isLessThanOrEqualTo(1);
        if (second.error() != null) {
            assertInDoubt(second.error());
            assertThat(net.server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void anEffectOnAStreamThatTheServerRefusesIsNeverSentTwice() throws Exception {
        int refusedStream = 7; // RFC 9113 §7: REFUSED_STREAM
        net.server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        net.server.enqueue(new MockResponse.Builder()
                .onRequestStart(new SocketEffect.CloseStream(refusedStream))
                .build());
        net.answers("{\"id\":\"2\"}");
        NetworkClient client = net.client(new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)));

        assertInDoubt(failure(client, net.say("hello")));

        // The server counts what it refused on a thread of its own.
        assertThat(net.server.takeRequest(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(net.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aServerThatAsksForTheSameRequestAtOnceDoesNotGetIt() {
        for (int status : List.of(408, 421, 503)) {
            net.server.enqueue(
                    Testnet.json(status, "{}").setHeader("Retry-After", "0").build());
            int before = net.server.getRequestCount();

            assertThat(failure(net.client(), net.say("hello")).details().status())
                    .hasValue(status);

            assertThat(net.server.getRequestCount()).isEqualTo(before + 1);
        }
    }

    @Test
    void norCanOneThatPutsABodyOfItsOwnInThePlaceOfOurs() {
        net.server.enqueue(Testnet.json(500, "{}").build());
        net.answers("{\"id\":\"2\"}");
        NetworkClient client = net.client(new OkHttpClient.Builder().addInterceptor(chain -> {
            Request copied = chain.request()
                    .newBuilder()
                    .post(RequestBody.create("{}", MediaType.get("application/json")))
                    .build();
            chain.proceed(copied).close();
            return chain.proceed(copied);
        }));

        SmmException error = failure(client, net.say("hello"));

        assertInDoubt(error);
        assertThat(error).hasMessageContaining("sent already and is not sent again");
        assertThat(net.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anInterceptorOfTheHostThatRepeatsCannotSendAnEffectTwice() {
        net.server.enqueue(Testnet.json(500, "{}").build());
        net.answers("{\"id\":\"2\"}");
        NetworkClient client = net.client(new OkHttpClient.Builder().addInterceptor(chain -> {
            chain.proceed(chain.request()).close();
            return chain.proceed(chain.request());
        }));

        SmmException error = failure(client, net.say("hello"));

        assertInDoubt(error);
        assertThat(error).hasMessageContaining("sent already and is not sent again");

        assertThat(net.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aHostThatRepeatsOnItsOwnDoesNotRepeatAnEffect() throws IOException {
        try (ServerSocket hangsUp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> {
                try {
                    for (int i = 0; i < 2; i++) {
                        hangsUp.accept().close();
                    }
                } catch (IOException closed) {
                    // The test is over.
                }
            });
            server.start();
            NetworkClient client = net.client(new OkHttpClient.Builder().retryOnConnectionFailure(true));
            ApiCall<String> call = ApiCall.post(
                    Testnet.SAY,
                    Caller.of(TestContext.CONNECTION),
                    net.url().newBuilder().port(hangsUp.getLocalPort()).build(),
                    RequestContent.none(),
                    json -> "");

            assertInDoubt(failure(client, call));
        }
    }

    private record Outcome(@Nullable SmmException error) {}

    private static Outcome outcome(NetworkClient client, ApiCall<?> call) {
        try {
            client.call(call);
            return new Outcome(null);
        } catch (SmmException error) {
            return new Outcome(error);
        }
    }

    private static SmmException failure(NetworkClient client, ApiCall<?> call) {
        return catchThrowableOfType(SmmException.class, () -> client.call(call));
    }

    private List<String> bodies(int most) throws InterruptedException {
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < Math.min(most, net.server.getRequestCount()); i++) {
            bodies.add(net.server.takeRequest().getBody().utf8());
        }
        return bodies;
    }

    private static void assertNothingWasSent(SmmException error) {
        assertThat(error).isInstanceOf(NetworkDownException.class).hasMessageContaining("before anything was sent");
        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.sameCall());
        assertThat(error.details().status()).isEmpty();
    }

    private static void assertInDoubt(SmmException error) {
        assertThat(error).isInstanceOf(UnknownOutcomeException.class);
        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.reconcileFirst());
    }
}
