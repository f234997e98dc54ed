package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.BreakerEvent;
import io.smm.BreakerEvent.State;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.error.ErrorDetails;
import io.smm.error.NetworkDownException;
import io.smm.error.QuotaExhaustedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.spi.HttpOptions;
import io.smm.spi.ResilienceOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When calls to a host are not sent any more, and how they begin again. */
class HostBreakerTest {

    private static final Connection A = TestContext.account("a");
    private static final Connection B = TestContext.account("b");
    private static final Connection C = TestContext.account("c");
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30).plusMillis(1);

    private final Testnet net = new Testnet();

    HostBreakerTest() throws IOException {}

    @AfterEach
    void everyConnectionIsGivenBack() throws Exception {
        assertThat(net.leaked()).as("leaked connections").isZero();
        net.close();
    }

    @Test
    void tenFailuresOpenItAndTheNextCallIsRefusedBeforeAnythingIsSentOrBooked() {
        NetworkClient client = net.client();

        fails(client, A, 10);
        NetworkDownException error = refused(client, A);

        assertThat(net.server.getRequestCount()).isEqualTo(10);
        assertThat(net.context.charged).as("what is not sent costs nothing").hasSize(10);
        assertThat(net.context.events).as("nor is it a call").hasSize(10);
        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.sameCallAfter(HALF_A_MINUTE));
        assertThat(error.details().operation()).contains("tidy");
        assertThat(error.details().connection()).contains(A.id());
        assertThat(error.details().status()).isEmpty();
        assertThat(net.context.breakers)
                .containsExactly(event(State.OPEN, Optional.of(net.context.now.plus(HALF_A_MINUTE))));
    }

    @Test
    void theAdviceCountsDownAndIsRightToTheMillisecond() {
        NetworkClient client = net.client();
        fails(client, A, 10);

        pass(HALF_A_MINUTE.minusMillis(1));
        assertThat(refused(client, A).retryAdvice()).isEqualTo(RetryAdvice.sameCallAfter(Duration.ofMillis(1)));
        pass(Duration.ofMillis(1));
        succeeds(client, A, 1);
    }

    @Test
    void threeTrialsThatSucceedCloseIt() {
        NetworkClient client = net.client();
        fails(client, A, 10);
        pass(HALF_A_MINUTE);

        succeeds(client, A, 3);
        fails(client, A, 9);

        assertThat(states()).containsExactly(State.OPEN, State.TRYING, State.CLOSED);
    }

    @Test
    void aTrialThatFailsOpensItAnew() {
        options(ResilienceOptions.builder().trialCalls(1));
        NetworkClient client = net.client();
        fails(client, A, 10);
        pass(HALF_A_MINUTE);

        fails(client, A, 1);
        refused(client, A);

        assertThat(states()).containsExactly(State.OPEN, State.TRYING, State.OPEN);
        assertThat(net.server.getRequestCount()).isEqualTo(11);
    }

    @Test
    void aTrialThatNeverWentOutIsGivenBack() {
        options(ResilienceOptions.builder().trialCalls(1));
        NetworkClient client = net.client();
        fails(client, A, 10);
        pass(HALF_A_MINUTE);
        QuotaExhaustedException usedUp = new QuotaExhaustedException(
                ErrorDetails.of("used up", RetryAdvice.sameCall()).build(), net.context.now.plusSeconds(60));

        net.context.quotaRefusal = usedUp;
        for (int i = 0; i < 5; i++) {
            assertThat(failure(client, A)).isSameAs(usedUp);
        }
        assertThat(states()).as("it was no success").containsExactly(State.OPEN, State.TRYING);
        net.context.quotaRefusal = null;
        succeeds(client, A, 1);

        assertThat(states()).containsExactly(State.OPEN, State.TRYING, State.CLOSED);
    }

    @Test
    void failuresAmongSuccessesOpenItFromHalfOn() {
        NetworkClient client = net.client();

        succeeds(client, A, 11);
        fails(client, A, 10);
        succeeds(client, A, 1);
        fails(client, A, 2);
        refused(client, A);

        assertThat(net.server.getRequestCount()).isEqualTo(24);
    }

    @Test
    void whatFailedLongAgoIsForgotten() {
        NetworkClient client = net.client();

        fails(client, A, 9);
        pass(Duration.ofMinutes(3));
        fails(client, A, 9);

        assertThat(states()).isEmpty();
    }

    @Test
    void oneAccountThatFailsDoesNotOpenItWhileAnotherIsAnswered() {
        NetworkClient client = net.client();

        for (int i = 0; i < 20; i++) {
            fails(client, A, 2);
            succeeds(client, B, 1);
        }

        assertThat(states()).isEmpty();
    }

    @Test
    void whereOneAccountOpenedItAloneAnotherFindsOutAndClosesIt() {
        NetworkClient client = net.client();
        fails(client, A, 10);
        refused(client, A);

        succeeds(client, B, 1);
        fails(client, A, 30);
        succeeds(client, B, 1);

        assertThat(states()).containsExactly(State.OPEN, State.CLOSED);
    }

    @Test
    void anotherAccountsProbesThatNeverWentOutAreGivenBack() {
        options(ResilienceOptions.builder().trialCalls(1));
        NetworkClient client = net.client();
        fails(client, A, 10);
        net.context.quotaRefusal = new IllegalArgumentException("for this test");

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> client.call(net.tidy(B))).isSameAs(net.context.quotaRefusal);
        }
        net.context.quotaRefusal = null;

        succeeds(client, B, 1);
    }

    @Test
    void closingTheSdkSaysNothingOfItsHosts() throws Exception {
        options(ResilienceOptions.builder().minimumCalls(2));
        NetworkClient client = net.clientOfOurOwn();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            net.server.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            Thread caller = new Thread(() -> failure(client, A));
            caller.start();
            callers.add(caller);
            net.server.takeRequest();
        }

        net.context.close();
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(net.context.breakers).isEmpty();
    }

    @Test
    void whereTwoAccountsFailEverybodyIsRefused() {
        NetworkClient client = net.client();
        fails(client, A, 10);

        fails(client, B, 1);

        refused(client, B);
        refused(client, C);
        assertThat(net.server.getRequestCount()).isEqualTo(11);
    }

    @Test
    void aHostThatFailsForAllOpensItThoughItAnsweredBefore() {
        NetworkClient client = net.client();
        succeeds(client, A, 1);
        succeeds(client, B, 1);

        fails(client, A, 5);
        fails(client, B, 3);

        refused(client, C);
    }

    @Test
    void anAccountThatWasSickBeforeTheHostWasCountsAgainOnceTheOthersAnswersAreOld() {
        NetworkClient client = net.client();
        fails(client, A, 1);
        succeeds(client, B, 1);
        pass(Duration.ofMinutes(3));

        fails(client, A, 10);

        assertThat(states()).containsExactly(State.OPEN);
    }

    @Test
    void adaptersOfOneSdkShareIt() {
        fails(net.client(), A, 10);

        refused(net.clientOfOurOwn(), A);
    }

    @Test
    void otherHostsAndOtherAppsAreNotConcerned() throws IOException {
        NetworkClient client = net.client();
        fails(client, A, 10);
        Connection otherApp = Connection.of(A.tenant(), new AppId("second"), A.endpoint(), A.account());

        succeeds(client, otherApp, 1);
        try (MockWebServer other = new MockWebServer()) {
            other.start(InetAddress.getLoopbackAddress(), 0);
            other.enqueue(Testnet.json(200, "{\"id\":\"7\"}").build());
            client.call(
                    ApiCall.post(Testnet.TIDY, Caller.of(A), other.url("/"), RequestContent.none(), json -> "read"));
        }
        refused(client, A);
    }

    @Test
    void switchedOffItRefusesNothing() {
        options(ResilienceOptions.builder().breaker(false));
        NetworkClient client = net.client();

        fails(client, A, 40);
        succeeds(client, A, 1);

        assertThat(states()).isEmpty();
    }

    @Test
    void aClockThatIsSetBackDoesNotHoldItOpen() {
        NetworkClient client = net.client();
        fails(client, A, 10);

        pass(Duration.ofDays(-1));

        succeeds(client, A, 3);
        assertThat(states()).containsExactly(State.OPEN, State.TRYING, State.CLOSED);
    }

    @Test
    void itsBoundsAreTheHostsChoice() {
        options(ResilienceOptions.builder()
                .minimumCalls(2)
                .failurePercent(100)
                .window(Duration.ofSeconds(10))
                .openFor(Duration.ofSeconds(5)));
        NetworkClient client = net.client();

        fails(client, A, 1);
        pass(Duration.ofSeconds(11));
        fails(client, A, 2);

        assertThat(refused(client, A).retryAdvice())
                .isEqualTo(RetryAdvice.sameCallAfter(Duration.ofSeconds(5).plusMillis(1)));
    }

    private void options(ResilienceOptions.Builder value) {
        net.context.options = HttpOptions.builder().resilience(value.build()).build();
    }

    private void pass(Duration time) {
        net.context.now = net.context.now.plus(time);
    }

    private void fails(NetworkClient client, Connection connection, int times) {
        for (int i = 0; i < times; i++) {
            net.server.enqueue(new MockResponse.Builder().code(503).build());
            assertThat(failure(client, connection).details().status()).hasValue(503);
        }
    }

    private void succeeds(NetworkClient client, Connection connection, int times) {
        for (int i = 0; i < times; i++) {
            net.answers("{\"id\":\"7\"}");
            assertThat(client.call(net.tidy(connection))).isEqualTo("7");
        }
    }

    private NetworkDownException refused(NetworkClient client, Connection connection) {
        int sent = net.server.getRequestCount();
        SmmException error = failure(client, connection);
        assertThat(error).isInstanceOf(NetworkDownException.class).hasMessageContaining("are not sent");
        assertThat(net.server.getRequestCount()).isEqualTo(sent);
        return (NetworkDownException) error;
    }

    private SmmException failure(NetworkClient client, Connection connection) {
        return catchThrowableOfType(SmmException.class, () -> client.call(net.tidy(connection)));
    }

    private List<State> states() {
        return net.context.breakers.stream().map(BreakerEvent::state).toList();
    }

    private BreakerEvent event(State state, Optional<Instant> again) {
        return new BreakerEvent(A.network(), "localhost:" + net.server.getPort(), A.app(), state, again);
    }
}
