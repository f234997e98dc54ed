package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.QuotaEvent;
import io.smm.account.QuotaSource;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaPermit;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import io.smm.spi.QuotaWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What answers, refusals, calls given back and clocks that step do to each kind of quota, at its edges. */
class QuotaCorrectionsTest {

    private static final QuotaCharge ONE = new QuotaCharge("calls", 1);
    private static final Instant START = TestClock.START;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final QuotaRule BUCKET = rule(new QuotaWindow.TokenBucket(Duration.ofSeconds(20)), 20);
    private static final QuotaRule SLOTS = rule(new QuotaWindow.Slots(Duration.ofMinutes(10)), 2);
    private static final QuotaRule FIXED = rule(new QuotaWindow.Fixed(HOUR), 10);
    private static final QuotaRule ROLLING = rule(new QuotaWindow.Rolling(HOUR), 10);
    private static final QuotaRule GAUGE = new QuotaRule(
            "calls",
            QuotaScope.ACCOUNT,
            new QuotaWindow.Rolling(HOUR),
            new QuotaLimit.Percent(80),
            "made up",
            QuotaBench.DATE);

    private static QuotaRule rule(QuotaWindow window, long limit) {
        return new QuotaRule(
                "calls", QuotaScope.ACCOUNT, window, new QuotaLimit.Points(limit), "made up", QuotaBench.DATE);
    }

    private static void tell(QuotaBench bench, long limit, long remaining, Instant reset) {
        bench.gate.report(bench.scope, new QuotaObservation("calls", limit, remaining, reset));
    }

    private static void show(QuotaBench bench, long percent, Optional<Instant> regained) {
        bench.gate.report(bench.scope, QuotaObservation.percent("calls", percent, regained));
    }

    @Test
    void anAnswerThatShowsLessInABucketIsBelievedAndClosesNothing() {
        try (QuotaBench bench = new QuotaBench(BUCKET)) {
            tell(bench, 20, 3, START.plusSeconds(17));

            assertThat(bench.granted(100, ONE)).isEqualTo(3);
            assertThat(bench.standing("calls").closedUntil()).isEmpty();
        }
    }

    @Test
    void anAnswerThatHasNotSeenTheCallsUnderWayGivesABucketNothingBack() {
        try (QuotaBench bench = new QuotaBench(BUCKET)) {
            assertThat(bench.granted(100, ONE)).isEqualTo(5);

            tell(bench, 20, 18, START.plusSeconds(2));

            assertThat(bench.call(ONE)).contains(START.plusSeconds(1));
        }
    }

    @Test
    void aBucketIsAsLargeAsTheAnswerSays() {
        try (QuotaBench bench = new QuotaBench(BUCKET)) {
            tell(bench, 40, 40, START.plusSeconds(1));

            assertThat(bench.granted(100, ONE)).isEqualTo(10);
            assertThat(bench.standing("calls").limit()).hasValue(40);
        }
    }

    @Test
    void aCallThatWasNeverSentIsBackInTheBucket() {
        try (QuotaBench bench = new QuotaBench(BUCKET)) {
            bench.acquire(ONE).cancel();

            assertThat(bench.granted(100, ONE)).isEqualTo(5);
        }
    }

    @Test
    void aClockThatStepsBackLeavesABucketEmptyAndNotInDebt() {
        try (QuotaBench bench = new QuotaBench(BUCKET)) {
            bench.clock.advance(HOUR);
            assertThat(bench.granted(100, ONE)).isEqualTo(5);
            bench.clock.advance(HOUR.negated());

            assertThat(bench.call(ONE)).contains(START.plusSeconds(1));
            bench.clock.advance(Duration.ofSeconds(20));
            assertThat(bench.granted(100, ONE)).isEqualTo(20);
        }
    }

    @Test
    void whatWasFirstSeenByAClockAheadIsConfirmedAWindowAfterTheClockIsMended() {
        try (QuotaBench bench = new QuotaBench(FIXED)) {
            bench.clock.advance(HOUR.multipliedBy(2));
            bench.acquire(ONE);
            bench.clock.advance(HOUR.multipliedBy(-2));
            bench.acquire(ONE);
            bench.clock.advance(HOUR);

            assertThat(bench.standing("calls").source()).isEqualTo(QuotaSource.STATED);
        }
    }

    @Test
    void aBucketFirstSeenByAClockAheadIsConfirmedAWindowAfterTheClockIsMended() {
        try (QuotaBench bench = new QuotaBench(BUCKET)) {
            bench.clock.advance(HOUR);
            bench.acquire(ONE);
            bench.clock.advance(HOUR.negated());
            assertThat(bench.call(ONE)).isPresent();
            bench.clock.advance(Duration.ofSeconds(20));

            assertThat(bench.standing("calls").source()).isEqualTo(QuotaSource.STATED);
        }
    }

    @Test
    void aBucketReportedTooSmallForOneCallTakesItWhenItIsFull() {
        try (QuotaBench bench = new QuotaBench(BUCKET)) {
            tell(bench, 5, 5, START.plusSeconds(1));
            bench.clock.advance(HOUR);

            assertThat(bench.call(new QuotaCharge("calls", 8))).isEmpty();
        }
    }

    @Test
    void aPointThatHasHalfFlownInIsStillUsed() {
        try (QuotaBench bench = new QuotaBench(BUCKET)) {
            assertThat(bench.granted(100, ONE)).isEqualTo(5);
            bench.clock.advance(Duration.ofMillis(500));

            assertThat(bench.standing("calls").used()).isEqualTo(20);
        }
    }

    @Test
    void aGaugeAtItsMarkIsSpacedFromTheFirstCallOnAndNotFromWhenItWasShown() {
        try (QuotaBench bench = new QuotaBench(GAUGE)) {
            show(bench, 80, Optional.empty());

            assertThat(bench.granted(500, ONE)).isEqualTo(1);
        }
    }

    @Test
    void aGaugeNearlyAtItsMarkIsAtIt() {
        try (QuotaBench bench = new QuotaBench(GAUGE)) {
            tell(bench, 1_000, 201, START.plusSeconds(60));

            assertThat(bench.granted(500, ONE)).isEqualTo(1);
        }
    }

    @Test
    void aFullGaugeWhoseMomentIsOverOrFarTooLateIsAskedAgainAfterATwelfth() {
        for (Instant moment : List.of(START.minusSeconds(1), START, START.plus(Duration.ofDays(40)))) {
            try (QuotaBench bench = new QuotaBench(GAUGE)) {
                show(bench, 100, Optional.of(moment));

                assertThat(bench.call(ONE)).as("%s", moment).contains(START.plus(Duration.ofMinutes(5)));
            }
        }
    }

    @Test
    void whatAGaugeShowedAWindowAgoHoldsNobody() {
        try (QuotaBench bench = new QuotaBench(GAUGE)) {
            show(bench, 90, Optional.empty());
            bench.clock.advance(HOUR);

            assertThat(bench.granted(500, ONE)).isEqualTo(500);
        }
    }

    @Test
    void thereAreAsManySlotsAsTheAnswerSays() {
        try (QuotaBench bench = new QuotaBench(SLOTS)) {
            tell(bench, 3, 3, START.plusSeconds(1));
            bench.acquire(ONE);
            bench.acquire(ONE);
            bench.acquire(ONE);

            assertThat(bench.call(ONE)).isPresent();
            assertThat(bench.standing("calls").limit()).hasValue(3);
        }
    }

    @Test
    void slotsThatTheNetworkRefusedAreFreeAtTheMomentThatItNamed() {
        try (QuotaBench bench = new QuotaBench(SLOTS)) {
            Instant until = START.plusSeconds(35);
            bench.gate.refused(bench.scope, List.of(ONE), Optional.of(until));

            assertThat(bench.call(ONE)).contains(until);
            bench.clock.advance(Duration.ofSeconds(35));
            assertThat(bench.call(ONE)).isEmpty();
        }
    }

    @Test
    void aCallGivenBackIsTheNewestAndNotOneOfThoseBeforeIt() {
        try (QuotaBench bench = new QuotaBench(ROLLING)) {
            assertThat(bench.granted(5, ONE)).isEqualTo(5);
            bench.clock.advance(Duration.ofSeconds(1));
            bench.acquire(ONE).cancel();
            assertThat(bench.standing("calls").used()).as("in one slice").isEqualTo(5);

            bench.clock.advance(Duration.ofMinutes(30));
            bench.acquire(ONE).cancel();
            bench.clock.advance(Duration.ofMinutes(30));
            assertThat(bench.standing("calls").used()).as("in another").isZero();
        }
    }

    @Test
    void anAnswerAboutAWindowThatEndsNowIsAboutOneThatIsOver() {
        try (QuotaBench bench = new QuotaBench(FIXED)) {
            tell(bench, 7, 0, START);

            assertThat(bench.standing("calls").limit()).hasValue(10);
        }
    }

    @Test
    void anEndThatNoWindowCanHaveClosesNothingWhileSomethingIsLeft() {
        try (QuotaBench bench = new QuotaBench(FIXED)) {
            tell(bench, 7, 1, START.plus(HOUR.multipliedBy(2)));

            assertThat(bench.standing("calls").closedUntil()).isEmpty();
            assertThat(bench.standing("calls").limit()).hasValue(10);
        }
    }

    @Test
    void anEndThatClocksApartExplainIsBelieved() {
        try (QuotaBench bench = new QuotaBench(FIXED)) {
            tell(bench, 10, 4, START.plus(HOUR).plusSeconds(30));

            assertThat(bench.standing("calls").used()).isEqualTo(6);
        }
    }

    @Test
    void theMomentThatARollingWindowNamesDoesNotEndTheUsesInIt() {
        try (QuotaBench bench = new QuotaBench(ROLLING)) {
            bench.call(ONE);
            bench.call(ONE);
            tell(bench, 10, 8, START.plus(Duration.ofMinutes(10)));
            bench.clock.advance(Duration.ofMinutes(10));

            assertThat(bench.standing("calls").used()).isEqualTo(2);
        }
    }

    @Test
    void aUseAMinuteOldHasBeenAnswered() {
        try (QuotaBench bench = new QuotaBench(ROLLING)) {
            bench.call(ONE);
            bench.clock.advance(Duration.ofMinutes(1));
            tell(bench, 10, 10, START.plus(Duration.ofMinutes(30)));

            assertThat(bench.standing("calls").used()).isZero();
        }
    }

    @Test
    void exactlyAWindowAfterTheFirstCallNothingIsUnconfirmedAnyMore() {
        try (QuotaBench bench = new QuotaBench(FIXED)) {
            bench.acquire(ONE);
            bench.clock.advance(HOUR);
            bench.acquire(ONE);

            assertThat(bench.call(new QuotaCharge("calls", 5))).isEmpty();
        }
    }

    @Test
    void aCallAsLargeAsTheLimitThatTheNetworkNamesIsPossible() {
        try (QuotaBench bench = new QuotaBench(FIXED)) {
            tell(bench, 15, 15, START.plus(HOUR));

            assertThat(bench.call(new QuotaCharge("calls", 15))).isEmpty();
        }
    }

    @Test
    void anotherLimitIsToldAsACorrectionThoughNothingWasUsed() {
        try (QuotaBench bench = new QuotaBench(FIXED)) {
            tell(bench, 15, 15, START.plus(HOUR));

            assertThat(bench.kinds()).containsExactly(QuotaEvent.Kind.CORRECTED);
        }
    }

    @Test
    void anEndMoreThanAMinuteBeyondAnyWindowIsNotBelievedAndOneOfAMinuteIs() {
        try (QuotaBench bench = new QuotaBench(FIXED)) {
            tell(bench, 10, 4, START.plus(HOUR).plusSeconds(60).plusNanos(1));
            assertThat(bench.standing("calls").used()).isZero();

            tell(bench, 10, 4, START.plus(HOUR).plusSeconds(60));
            assertThat(bench.standing("calls").used()).isEqualTo(6);
        }
    }

    @Test
    void aSlotIsGivenBackOnceThoughItsCallEndsTwice() {
        try (QuotaBench bench = new QuotaBench(SLOTS)) {
            QuotaPermit permit = bench.acquire(ONE);
            permit.release();
            permit.cancel();
            permit.release();
            bench.acquire(ONE);
            bench.acquire(ONE);

            assertThat(bench.call(ONE)).isPresent();
        }
    }

    @Test
    void twoAppsOfOneHostShareWhatTheHostLimits() {
        QuotaRule host = new QuotaRule(
                "calls",
                QuotaScope.HOST,
                new QuotaWindow.Rolling(HOUR),
                new QuotaLimit.Points(10),
                "made up",
                QuotaBench.DATE);
        try (QuotaBench bench = new QuotaBench(host)) {
            bench.call(ONE);

            String key = "fake/calls/HOST/" + bench.scope.endpoint().getRawAuthority();
            assertThat(bench.store.find(key)).isPresent();
        }
    }
}
