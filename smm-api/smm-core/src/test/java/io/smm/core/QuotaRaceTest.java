package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.QuotaEvent;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import io.smm.spi.QuotaStore;
import io.smm.spi.QuotaWindow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Another node books between the look and the booking: it is looked at again, on the spot, and nothing is counted past it. */
class QuotaRaceTest {

    private static final QuotaRule RULE = new QuotaRule(
            "calls",
            QuotaScope.ACCOUNT,
            new QuotaWindow.Rolling(Duration.ofHours(1)),
            8,
            "made up",
            LocalDate.of(2026, 11, 23));
    private static final QuotaCharge CALL = new QuotaCharge("calls", 1);

    private final TestClock clock = new TestClock();
    private final Overtaken store = new Overtaken(new InMemoryQuotaStore(clock));
    private final QuotaBench bench = new QuotaBench(clock, store, Duration.ofSeconds(5), List.of(), RULE);
    private final QuotaBench other = bench.another();

    @Test
    void aBookingThatIsOvertakenIsMadeOnWhatTheOtherLeft() {
        bench.call(CALL);
        store.first = () -> other.call(CALL);

        assertThat(bench.call(CALL)).isEmpty();

        assertThat(bench.standing("calls").used()).isEqualTo(3);
        assertThat(clock.sleeps).isEmpty();
    }

    @Test
    void aBookingThatIsOvertakenByTheLastFreeOneIsRefused() {
        bench.call(CALL);
        store.first = () -> other.granted(100, CALL);

        assertThat(bench.call(CALL)).isPresent();

        assertThat(bench.standing("calls").used()).isEqualTo(8);
    }

    @Test
    void aCallWhoseSecondQuotaIsTakenAtTheLastMomentGivesTheFirstBack() {
        QuotaRule day = new QuotaRule(
                "day", QuotaScope.ACCOUNT, new QuotaWindow.Rolling(Duration.ofDays(1)), 8, "made up", QuotaBench.DATE);
        QuotaCharge ofTheDay = new QuotaCharge("day", 1);
        try (QuotaBench mine = new QuotaBench(clock, store, Duration.ofSeconds(5), List.of(), RULE, day);
                QuotaBench theirs = mine.another()) {
            mine.call(CALL, ofTheDay);
            store.first = () -> theirs.granted(100, ofTheDay);

            assertThat(mine.call(CALL, ofTheDay)).isPresent();

            assertThat(mine.standing("day").used()).isEqualTo(8);
            assertThat(mine.standing("calls").used())
                    .as("nothing of the refused call")
                    .isEqualTo(1);
        }
    }

    @Test
    void aCallThatFailsInTheStoreHalfwayGivesBackWhatItBooked() {
        QuotaRule day = new QuotaRule(
                "day", QuotaScope.ACCOUNT, new QuotaWindow.Rolling(Duration.ofDays(1)), 8, "made up", QuotaBench.DATE);
        QuotaCharge ofTheDay = new QuotaCharge("day", 1);
        try (QuotaBench mine = new QuotaBench(clock, store, Duration.ofSeconds(5), List.of(), RULE, day)) {
            mine.call(CALL, ofTheDay);
            store.first = () -> store.first = () -> {
                throw new IllegalStateException("the database is gone");
            };

            assertThatThrownBy(() -> mine.acquire(CALL, ofTheDay)).hasMessage("the database is gone");

            assertThat(mine.standing("calls").used()).isEqualTo(1);
            assertThat(mine.standing("day").used()).isEqualTo(1);
        }
    }

    @Test
    void aClosureThatAnotherNodeStoredIsOverAtItsEndThoughUsesStillCount() {
        bench.call(CALL);
        bench.gate.refused(bench.scope, List.of(CALL), Optional.of(TestClock.START.plusSeconds(600)));

        assertThat(bench.standing("calls").closedUntil()).contains(TestClock.START.plusSeconds(600));
        clock.advance(Duration.ofSeconds(600));

        assertThat(bench.standing("calls").closedUntil()).isEmpty();
        assertThat(bench.standing("calls").used()).isEqualTo(1);
        assertThat(bench.call(CALL)).isEmpty();
    }

    @Test
    void aStatedLimitThatALaterVersionChangedHoldsForWhatIsStored() {
        bench.call(CALL);
        bench.call(CALL);
        QuotaRule raised = new QuotaRule("calls", QuotaScope.ACCOUNT, RULE.window(), 12, "made up", QuotaBench.DATE);

        try (QuotaBench later = new QuotaBench(clock, store, Duration.ZERO, List.of(), raised)) {
            String key = "fake/calls/ACCOUNT/" + later.scope.endpoint() + "/" + later.scope.account();
            assertThat(store.find(key).orElseThrow().limit()).isEqualTo(8);

            assertThat(later.standing("calls").limit()).hasValue(12);
            assertThat(later.granted(100, CALL)).isEqualTo(10);
            assertThat(store.find(key).orElseThrow().limit()).isEqualTo(12);
        }
    }

    @Test
    void whatTheNetworkSaidOfItsWindowIsForgottenWithThatWindowAndNotApplied() {
        QuotaRule fixed = new QuotaRule(
                "calls", QuotaScope.ACCOUNT, new QuotaWindow.Fixed(Duration.ofHours(1)), 8, "made up", QuotaBench.DATE);
        try (QuotaBench one = new QuotaBench(clock, store, Duration.ZERO, List.of(), fixed)) {
            one.gate.report(one.scope, new QuotaObservation("calls", 8, 8, TestClock.START.plusSeconds(60)));
            clock.advance(Duration.ofSeconds(59));
            one.call(CALL);
            clock.advance(Duration.ofSeconds(1));
            one.call(CALL);

            String key = "fake/calls/ACCOUNT/" + one.scope.endpoint() + "/" + one.scope.account();
            QuotaStore.Window stored = store.find(key).orElseThrow();
            assertThat(stored.uses())
                    .extracting(QuotaStore.Use::until)
                    .as("the old window's end says nothing of the new one")
                    .containsExactly(TestClock.START.plusSeconds(60).plus(Duration.ofHours(1)));
        }
    }

    @Test
    void aLimitThatALaterVersionStatesIsNotToldAsACorrectionWhenTheNetworkSaysTheSame() {
        bench.call(CALL);
        bench.call(CALL);
        QuotaRule raised = new QuotaRule("calls", QuotaScope.ACCOUNT, RULE.window(), 12, "made up", QuotaBench.DATE);

        try (QuotaBench later = new QuotaBench(clock, store, Duration.ZERO, List.of(), raised)) {
            later.gate.report(later.scope, new QuotaObservation("calls", 12, 10, TestClock.START.plusSeconds(600)));

            assertThat(later.kinds()).doesNotContain(QuotaEvent.Kind.CORRECTED);
        }
    }

    @Test
    void aWordThatAClockAheadWroteIsTakenForOneOfNow() {
        bench.call(CALL);
        clock.advance(Duration.ofSeconds(30));
        bench.gate.report(bench.scope, new QuotaObservation("calls", 8, 7, TestClock.START.plusSeconds(600)));
        clock.advance(Duration.ofSeconds(-20));

        bench.call(CALL);

        String key = "fake/calls/ACCOUNT/" + bench.scope.endpoint() + "/" + bench.scope.account();
        assertThat(store.find(key).orElseThrow().word().map(QuotaStore.Word::at))
                .contains(TestClock.START.plusSeconds(10));
    }

    /** Lets somebody be faster once, at the last moment. */
    private static final class Overtaken implements QuotaStore {

        private final QuotaStore present;
        private Runnable first = () -> {};

        Overtaken(QuotaStore present) {
            this.present = present;
        }

        @Override
        public Optional<Window> find(String key) {
            return present.find(key);
        }

        @Override
        public boolean replace(String key, Optional<Window> expected, Window next) {
            Runnable faster = first;
            first = () -> {};
            faster.run();
            return present.replace(key, expected, next);
        }
    }
}
