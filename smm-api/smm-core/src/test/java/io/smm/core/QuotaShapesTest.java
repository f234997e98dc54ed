package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.Network;
import io.smm.QuotaEvent;
import io.smm.account.AppId;
import io.smm.account.QuotaSource;
import io.smm.account.QuotaStanding;
import io.smm.account.QuotaUnit;
import io.smm.account.TenantId;
import io.smm.error.InvalidInputException;
import io.smm.error.QuotaExhaustedException;
import io.smm.spi.CallScope;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaLimit;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaPart;
import io.smm.spi.QuotaPermit;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import io.smm.spi.QuotaWindow;
import io.smm.spi.SpendBudget;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Buckets, slots, gauges, money, what refusals teach, and quotas below the account. */
class QuotaShapesTest {

    private static final QuotaCharge ONE = new QuotaCharge("calls", 1);
    private static final Instant START = TestClock.START;
    private static final CurrencyCode USD = CurrencyCode.of("USD");
    private static final QuotaWindow MONTH = new QuotaWindow.CalendarMonth(ZoneOffset.UTC);

    private static QuotaRule rule(QuotaScope scope, QuotaWindow window, QuotaLimit limit) {
        return new QuotaRule("calls", scope, window, limit, "made up", QuotaBench.DATE);
    }

    private static QuotaRule bucket(long limit, Duration refill) {
        return rule(QuotaScope.ACCOUNT, new QuotaWindow.TokenBucket(refill), new QuotaLimit.Points(limit));
    }

    private static QuotaRule slots(long limit) {
        return rule(QuotaScope.ACCOUNT, new QuotaWindow.Slots(Duration.ofMinutes(10)), new QuotaLimit.Points(limit));
    }

    private static QuotaRule gauge() {
        return rule(QuotaScope.ACCOUNT, new QuotaWindow.Rolling(Duration.ofHours(1)), new QuotaLimit.Percent(80));
    }

    private static QuotaRule unpublished() {
        return rule(QuotaScope.APP_ACCOUNT, new QuotaWindow.CalendarDay(ZoneOffset.UTC), new QuotaLimit.Unpublished());
    }

    private static QuotaRule spend() {
        return rule(QuotaScope.APP, MONTH, new QuotaLimit.Spend(USD));
    }

    @Test
    void aBucketGivesABurstAfterARestAndThenItsRate() {
        try (QuotaBench bench = new QuotaBench(bucket(20, Duration.ofSeconds(20)))) {
            bench.clock.advance(Duration.ofHours(1));
            assertThat(bench.granted(100, ONE))
                    .as("believed of a bucket never seen")
                    .isEqualTo(5);
            bench.clock.advance(Duration.ofSeconds(60));

            assertThat(bench.granted(100, ONE)).isEqualTo(20);
            assertThat(bench.call(ONE)).contains(bench.clock.instant().plusSeconds(1));
            bench.clock.advance(Duration.ofSeconds(1).minusNanos(1));
            assertThat(bench.call(ONE)).isPresent();
            bench.clock.advance(Duration.ofNanos(1));
            assertThat(bench.granted(100, ONE)).isEqualTo(1);
            assertThat(bench.standing("calls").used()).isEqualTo(20);
        }
    }

    @Test
    void aBucketWhosePointsTakeNoWholeNanosecondsGivesAllOfThemAndNoneEarly() {
        for (int limit : new int[] {3, 6, 7, 30, 77}) {
            try (QuotaBench bench = new QuotaBench(bucket(limit, Duration.ofSeconds(1)))) {
                assertThat(bench.granted(100, ONE))
                        .as("of %s never seen", limit)
                        .isEqualTo(Math.max(1, limit / 4));
                bench.clock.advance(Duration.ofHours(1));
                assertThat(bench.granted(100, ONE)).as("of %s", limit).isEqualTo(limit);

                Instant free = bench.call(ONE).orElseThrow();
                Duration aPoint = Duration.ofSeconds(1).dividedBy(limit);
                assertThat(free)
                        .isBetween(
                                bench.clock.instant().plus(aPoint).plusNanos(1),
                                bench.clock.instant().plus(aPoint).plusNanos(limit + 1));
                bench.clock.advance(aPoint.minusNanos(limit + 1));
                assertThat(bench.call(ONE)).as("of %s, early", limit).isPresent();
                bench.clock.advance(Duration.ofNanos(2 * limit + 2));
                assertThat(bench.call(ONE)).isEmpty();
            }
        }
    }

    @Test
    void whatABucketsRefusalSaysIsKept() {
        try (QuotaBench bench = new QuotaBench(bucket(20, Duration.ofSeconds(20)))) {
            Instant until = START.plusSeconds(35);
            bench.gate.report(bench.scope, new QuotaObservation("calls", 20, 0, until));

            assertThat(bench.call(ONE)).contains(until);
            bench.clock.advance(Duration.ofSeconds(35));
            assertThat(bench.granted(100, ONE)).isEqualTo(20);
        }
    }

    @Test
    void slotsAreFreeAgainWhenTheCallIsOver() {
        try (QuotaBench bench = new QuotaBench(slots(2))) {
            QuotaPermit first = bench.acquire(ONE);
            bench.acquire(ONE);
            assertThatThrownBy(() -> bench.acquire(ONE)).isInstanceOf(QuotaExhaustedException.class);

            first.release();
            first.release();

            bench.acquire(ONE);
            assertThatThrownBy(() -> bench.acquire(ONE)).isInstanceOf(QuotaExhaustedException.class);
            assertThat(bench.standing("calls").unit()).isEqualTo(QuotaUnit.SLOTS);
        }
    }

    @Test
    void slotsOfACrashedNodeAreFreeWhenTheirLeaseEnds() {
        try (QuotaBench crashed = new QuotaBench(slots(2));
                QuotaBench bench = crashed.another()) {
            crashed.acquire(ONE);
            crashed.acquire(ONE);

            assertThat(bench.call(ONE)).contains(START.plus(Duration.ofMinutes(10)));
            bench.clock.advance(Duration.ofMinutes(10));
            assertThat(bench.call(ONE)).isEmpty();
        }
    }

    @Test
    void aJobHoldsItsSlotBeyondTheCallThatBeganItUntilItIsGivenBack() {
        try (QuotaBench bench = new QuotaBench(slots(1))) {
            QuotaCharge job = ONE.heldBy("job-1");
            bench.acquire(job).release();
            assertThat(bench.call(ONE)).isPresent();
            assertThat(bench.call(job)).as("the holder begins its lease anew").isEmpty();

            bench.gate.release(bench.scope, job);
            bench.gate.release(bench.scope, job);

            assertThat(bench.call(ONE)).isEmpty();
        }
    }

    @Test
    void aJobThatIsBookedAgainHoldsOneSlotAndItsLeaseBeginsAnew() {
        try (QuotaBench bench = new QuotaBench(slots(2))) {
            QuotaCharge job = ONE.heldBy("job-1");
            bench.acquire(job).release();
            bench.clock.advance(Duration.ofMinutes(9));
            bench.acquire(job).release();

            assertThat(bench.standing("calls").used()).isEqualTo(1);
            bench.clock.advance(Duration.ofMinutes(9));
            assertThat(bench.standing("calls").used()).isEqualTo(1);
            assertThat(bench.call(ONE)).isEmpty();
            bench.clock.advance(Duration.ofMinutes(1));
            assertThat(bench.standing("calls").used()).isZero();
        }
    }

    @Test
    void belowTheMarkAGaugeHoldsNobodyAndAboveItCallsAreSpaced() {
        try (QuotaBench bench = new QuotaBench(gauge())) {
            bench.gate.report(bench.scope, QuotaObservation.percent("calls", 79, Optional.empty()));
            assertThat(bench.granted(500, ONE)).isEqualTo(500);

            bench.gate.report(bench.scope, QuotaObservation.percent("calls", 90, Optional.empty()));
            bench.clock.advance(Duration.ofSeconds(30));
            assertThat(bench.granted(500, ONE)).isEqualTo(1);
            assertThat(bench.call(ONE))
                    .as("a twelfth of the hour over ten percent")
                    .contains(bench.clock.instant().plusSeconds(30));
            QuotaStanding standing = bench.standing("calls");
            assertThat(standing.used()).isEqualTo(90);
            assertThat(standing.unit()).isEqualTo(QuotaUnit.PERCENT);
            assertThat(standing.source()).isEqualTo(QuotaSource.OBSERVED);
        }
    }

    @Test
    void aFullGaugeStopsUntilTheNetworkTakesCallsAgainAndGoesOnWithCare() {
        try (QuotaBench bench = new QuotaBench(gauge())) {
            Instant regained = START.plus(Duration.ofMinutes(7));
            bench.gate.report(bench.scope, QuotaObservation.percent("calls", 118, Optional.of(regained)));

            assertThat(bench.call(ONE)).contains(regained);
            bench.clock.advance(Duration.ofMinutes(7));
            assertThat(bench.granted(500, ONE)).as("as if at the mark").isEqualTo(1);

            bench.gate.report(bench.scope, QuotaObservation.percent("calls", 3, Optional.empty()));
            assertThat(bench.granted(500, ONE)).isEqualTo(500);
        }
    }

    @Test
    void aFullGaugeThatNamesNoTimeIsAskedAgainAfterATwelfth() {
        try (QuotaBench bench = new QuotaBench(gauge())) {
            bench.gate.report(bench.scope, QuotaObservation.percent("calls", 100, Optional.empty()));

            assertThat(bench.call(ONE)).contains(START.plus(Duration.ofMinutes(5)));
            assertThat(bench.standing("calls").closedUntil()).contains(START.plus(Duration.ofMinutes(5)));
        }
    }

    @Test
    void aBudgetIsNeverExceededByAMillionth() {
        SpendBudget budget = SpendBudget.of(FakeNetwork.NETWORK, QuotaScope.TENANT, MONTH, Money.of("1.00", "USD"));
        QuotaCharge post = QuotaCharge.price("calls", Money.of("0.015", "USD"));
        QuotaCharge link = QuotaCharge.price("calls", Money.of("0.200", "USD"));
        QuotaCharge read = QuotaCharge.price("calls", Money.of("0.001", "USD"));
        try (QuotaBench bench = new QuotaBench(List.of(budget), spend())) {
            assertThat(bench.granted(4, link)).isEqualTo(4);
            assertThat(bench.granted(100, post)).as("0.195 of 0.200").isEqualTo(13);
            assertThat(bench.granted(100, read)).isEqualTo(5);

            assertThatThrownBy(() -> bench.acquire(read))
                    .isInstanceOfSatisfying(QuotaExhaustedException.class, error -> {
                        assertThat(error.rule()).contains("calls");
                        assertThat(error.availableAt()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
                    });
            List<QuotaStanding> shown = bench.smm.quotas().of(bench.connection);
            assertThat(shown).extracting(QuotaStanding::source).contains(QuotaSource.CHOSEN);
            assertThat(shown).last().satisfies(standing -> {
                assertThat(standing.unit()).isEqualTo(QuotaUnit.MILLIONTHS);
                assertThat(standing.used()).isEqualTo(1_000_000);
                assertThat(standing.remaining()).hasValue(0);
            });
            bench.clock.advance(Duration.ofDays(31));
            assertThat(bench.call(link)).isEmpty();
        }
    }

    @Test
    void oneTenantsBudgetIsNotAnothers() {
        SpendBudget all = SpendBudget.of(FakeNetwork.NETWORK, QuotaScope.TENANT, MONTH, Money.of("1.00", "USD"));
        QuotaCharge half = QuotaCharge.price("calls", Money.of("0.5", "USD"));
        TenantId other = new TenantId("other");
        SpendBudget little = SpendBudget.of(FakeNetwork.NETWORK, QuotaScope.APP, MONTH, Money.of("0.5", "USD"))
                .withTenant(other);
        try (QuotaBench bench = new QuotaBench(List.of(all, little), spend())) {
            assertThat(bench.granted(9, half)).isEqualTo(2);
            CallScope theirs = new CallScope(
                    bench.scope.network(),
                    bench.scope.endpoint(),
                    other,
                    bench.scope.app(),
                    bench.scope.account(),
                    bench.scope.connection());

            bench.gate.acquire(theirs, List.of(half)).release();
            assertThatThrownBy(() -> bench.gate.acquire(theirs, List.of(half)))
                    .isInstanceOf(QuotaExhaustedException.class);
        }
    }

    @Test
    void withoutABudgetSpendingIsCountedAndNotBounded() {
        QuotaCharge post = QuotaCharge.price("calls", Money.of("0.015", "USD"));
        try (QuotaBench bench = new QuotaBench(spend())) {
            assertThat(bench.granted(1_000, post)).isEqualTo(1_000);
            assertThat(bench.standing("calls").used()).isEqualTo(15_000_000);
            assertThat(bench.standing("calls").limit()).isEmpty();
        }
    }

    @Test
    void aBudgetThatBoundsNothingIsWrongInput() {
        SpendBudget euro = SpendBudget.of(FakeNetwork.NETWORK, QuotaScope.APP, MONTH, Money.of("1", "EUR"));
        SpendBudget nowhere = SpendBudget.of(new Network("nowhere"), QuotaScope.APP, MONTH, Money.of("1", "USD"));

        assertThatThrownBy(() -> new QuotaBench(List.of(euro), spend()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no prices in EUR");
        assertThatThrownBy(() -> new QuotaBench(List.of(nowhere), spend()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no adapter");
        assertThatThrownBy(() -> QuotaCharge.price("calls", Money.of("0.0000001", "USD")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(
                        () -> SpendBudget.of(FakeNetwork.NETWORK, QuotaScope.DESTINATION, MONTH, Money.of("0", "USD")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("per")
                .hasMessageContaining("most");
    }

    @Test
    void aRefusalTeachesTheCeilingOfADayThatWasCountedWhole() {
        try (QuotaBench bench = new QuotaBench(unpublished())) {
            bench.call(ONE);
            bench.clock.advance(Duration.ofDays(1));
            assertThat(bench.granted(40, ONE)).isEqualTo(40);
            assertThat(bench.standing("calls").limit()).isEmpty();

            bench.acquire(ONE);
            bench.gate.refused(bench.scope, List.of(ONE), Optional.empty());

            assertThat(bench.call(ONE))
                    .as("the day is over at midnight")
                    .contains(Instant.parse("2026-03-03T00:00:00Z"));
            assertThat(bench.standing("calls").limit()).hasValue(40);
            assertThat(bench.standing("calls").source()).isEqualTo(QuotaSource.LEARNED);
            assertThat(bench.kinds()).contains(QuotaEvent.Kind.LEARNED);

            bench.clock.advance(Duration.ofDays(1));
            assertThat(bench.granted(100, ONE)).as("a tenth more is tried").isEqualTo(44);
            bench.clock.advance(Duration.ofDays(30));
            assertThat(bench.granted(1_000, ONE)).as("forgotten").isEqualTo(1_000);
        }
    }

    @Test
    void aRefusalOnADayThatWasNotCountedWholeTeachesNoCeiling() {
        try (QuotaBench bench = new QuotaBench(unpublished())) {
            assertThat(bench.granted(3, ONE)).isEqualTo(3);
            bench.acquire(ONE);
            bench.gate.refused(bench.scope, List.of(ONE), Optional.empty());

            assertThat(bench.call(ONE)).isPresent();
            assertThat(bench.standing("calls").limit()).isEmpty();
        }
    }

    @Test
    void eachChatOfABotHasItsOwnBucket() {
        QuotaRule perChat = rule(
                QuotaScope.ACCOUNT_DESTINATION,
                new QuotaWindow.TokenBucket(Duration.ofSeconds(1)),
                new QuotaLimit.Points(1));
        try (QuotaBench bench = new QuotaBench(perChat)) {
            QuotaCharge one = ONE.on(QuotaPart.of("chat/1"));
            QuotaCharge other = ONE.on(QuotaPart.of("chat/2"));

            assertThat(bench.call(one)).isEmpty();
            assertThat(bench.call(other)).isEmpty();
            assertThat(bench.call(one)).contains(START.plusSeconds(1));
            assertThatThrownBy(() -> bench.call(ONE))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("counted by place");
            assertThat(bench.smm.quotas().of(bench.connection)).isEmpty();
            assertThat(bench.smm.quotas().of(bench.connection, QuotaPart.of("chat/1")))
                    .singleElement()
                    .satisfies(standing -> assertThat(standing.remaining()).hasValue(0));
        }
    }

    @Test
    void aPlaceIsOneWhoeverActsInItAndACategoryIsItsOwn() {
        QuotaRule perLocation =
                rule(QuotaScope.DESTINATION, new QuotaWindow.Rolling(Duration.ofMinutes(1)), new QuotaLimit.Points(4));
        try (QuotaBench bench = new QuotaBench(perLocation)) {
            QuotaPart reading = new QuotaPart(Optional.of("location-1"), Optional.of("org_read"));
            QuotaPart writing = new QuotaPart(Optional.of("location-1"), Optional.of("org_write"));
            CallScope another = new CallScope(
                    bench.scope.network(),
                    bench.scope.endpoint(),
                    bench.scope.tenant(),
                    new AppId("other"),
                    "somebody",
                    Optional.empty());
            assertThat(bench.granted(9, ONE.on(reading))).isEqualTo(4);

            assertThatThrownBy(() -> bench.gate.acquire(another, List.of(ONE.on(reading))))
                    .isInstanceOf(QuotaExhaustedException.class);
            assertThat(bench.granted(9, ONE.on(writing))).isEqualTo(4);
        }
    }

    @Test
    void twoChargesOfOneQuotaAreBookedTogether() {
        try (QuotaBench bench = new QuotaBench(bucket(20, Duration.ofSeconds(20)))) {
            bench.clock.advance(Duration.ofHours(1));
            bench.call(ONE);
            bench.clock.advance(Duration.ofHours(1));

            assertThat(bench.call(new QuotaCharge("calls", 15), new QuotaCharge("calls", 5)))
                    .isEmpty();
            assertThat(bench.call(ONE)).isPresent();
        }
    }
}
