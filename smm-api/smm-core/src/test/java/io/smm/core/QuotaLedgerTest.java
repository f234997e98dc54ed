package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.QuotaEvent;
import io.smm.Smm;
import io.smm.SmmObserver;
import io.smm.account.Connection;
import io.smm.error.InvalidInputException;
import io.smm.error.QuotaExhaustedException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.spi.CallScope;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaGate;
import io.smm.spi.QuotaObservation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotaLedgerTest {

    private static final List<QuotaCharge> ONE_WRITE = List.of(new QuotaCharge("writes", 1));

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final InMemoryQuotaStore store = new InMemoryQuotaStore(clock);
    private final List<QuotaEvent> seen = new ArrayList<>();
    private Smm smm;
    private Connection connection;
    private CallScope scope;
    private QuotaGate gate;

    @BeforeEach
    void build() {
        smm = smm();
        connection = smm.accounts().connect(network.request());
        scope = CallScope.of(connection);
        gate = network.context().quota();
    }

    private Smm smm() {
        return SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .quotaStore(store)
                .observer(new SmmObserver() {
                    @Override
                    public void onQuota(QuotaEvent event) {
                        if (event.kind() != QuotaEvent.Kind.NOT_CONFIRMED) {
                            seen.add(event);
                        }
                    }
                })
                .build();
    }

    @AfterEach
    void close() {
        smm.close();
    }

    private void call(CallScope by, List<QuotaCharge> charges) {
        gate.acquire(by, charges).release();
    }

    private void use(int times) {
        for (int i = 0; i < times; i++) {
            call(scope, ONE_WRITE);
        }
    }

    @Test
    void aUsedUpWindowRefusesWithTheTimeAtWhichTheCallSucceeds() {
        use(3);

        assertThatThrownBy(() -> use(1)).isInstanceOfSatisfying(QuotaExhaustedException.class, error -> {
            assertThat(error.availableAt()).isEqualTo(TestClock.START.plus(Duration.ofHours(1)));
            assertThat(error.retryAdvice().after()).contains(Duration.ofHours(1));
        });
        assertThat(seen)
                .singleElement()
                .satisfies(event -> assertThat(event.kind()).isEqualTo(QuotaEvent.Kind.USED_UP));

        clock.advance(Duration.ofHours(1).minusSeconds(5).minusNanos(1));
        assertThatThrownBy(() -> use(1)).isInstanceOf(QuotaExhaustedException.class);
        clock.advance(Duration.ofSeconds(5).plusNanos(1));
        use(1);
        assertThat(clock.sleeps).isEmpty();
    }

    @Test
    void aShortWaitIsWaitedAndALongOneIsNot() {
        use(3);
        clock.advance(Duration.ofHours(1).minusSeconds(4));

        use(1);

        assertThat(clock.sleeps).containsExactly(Duration.ofSeconds(4));
        assertThat(seen)
                .singleElement()
                .satisfies(event -> assertThat(event.kind()).isEqualTo(QuotaEvent.Kind.WAITING));
    }

    @Test
    void aWaitAsLongAsThePatienceIsStillWaited() {
        use(3);
        clock.advance(Duration.ofHours(1).minusSeconds(5));

        use(1);

        assertThat(clock.sleeps).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void noWaitGoesBeyondTheCallersOwnPatience() {
        use(3);
        clock.advance(Duration.ofHours(1).minusSeconds(4));

        assertThatThrownBy(() -> gate.acquire(scope, ONE_WRITE, clock.instant().plusSeconds(3)))
                .isInstanceOf(QuotaExhaustedException.class);
        assertThat(clock.sleeps).isEmpty();

        gate.acquire(scope, ONE_WRITE, clock.instant().plusSeconds(5)).release();
        assertThat(clock.sleeps).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void aRefusedCallBooksNothingOnItsOtherQuotas() {
        use(3);
        List<QuotaCharge> both = List.of(new QuotaCharge("calls", 100), new QuotaCharge("writes", 1));

        assertThatThrownBy(() -> gate.acquire(scope, both)).isInstanceOf(QuotaExhaustedException.class);

        gate.acquire(scope, List.of(new QuotaCharge("calls", 100)));
    }

    @Test
    void whatTheNetworkSaysOutranksTheCount() {
        gate.report(scope, new QuotaObservation("writes", 10, 1, TestClock.START.plusSeconds(600)));

        use(1);
        assertThatThrownBy(() -> use(1))
                .isInstanceOfSatisfying(
                        QuotaExhaustedException.class,
                        error -> assertThat(error.availableAt()).isEqualTo(TestClock.START.plusSeconds(600)));
        clock.advance(Duration.ofSeconds(600));
        use(10);
        assertThatThrownBy(() -> use(1)).as("the learned limit stays").isInstanceOf(QuotaExhaustedException.class);
    }

    @Test
    void anAnswerThatHasNotSeenTheCallsUnderWayDoesNotGiveThemBack() {
        use(2);

        gate.report(scope, new QuotaObservation("writes", 3, 2, TestClock.START.plus(Duration.ofHours(1))));

        use(1);
        assertThatThrownBy(() -> use(1)).isInstanceOf(QuotaExhaustedException.class);
    }

    @Test
    void anAnswerAboutAWindowThatIsOverIsIgnored() {
        gate.report(scope, new QuotaObservation("writes", 3, 0, TestClock.START));

        use(3);
    }

    @Test
    void aNewSmmOverTheSameStoreKnowsWhatWasUsed() {
        use(3);
        smm.close();
        smm = smm();

        assertThatThrownBy(() -> network.context().quota().acquire(scope, ONE_WRITE))
                .isInstanceOf(QuotaExhaustedException.class);
    }

    @Test
    void oneAccountsUseDoesNotTouchAnothers() {
        use(3);
        CallScope other = new CallScope(
                scope.network(), scope.endpoint(), scope.tenant(), scope.app(), "acc-2", scope.connection());

        gate.acquire(other, ONE_WRITE);
    }

    @Test
    void aChargeThatCanNeverFitOrNamesNoRuleIsWrongInput() {
        assertThatThrownBy(() -> gate.acquire(scope, List.of(new QuotaCharge("writes", 4))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("can never fit");
        assertThatThrownBy(() -> gate.acquire(scope, List.of(new QuotaCharge("reads", 1))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no rule 'reads'");
    }

    @Test
    void aChargeThatNeverFitsLeavesNothingBookedOfTheOthers() {
        List<QuotaCharge> both = List.of(new QuotaCharge("calls", 1), new QuotaCharge("writes", 4));

        assertThatThrownBy(() -> gate.acquire(scope, both)).isInstanceOf(InvalidInputException.class);

        gate.acquire(scope, List.of(new QuotaCharge("calls", 100)));
    }

    @Test
    void aLimitReportedTooLowForOneCallIsTriedAgainInTheNextWindow() {
        gate.report(scope, new QuotaObservation("writes", 2, 0, TestClock.START.plusSeconds(60)));
        clock.advance(Duration.ofDays(30));

        gate.acquire(scope, List.of(new QuotaCharge("writes", 3)));
    }

    @Test
    void aClockThatStoodWrongDoesNotLockTheAccountOut() {
        clock.advance(Duration.ofDays(365));
        use(3);
        clock.advance(Duration.ofDays(-365));

        assertThatThrownBy(() -> use(1))
                .as("it was used, whatever the clock said")
                .isInstanceOfSatisfying(
                        QuotaExhaustedException.class,
                        error -> assertThat(error.availableAt()).isEqualTo(TestClock.START.plus(Duration.ofHours(1))));
        clock.advance(Duration.ofHours(1));
        use(3);
        gate.report(scope, new QuotaObservation("writes", 3, 0, TestClock.START.plus(Duration.ofDays(4_000))));
        clock.advance(Duration.ofHours(1));
        use(3);
    }

    @Test
    void manyThreadsNeverBookMoreThanTheWindowHolds() throws Exception {
        AtomicInteger granted = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.add(pool.submit(() -> {
                    try {
                        call(scope, List.of(new QuotaCharge("calls", 1)));
                        granted.incrementAndGet();
                    } catch (QuotaExhaustedException expected) {
                        assertThat(expected.availableAt()).isAfter(TestClock.START);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get(10, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(granted).hasValue(100);
    }

    @Test
    void aPublishWithoutBudgetIsRejectedWithTheTimeAndSucceedsLater() {
        network.chargesQuota = true;
        use(3);
        Delivery delivery = smm.publishing().publish(PublishRequest.of(connection, Post.of("hello")));
        assertThat(delivery.state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(((Outcome.Rejected) delivery.lastOutcome().orElseThrow()).error())
                .isInstanceOf(QuotaExhaustedException.class);
        assertThat(network.effects).hasValue(0);

        clock.advance(Duration.ofHours(1));
        assertThat(smm.publishing().settle(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
    }
}
