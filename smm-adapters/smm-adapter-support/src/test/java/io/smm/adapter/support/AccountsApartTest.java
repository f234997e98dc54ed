package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.account.Connection;
import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.spi.HttpOptions;
import io.smm.spi.ResilienceOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One account that hangs takes no place from another, and no more threads than its callers'. */
@Timeout(60)
class AccountsApartTest {

    private static final Connection HANGING = TestContext.account("hanging");
    private static final Connection WELL = TestContext.account("well");

    private final Testnet net = new Testnet();
    private final List<Thread> callers = new ArrayList<>();
    private final List<SmmException> failures = new CopyOnWriteArrayList<>();

    AccountsApartTest() throws IOException {}

    @AfterEach
    void close() throws Exception {
        for (Thread caller : callers) {
            caller.interrupt();
            caller.join();
        }
        assertThat(net.leaked()).as("leaked connections").isZero();
        net.close();
    }

    @Test
    void whileOneAccountHangsAnotherIsServedAtOnce() throws Exception {
        atOnce(2, 3);
        NetworkClient client = net.client();
        hangs(client, 2);
        for (int i = 0; i < 4; i++) {
            BulkheadTest.awaitWaiting(start(client, HANGING));
        }
        int before = net.server.getRequestCount();

        net.answers("{\"id\":\"7\"}");
        assertThat(client.call(net.tidy(WELL))).isEqualTo("7");

        assertThat(net.server.getRequestCount())
                .as("those in line are not sent")
                .isEqualTo(before + 1);
    }

    @Test
    void whoWaitsInLineLongerThanItsDeadlineIsToldThatNothingWasSent() throws Exception {
        atOnce(1, 3);
        NetworkClient client = net.client();
        hangs(client, 1);
        net.context.charged.clear();

        NetworkDownException error = catchThrowableOfType(
                NetworkDownException.class, () -> client.call(net.tidy(HANGING).by(net.context.now.plusMillis(50))));

        assertThat(error).hasMessageContaining("the deadline passed while other calls of the account");
        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.sameCall());
        assertThat(error.details().connection()).contains(HANGING.id());
        assertThat(net.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anInterruptFreesWhoWaitsInLine() throws Exception {
        atOnce(1, 3);
        NetworkClient client = net.client();
        hangs(client, 1);
        Thread waiting = start(client, HANGING);
        BulkheadTest.awaitWaiting(waiting);

        waiting.interrupt();
        waiting.join();

        assertThat(failures)
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .isInstanceOf(NetworkDownException.class)
                        .hasMessageContaining("the thread was interrupted while other calls")
                        .hasMessageContaining("before anything was sent"));
        assertThat(net.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aHostGetsNoMoreCallsAtOnceThanAllAccountsTogetherMayMake() throws Exception {
        atOnce(2, 3);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        net.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                three.countDown();
                three.await();
                now.decrementAndGet();
                return Testnet.json(200, "{\"id\":\"7\"}").build();
            }
        });
        NetworkClient client = net.client();

        for (int i = 0; i < 12; i++) {
            start(client, TestContext.account("account-" + i % 4));
        }
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(failures).isEmpty();
        assertThat(most).hasValue(3);
    }

    @Test
    void aFailureLeavesThePlaceToTheNext() {
        atOnce(1, 1);
        NetworkClient client = net.client();

        for (int i = 0; i < 3; i++) {
            net.server.enqueue(Testnet.json(400, "{\"error\":\"Bad\"}").build());
            assertThat(catchThrowableOfType(SmmException.class, () -> client.call(net.tidy(WELL))))
                    .isNotNull();
        }
        net.answers("{\"id\":\"7\"}");
        assertThat(client.call(net.tidy(WELL))).isEqualTo("7");
    }

    @Test
    void whoWaitsInLineWhenTheSdkIsClosedIsNotSentAnyMore() throws Exception {
        atOnce(1, 1);
        NetworkClient client = net.clientOfOurOwn();
        hangs(client, 1);
        CountDownLatch told = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try {
                client.call(net.tidy(HANGING));
            } catch (IllegalStateException closed) {
                told.countDown();
            }
        });
        waiting.start();
        BulkheadTest.awaitWaiting(waiting);

        net.context.close();
        told.await();

        waiting.join();
        assertThat(net.server.getRequestCount()).isEqualTo(1);
    }

    private void atOnce(int perAccount, int perHost) {
        net.context.options = HttpOptions.builder()
                .callTimeout(Duration.ofMinutes(1))
                .resilience(ResilienceOptions.builder()
                        .callsPerAccount(perAccount)
                        .callsPerHost(perHost)
                        .build())
                .build();
    }

    private void hangs(NetworkClient client, int calls) throws InterruptedException {
        for (int i = 0; i < calls; i++) {
            net.server.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            start(client, HANGING);
            net.server.takeRequest();
        }
    }

    private Thread start(NetworkClient client, Connection connection) {
        Thread thread = new Thread(() -> {
            try {
                client.call(net.tidy(connection));
            } catch (SmmException error) {
                failures.add(error);
            }
        });
        thread.start();
        callers.add(thread);
        return thread;
    }
}
