package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.error.ErrorDetails;
import io.smm.error.NetworkDownException;
import io.smm.error.QuotaExhaustedException;
import io.smm.error.RetryAdvice;
import io.smm.error.TokenRevokedException;
import io.smm.spi.HttpOptions;
import io.smm.spi.ResilienceOptions;
import java.io.IOException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The order of what a call passes, seen from outside: which refusal wins where several apply, and what each repetition pays. */
@Timeout(60)
class PipelineOrderTest {

    private final Testnet net = new Testnet();
    private final QuotaExhaustedException usedUp = new QuotaExhaustedException(
            ErrorDetails.of("used up", RetryAdvice.sameCall()).build(), net.context.now.plusSeconds(60));

    PipelineOrderTest() throws IOException {}

    @BeforeEach
    void oneCallOfAnAccountAtOnceAndABreakerThatOpensSoon() {
        net.context.options = HttpOptions.builder()
                .resilience(ResilienceOptions.builder()
                        .minimumCalls(2)
                        .callsPerAccount(1)
                        .mostWaiting(0)
                        .build())
                .build();
    }

    @AfterEach
    void close() throws Exception {
        net.close();
    }

    @Test
    void aDeadTokenIsSaidBeforeAHostInTrouble() {
        NetworkClient client = openBreaker();
        net.context.tokenRefusal = new TokenRevokedException(
                ErrorDetails.of("revoked", RetryAdvice.afterAction("connect anew"))
                        .build());

        assertThatThrownBy(() -> client.call(net.say("hello"))).isSameAs(net.context.tokenRefusal);
    }

    @Test
    void aHostInTroubleIsSaidBeforeAQuotaThatIsUsedUp() {
        NetworkClient client = openBreaker();
        net.context.quotaRefusal = usedUp;

        assertThatThrownBy(() -> client.call(net.say("hello")))
                .isInstanceOf(NetworkDownException.class)
                .hasMessageContaining("are not sent");
    }

    @Test
    void aQuotaThatIsUsedUpIsSaidBeforeALineThatIsFull() throws Exception {
        NetworkClient client = net.client();
        Thread hanging = hangs(client);

        assertThatThrownBy(() -> client.call(net.say("hello"))).hasMessageContaining("waiting already");
        net.context.quotaRefusal = usedUp;
        assertThatThrownBy(() -> client.call(net.say("hello"))).isSameAs(usedUp);

        hanging.interrupt();
        hanging.join();
    }

    @Test
    void aRepetitionPaysQuotaAndCountsAtTheBreakerLikeAnyCall() {
        for (int i = 0; i < 3; i++) {
            net.server.enqueue(new MockResponse.Builder().code(503).build());
        }

        NetworkDownException error = catchThrowableOfType(
                NetworkDownException.class, () -> net.client().call(net.look()));

        assertThat(net.server.getRequestCount()).isEqualTo(2);
        assertThat(net.context.charged).hasSize(2);
        assertThat(error).as("the third is the breaker's to refuse").hasMessageContaining("are not sent");
        assertThat(net.context.waits).as("and not worth another wait").hasSize(2);
    }

    @Test
    void aCallWithARenewedTokenPaysAndCountsAnew() {
        net.server.enqueue(Testnet.json(400, "{\"error\":\"Expired\"}").build());
        net.server.enqueue(new MockResponse.Builder().code(503).build());

        assertThatThrownBy(() -> net.client().call(net.tidy(TestContext.CONNECTION)))
                .isInstanceOf(NetworkDownException.class);

        assertThat(net.context.charged).hasSize(2);
        assertThat(net.context.breakers).as("one refusal, one failure: half").hasSize(1);
    }

    @Test
    void theWaitThatTheNetworkNamesDrivesTheRepetitionAndNotTheBreaker() {
        for (int i = 0; i < 2; i++) {
            net.server.enqueue(Testnet.json(429, "{\"error\":\"Slow\"}")
                    .setHeader("Retry-After", "4")
                    .build());
        }
        net.answers("{\"id\":\"7\"}");

        assertThat(net.client().call(net.look())).isEqualTo("7");

        assertThat(net.context.waits).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(4));
        assertThat(net.context.charged).hasSize(3);
        assertThat(net.context.breakers).isEmpty();
    }

    private NetworkClient openBreaker() {
        NetworkClient client = net.client();
        for (int i = 0; i < 2; i++) {
            net.server.enqueue(new MockResponse.Builder().code(503).build());
            assertThatThrownBy(() -> client.call(net.tidy(TestContext.CONNECTION)));
        }
        return client;
    }

    private Thread hangs(NetworkClient client) throws InterruptedException {
        net.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        Thread thread = new Thread(() -> assertThatThrownBy(() -> client.call(net.tidy(TestContext.CONNECTION))));
        thread.start();
        net.server.takeRequest();
        return thread;
    }
}
