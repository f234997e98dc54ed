package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.error.QuotaExhaustedException;
import io.smm.spi.CallScope;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaGate;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import io.smm.spi.QuotaWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Quotas of calendar days and of the time just past, and what they are counted by. */
class QuotaWindowsTest {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private Smm smm;
    private CallScope scope;
    private QuotaGate gate;

    private void state(QuotaScope by, QuotaWindow window, long limit) {
        network.quotaRules = List.of(new QuotaRule("posts", by, window, limit, "made up", DATE));
        smm = SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .quotaPatience(Duration.ZERO)
                .build();
        Connection connection = smm.accounts().connect(network.request());
        scope = CallScope.of(connection);
        gate = network.context().quota();
    }

    @AfterEach
    void close() {
        smm.close();
    }

    private void use(int times) {
        for (int i = 0; i < times; i++) {
            gate.acquire(scope, List.of(new QuotaCharge("posts", 1))).release();
        }
    }

    private Instant refusedUntil() {
        try {
            use(1);
        } catch (QuotaExhaustedException refused) {
            return refused.availableAt();
        }
        throw new AssertionError("the call was let through");
    }

    @Test
    void aCalendarDayEndsAtItsZonesMidnight() {
        state(QuotaScope.APP, new QuotaWindow.CalendarDay(PACIFIC), 2);
        use(2);
        Instant midnight = clock.instant()
                .atZone(PACIFIC)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(PACIFIC)
                .toInstant();

        assertThat(refusedUntil()).isEqualTo(midnight);

        clock.advance(Duration.between(clock.instant(), midnight).minusNanos(1));
        assertThat(refusedUntil()).isEqualTo(midnight);
        clock.advance(Duration.ofNanos(1));
        use(2);
    }

    @Test
    void aRollingWindowFreesWhatWasUsedFirstAndNotAllAtOnce() {
        state(QuotaScope.ACCOUNT, new QuotaWindow.Rolling(Duration.ofHours(24)), 3);
        use(1);
        clock.advance(Duration.ofHours(10));
        use(2);

        Instant first = refusedUntil();
        assertThat(first)
                .isBetween(TestClock.START.plus(Duration.ofHours(24)), TestClock.START.plus(Duration.ofHours(26)));

        clock.advance(Duration.between(clock.instant(), first));
        use(1);
        assertThat(refusedUntil()).as("the two of ten hours later still count").isAfter(first);
    }

    @Test
    void whateverTheRhythmNoRollingDayHoldsMoreThanTheLimit() {
        long seed = 20261123;
        Random random = new Random(seed);
        Duration length = Duration.ofHours(24);
        state(QuotaScope.ACCOUNT, new QuotaWindow.Rolling(length), 50);
        TreeMap<Instant, Integer> used = new TreeMap<>();
        int granted = 0;
        for (int i = 0; i < 2_000; i++) {
            if (random.nextInt(3) == 0) {
                clock.advance(Duration.ofSeconds(random.nextInt(7_200)));
            }
            try {
                use(1);
            } catch (QuotaExhaustedException full) {
                assertThat(full.availableAt()).isAfter(clock.instant());
                continue;
            }
            used.merge(clock.instant(), 1, Integer::sum);
            granted++;
            int inTheLastDay = used.tailMap(clock.instant().minus(length), false).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(inTheLastDay).as("seed %s", seed).isLessThanOrEqualTo(50);
        }
        assertThat(granted).as("granted, seed %s", seed).isGreaterThan(500);
    }

    @Test
    void whatOthersUsedOfARollingWindowIsLearnedFromTheAnswer() {
        state(QuotaScope.ACCOUNT, new QuotaWindow.Rolling(Duration.ofHours(24)), 50);
        use(1);

        gate.report(scope, new QuotaObservation("posts", 100, 2, clock.instant().plus(Duration.ofHours(24))));

        use(2);
        assertThat(refusedUntil()).isAfter(clock.instant());
    }

    @Test
    void anAppsShareOfAnAccountIsNotTouchedByAnotherApp() {
        state(QuotaScope.APP_ACCOUNT, new QuotaWindow.CalendarDay(ZoneOffset.UTC), 1);
        use(1);
        CallScope otherApp = new CallScope(
                scope.network(),
                scope.endpoint(),
                scope.tenant(),
                new AppId("another"),
                scope.account(),
                scope.connection());
        CallScope otherAccount = new CallScope(
                scope.network(), scope.endpoint(), scope.tenant(), scope.app(), "acc-2", scope.connection());

        gate.acquire(otherApp, List.of(new QuotaCharge("posts", 1)));
        gate.acquire(otherAccount, List.of(new QuotaCharge("posts", 1)));
        assertThatThrownBy(() -> use(1)).isInstanceOf(QuotaExhaustedException.class);
    }
}
