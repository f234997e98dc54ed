package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.QuotaEvent;
import io.smm.account.QuotaSource;
import io.smm.error.QuotaExhaustedException;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaPermit;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import io.smm.spi.QuotaStore;
import io.smm.spi.QuotaWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Where windows end, clocks step, stores are empty or full of somebody else. */
class QuotaEdgesTest {

    private static final QuotaCharge ONE = new QuotaCharge("calls", 1);
    private static final Instant START = TestClock.START;

    private static QuotaRule rule(QuotaWindow window, long limit) {
        return new QuotaRule("calls", QuotaScope.ACCOUNT, window, limit, "made up", QuotaBench.DATE);
    }

    private static QuotaRule fixed(Duration length, long limit) {
        return rule(new QuotaWindow.Fixed(length), limit);
    }

    @Test
    void aBurstOverTheEdgeOfAGuessedWindowIsNotTwiceTheLimit() {
        try (QuotaBench bench = new QuotaBench(fixed(Duration.ofSeconds(1), 10))) {
            assertThat(bench.granted(1, ONE)).isEqualTo(1);
            bench.clock.advance(Duration.ofMillis(950));
            assertThat(bench.granted(20, ONE)).isEqualTo(9);
            bench.clock.advance(Duration.ofMillis(50));

            assertThat(bench.granted(20, ONE))
                    .as("more than the one of a second ago, in the 100 ms around the edge")
                    .isEqualTo(1);

            bench.clock.advance(Duration.ofMillis(950));
            assertThat(bench.granted(20, ONE)).isEqualTo(9);
        }
    }

    @Test
    void useExactlyAtTheEndThatTheNetworkNamedBelongsToTheNextWindow() {
        try (QuotaBench bench = new QuotaBench(fixed(Duration.ofHours(1), 10))) {
            bench.gate.report(bench.scope, new QuotaObservation("calls", 10, 2, START.plusSeconds(600)));
            assertThat(bench.granted(20, ONE)).isEqualTo(2);

            bench.clock.advance(Duration.ofSeconds(600).minusNanos(1));
            assertThat(bench.call(ONE)).contains(START.plusSeconds(600));
            bench.clock.advance(Duration.ofNanos(1));
            assertThat(bench.granted(20, ONE)).isEqualTo(10);
        }
    }

    @Test
    void aWindowThatTheNetworkEndsEarlyIsForgottenAtItsEndAndNotALengthAfterEachUse() {
        try (QuotaBench bench = new QuotaBench(fixed(Duration.ofHours(1), 10))) {
            assertThat(bench.granted(20, ONE)).isEqualTo(10);
            bench.gate.report(bench.scope, new QuotaObservation("calls", 10, 0, START.plusSeconds(60)));

            assertThat(bench.call(ONE)).contains(START.plusSeconds(60));
            bench.clock.advance(Duration.ofSeconds(60));
            assertThat(bench.granted(20, ONE)).isEqualTo(10);
        }
    }

    @Test
    void anEmptyStoreInMidWindowLetsAQuarterThroughUntilTheFirstAnswerTells() {
        try (QuotaBench bench = new QuotaBench(fixed(Duration.ofHours(1), 100))) {
            assertThat(bench.standing("calls").source()).isEqualTo(QuotaSource.NOT_CONFIRMED);
            for (int i = 0; i < 25; i++) {
                bench.acquire(ONE);
            }

            assertThatThrownBy(() -> bench.acquire(ONE)).isInstanceOf(QuotaExhaustedException.class);
            assertThat(bench.kinds()).first().isEqualTo(QuotaEvent.Kind.NOT_CONFIRMED);

            bench.gate.report(bench.scope, new QuotaObservation("calls", 100, 60, START.plusSeconds(900)));
            assertThat(bench.standing("calls").source()).isEqualTo(QuotaSource.OBSERVED);
            assertThat(bench.granted(100, ONE)).isEqualTo(60);
        }
    }

    @Test
    void anAnswerWithoutAWordEndsTheCareAndTheCountIsOursThen() {
        try (QuotaBench bench = new QuotaBench(fixed(Duration.ofHours(1), 100))) {
            QuotaPermit first = bench.acquire(ONE);
            assertThat(bench.standing("calls").source()).isEqualTo(QuotaSource.NOT_CONFIRMED);

            first.release();

            assertThat(bench.standing("calls").source()).isEqualTo(QuotaSource.STATED);
            assertThat(bench.granted(200, ONE)).isEqualTo(99);
        }
    }

    @Test
    void aRefusalLongerThanItsWindowIsRemembered() {
        try (QuotaBench bench = new QuotaBench(fixed(Duration.ofHours(1), 10))) {
            Instant until = START.plus(Duration.ofHours(20));
            bench.gate.report(bench.scope, new QuotaObservation("calls", 10, 0, until));

            bench.clock.advance(Duration.ofHours(20).minusNanos(1));
            assertThat(bench.call(ONE)).contains(until);
            assertThat(bench.standing("calls").closedUntil()).contains(until);
            bench.clock.advance(Duration.ofNanos(1));
            assertThat(bench.call(ONE)).isEmpty();
        }
    }

    @Test
    void aRefusalUntilTheYear9999IsPassedOver() {
        try (QuotaBench bench = new QuotaBench(fixed(Duration.ofHours(1), 10))) {
            bench.gate.report(bench.scope, new QuotaObservation("calls", 10, 0, Instant.parse("9999-12-31T23:59:59Z")));

            assertThat(bench.call(ONE)).isEmpty();
        }
    }

    @Test
    void ofSeveralQuotasThatAreUsedUpTheLastToComeBackIsNamed() {
        QuotaRule longer = new QuotaRule("day", QuotaScope.ACCOUNT, Duration.ofDays(1), 10, "made up", QuotaBench.DATE);
        QuotaCharge ofTheDay = new QuotaCharge("day", 1);
        try (QuotaBench bench = new QuotaBench(fixed(Duration.ofHours(1), 10), longer)) {
            assertThat(bench.granted(20, ONE, ofTheDay)).isEqualTo(10);

            assertThat(bench.call(ONE, ofTheDay)).contains(START.plus(Duration.ofDays(1)));
            assertThat(bench.call(ofTheDay, ONE)).contains(START.plus(Duration.ofDays(1)));
        }
    }

    @Test
    void aRefusalThatNamesNoQuotaHoldsTheAccountsAndNotTheHosts() {
        QuotaRule host = new QuotaRule("host", QuotaScope.HOST, Duration.ofMinutes(5), 100, "made up", QuotaBench.DATE);
        QuotaCharge atHost = new QuotaCharge("host", 1);
        try (QuotaBench bench = new QuotaBench(fixed(Duration.ofHours(1), 10), host)) {
            Instant until = START.plus(Duration.ofHours(3));
            bench.gate.refused(bench.scope, List.of(ONE, atHost), Optional.of(until));

            assertThat(bench.call(ONE)).contains(until);
            assertThat(bench.call(atHost)).isEmpty();

            bench.gate.refused(bench.scope, List.of(atHost), Optional.of(until));
            assertThat(bench.call(atHost)).as("others of the host go on").isEmpty();
        }
    }

    @Test
    void aClockThatStepsBackForgetsNothingAndHoldsNothingForLongerThanAWindow() {
        Duration hour = Duration.ofHours(1);
        for (Duration back : List.of(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofDays(400))) {
            try (QuotaBench bench = new QuotaBench(fixed(hour, 10))) {
                assertThat(bench.granted(20, ONE)).isEqualTo(10);
                bench.clock.advance(back.negated());

                assertThat(bench.call(ONE)).as("after %s", back).isPresent();
                bench.clock.advance(Duration.ofMinutes(59));
                assertThat(bench.call(ONE)).as("after %s", back).isPresent();
                bench.clock.advance(Duration.ofMinutes(2));
                assertThat(bench.granted(20, ONE)).as("after %s", back).isEqualTo(10);
            }
        }
    }

    @Test
    void whatWasUsedBeforeTheClockSteppedBackIsNotUnderWayForever() {
        try (QuotaBench bench = new QuotaBench(fixed(Duration.ofHours(1), 100))) {
            bench.gate.report(bench.scope, new QuotaObservation("calls", 100, 100, START.plusSeconds(1_200)));
            assertThat(bench.granted(50, ONE)).isEqualTo(50);
            bench.clock.advance(Duration.ofMinutes(-10));
            assertThat(bench.call(ONE)).isEmpty();
            bench.clock.advance(Duration.ofMinutes(2));

            bench.gate.report(bench.scope, new QuotaObservation("calls", 100, 90, START.plusSeconds(1_200)));

            assertThat(bench.standing("calls").used()).isEqualTo(10);
        }
    }

    @Test
    void aClockThatWasAheadForAWhileLeavesNoLongRefusalBehind() {
        try (QuotaBench bench = new QuotaBench(fixed(Duration.ofHours(1), 10))) {
            bench.clock.advance(Duration.ofDays(400));
            bench.gate.report(
                    bench.scope,
                    new QuotaObservation("calls", 10, 0, bench.clock.instant().plus(Duration.ofHours(2))));
            bench.clock.advance(Duration.ofDays(-400));

            assertThat(bench.call(ONE)).contains(START.plus(Duration.ofHours(2)));
            bench.clock.advance(Duration.ofHours(2));
            assertThat(bench.call(ONE)).isEmpty();
        }
    }

    @Test
    void aClockThatStepsForwardCostsAtMostOneMoreWindow() {
        try (QuotaBench bench = new QuotaBench(fixed(Duration.ofHours(1), 10))) {
            assertThat(bench.granted(20, ONE)).isEqualTo(10);
            bench.clock.advance(Duration.ofHours(2));
            assertThat(bench.granted(20, ONE)).isEqualTo(10);
            bench.clock.advance(Duration.ofHours(-2));

            assertThat(bench.granted(20, ONE))
                    .as("what was used ahead counts now")
                    .isZero();
        }
    }

    @Test
    void whatAnotherNodeStoredGoesOnExactly() {
        try (QuotaBench bench = new QuotaBench(rule(new QuotaWindow.Rolling(Duration.ofHours(1)), 10));
                QuotaBench other = bench.another()) {
            assertThat(bench.granted(4, ONE)).isEqualTo(4);
            bench.clock.advance(Duration.ofMinutes(30));

            assertThat(other.granted(20, ONE)).isEqualTo(6);
            assertThat(bench.call(ONE)).contains(START.plus(Duration.ofHours(1)));
        }
    }

    @Test
    void whatAnEarlierVersionStoredStillCounts() {
        try (QuotaBench bench = new QuotaBench(fixed(Duration.ofHours(1), 10))) {
            assertThat(bench.granted(1, ONE)).isEqualTo(1);
            String key = "fake/calls/ACCOUNT/" + bench.scope.endpoint() + "/" + bench.scope.account();
            Optional<QuotaStore.Window> stored = bench.store.find(key);
            assertThat(stored).isPresent();
            QuotaStore.Window old = new QuotaStore.Window(START.minusSeconds(600), START.plusSeconds(3_000), 10, 7);
            assertThat(bench.store.replace(key, stored, old)).isTrue();

            assertThat(bench.another().standing("calls").used()).isEqualTo(7);
            bench.clock.advance(Duration.ofSeconds(2_999));
            assertThat(bench.standing("calls").used()).isEqualTo(7);
            bench.clock.advance(Duration.ofSeconds(1));
            assertThat(bench.standing("calls").used()).isZero();
        }
    }

    @Test
    void midnightIsTheCalendarsAndNotADayAfterTheUse() {
        try (QuotaBench bench = new QuotaBench(rule(new QuotaWindow.CalendarDay(ZoneOffset.UTC), 10))) {
            bench.clock.advance(Duration.ofHours(14));
            assertThat(bench.granted(20, ONE)).isEqualTo(10);

            assertThat(bench.call(ONE)).contains(Instant.parse("2026-03-02T00:00:00Z"));
            bench.clock.advance(Duration.ofHours(1));
            assertThat(bench.granted(20, ONE)).isEqualTo(10);
        }
    }

    @Test
    void aStoreThatNeverAgreesIsGivenUpOn() {
        AtomicInteger asked = new AtomicInteger();
        QuotaStore stubborn = new QuotaStore() {
            @Override
            public Optional<Window> find(String key) {
                return Optional.empty();
            }

            @Override
            public boolean replace(String key, Optional<Window> expected, Window next) {
                asked.incrementAndGet();
                return false;
            }
        };
        try (QuotaBench bench = new QuotaBench(
                new TestClock(), stubborn, Duration.ofSeconds(1), List.of(), fixed(Duration.ofHours(1), 10))) {
            assertThatThrownBy(() -> bench.acquire(ONE)).isInstanceOf(QuotaExhaustedException.class);
            assertThat(asked).hasValueBetween(1, 2_000);

            bench.gate.report(bench.scope, new QuotaObservation("calls", 10, 1, START.plusSeconds(60)));
        }
    }

    @Test
    void aCallThatWasNeverSentGivesAllBackOnce() {
        try (QuotaBench bench = new QuotaBench(fixed(Duration.ofHours(1), 10))) {
            assertThat(bench.granted(8, ONE)).isEqualTo(8);
            QuotaPermit permit = bench.acquire(new QuotaCharge("calls", 2));

            permit.cancel();
            permit.cancel();
            permit.release();

            assertThat(bench.standing("calls").used()).isEqualTo(8);
            assertThat(bench.granted(20, ONE)).isEqualTo(2);
        }
    }

    @Test
    void aFailingStoreDoesNotTakeTheAnswerWithIt() {
        AtomicInteger finds = new AtomicInteger();
        TestClock clock = new TestClock();
        InMemoryQuotaStore good = new InMemoryQuotaStore(clock);
        QuotaStore failing = new QuotaStore() {
            @Override
            public Optional<Window> find(String key) {
                if (finds.incrementAndGet() > 3) {
                    throw new IllegalStateException("the database is gone");
                }
                return good.find(key);
            }

            @Override
            public boolean replace(String key, Optional<Window> expected, Window next) {
                return good.replace(key, expected, next);
            }
        };
        try (QuotaBench bench =
                new QuotaBench(clock, failing, Duration.ZERO, List.of(), fixed(Duration.ofHours(1), 10))) {
            QuotaPermit permit = bench.acquire(ONE);
            finds.set(3);

            bench.gate.report(bench.scope, new QuotaObservation("calls", 10, 1, START.plusSeconds(60)));
            permit.release();
        }
    }

    @Test
    void theCountIsLoweredToTheNetworksOnceCallsAreSurelyAnswered() {
        try (QuotaBench bench = new QuotaBench(fixed(Duration.ofHours(1), 100))) {
            assertThat(bench.granted(50, ONE)).isEqualTo(50);
            bench.clock.advance(Duration.ofMinutes(2));

            bench.gate.report(bench.scope, new QuotaObservation("calls", 100, 90, START.plusSeconds(1_800)));

            assertThat(bench.standing("calls").used()).isEqualTo(10);
            assertThat(bench.kinds()).last().isEqualTo(QuotaEvent.Kind.CORRECTED);
            assertThat(bench.granted(200, ONE)).isEqualTo(90);
        }
    }
}
