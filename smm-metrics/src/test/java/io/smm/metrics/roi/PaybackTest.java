package io.smm.metrics.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Money;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Seed;
import io.smm.metrics.UndefinedReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaybackTest {

    private static final LocalDate START = LocalDate.parse("2026-02-27");

    @Test
    void i07IsTheFirstDayOnWhichTheSumReachesTheCost() {
        // 40, 70, 100: reached on day 2, exactly.
        assertThat(byDay("100", "40", "30", "30", "50").fraction()).contains(Fraction.of(2));
        assertThat(byDay("100.01", "40", "30", "30", "50").fraction()).contains(Fraction.of(3));
    }

    @Test
    void i07ReachedOnTheDayOfTheStartIsZero() {
        assertThat(byDay("100", "100").fraction()).contains(Fraction.ZERO);
        assertThat(byDay("0").fraction()).contains(Fraction.ZERO);
        assertThat(byDay("0", "-1", "1").fraction()).contains(Fraction.ONE);
    }

    @Test
    void i07CountsDaysOverTheEndOfAMonthAndAddsThoseOfOneDayFirst() {
        // Day 3 is 2 March 2026. On it -50 and +60 come together: 90 + 10 = 100.
        MetricResult days = Payback.time(
                eur("100"),
                START,
                List.of(
                        on("2026-03-02", "60"),
                        on("2026-02-27", "90"),
                        on("2026-03-02", "-50"),
                        on("2026-03-09", "1")));

        assertThat(days.fraction()).contains(Fraction.of(3));
        assertThat(days.unit()).hasToString("days");
        assertThat(days.evidence().used()).isEqualTo(4);
    }

    @Test
    void i07ALaterLossDoesNotTakeThePaybackBack() {
        assertThat(byDay("100", "100", "-100").fraction()).contains(Fraction.ZERO);
    }

    @Test
    void i07NotReachedIsUndefined() {
        assertThat(byDay("100", "40", "59.99").reason()).contains(UndefinedReason.TOO_FEW);
        assertThat(byDay("100").reason()).contains(UndefinedReason.TOO_FEW);
    }

    @Test
    void i07RefusesACostBelowZeroAndNamesMarginsBeforeTheStartAndOfOtherCurrencies() {
        MetricResult early = Payback.time(eur("1"), START, List.of(on("2026-02-26", "5")));
        MetricResult foreign =
                Payback.time(eur("1"), START, List.of(new DatedAmount("invoice 7", START, Money.of("5", "USD"))));

        assertThat(byDay("-1", "5").reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(early.reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(early.explanation()).contains("margin of 2026-02-26");
        assertThat(foreign.reason()).contains(UndefinedReason.CURRENCY_MISMATCH);
        assertThat(foreign.explanation()).contains("invoice 7");
    }

    @Test
    void i07DoesNotDependOnTheOrderOfTheMargins() {
        List<DatedAmount> margins = new ArrayList<>(List.of(
                on("2026-02-28", "10"), on("2026-03-05", "25"), on("2026-03-05", "-5"), on("2026-03-01", "30")));
        MetricResult sorted = Payback.time(eur("60"), START, margins);
        var random = Seed.random("PaybackTest");
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(margins, random);
            assertThat(Payback.time(eur("60"), START, margins)).isEqualTo(sorted);
        }
        assertThat(sorted.fraction()).contains(Fraction.of(6));
    }

    private static MetricResult byDay(String cost, String... margins) {
        return Payback.time(eur(cost), Stream.of(margins).map(PaybackTest::eur).toList());
    }

    private static DatedAmount on(String day, String amount) {
        return new DatedAmount("margin of " + day, LocalDate.parse(day), eur(amount));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
