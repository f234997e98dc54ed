package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.QuotaExhaustedException;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import io.smm.spi.QuotaWindow;
import io.smm.spi.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No call waits for longer than it may, however the clock and the sleeper behave. */
class QuotaWaitsTest {

    private static final QuotaCharge ONE = new QuotaCharge("jobs", 1);
    private static final Duration NAP = Duration.ofMillis(100);
    private static final QuotaRule ONE_SLOT = new QuotaRule(
            "jobs",
            QuotaScope.ACCOUNT,
            new QuotaWindow.Slots(Duration.ofMinutes(10)),
            new QuotaLimit.Points(1),
            "made up",
            QuotaBench.DATE);

    private final TestClock clock = new TestClock();
    private final List<Duration> naps = new ArrayList<>();

    /** Sleeps so many times as long as it shall, by the clock that calls see. */
    private void nap(Duration time, int factor) {
        naps.add(time);
        assertThat(naps).as("a wait without end").hasSizeLessThan(100);
        clock.advance(time.multipliedBy(factor));
    }

    private void refuseSecondCall(Duration patience, int factor) {
        try (QuotaBench bench = QuotaBench.waiting(clock, time -> nap(time, factor), patience, ONE_SLOT)) {
            bench.acquire(ONE);

            assertThatThrownBy(() -> bench.acquire(ONE)).isInstanceOf(QuotaExhaustedException.class);
        }
    }

    @Test
    void aSlotThatSomebodyMayGiveBackIsAskedForAgainAndAgain() {
        refuseSecondCall(Duration.ofSeconds(1), 1);

        assertThat(naps).hasSize(10).containsOnly(NAP);
    }

    @Test
    void aSleeperThatOversleepsDoesNotStretchTheWait() {
        refuseSecondCall(Duration.ofSeconds(1), 6);

        assertThat(naps).hasSize(2);
    }

    @Test
    void aClockThatStandsStillDoesNotStretchTheWait() {
        refuseSecondCall(Duration.ofMillis(150), 0);

        assertThat(naps).containsExactly(NAP);
    }

    @Test
    void aCallerWithMoreTimeThanTheLedgersPatienceWaitsNoLonger() {
        try (QuotaBench bench = QuotaBench.waiting(clock, time -> nap(time, 1), Duration.ofMillis(200), ONE_SLOT)) {
            bench.acquire(ONE);

            assertThatThrownBy(() -> bench.gate.acquire(
                            bench.scope, List.of(ONE), clock.instant().plusSeconds(60)))
                    .isInstanceOf(QuotaExhaustedException.class);
            assertThat(naps).hasSize(2);
        }
    }

    @Test
    void aThreadThatIsInterruptedInTheWaitStaysInterrupted() {
        Sleeper interrupted = time -> {
            throw new InterruptedException();
        };
        try (QuotaBench bench = QuotaBench.waiting(clock, interrupted, Duration.ofSeconds(1), ONE_SLOT)) {
            bench.acquire(ONE);

            assertThatThrownBy(() -> bench.acquire(ONE)).isInstanceOf(QuotaExhaustedException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
    }
}
