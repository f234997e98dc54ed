package io.smm.metrics.roi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.Seed;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrencyConversionTest {

    private static final CurrencyCode EUR = CurrencyCode.of("EUR");
    private static final CurrencyCode USD = CurrencyCode.of("USD");
    private static final CurrencyCode GBP = CurrencyCode.of("GBP");
    private static final CurrencyCode JPY = CurrencyCode.of("JPY");
    private static final LocalDate MON = LocalDate.parse("2026-03-02");
    private static final LocalDate TUE = MON.plusDays(1);

    @Test
    void i09ConvertsEachAtItsDaysRateRoundsItAndAdds() {
        // 0.05 * 0.9 = 0.045 -> 0.04 (to even); 0.05 * 0.95 = 0.0475 -> 0.05; 1.00 stays: 1.09.
        FxRates rates = FxRates.of(List.of(rate(USD, EUR, "0.9", MON), rate(USD, EUR, "0.95", TUE)));
        CurrencyConversion sum =
                CurrencyConversion.eachThenAdd(List.of(usd("0.05", MON), usd("0.05", TUE), eur("1", MON)), EUR, rates);

        assertThat(sum.total().money()).contains(Money.of("1.09", "EUR"));
        assertThat(sum.items())
                .extracting(ConvertedAmount::amount)
                .containsExactly(Money.of("0.04", "EUR"), Money.of("0.05", "EUR"), Money.of("1", "EUR"));
        assertThat(sum.items().get(0).rate()).contains(rate(USD, EUR, "0.9", MON));
        assertThat(sum.items().get(2).rate()).isEmpty();
        assertThat(sum.rates()).containsExactly(rate(USD, EUR, "0.9", MON), rate(USD, EUR, "0.95", TUE));
        assertThat(sum.total().metric()).hasToString("I-09 converted-amount(each-then-add,EUR)");
    }

    @Test
    void i09ByNameAddsFirstAndRoundsOnce() {
        // Each: 0.045 -> 0.04, thrice 0.12. Added first: 0.15 * 0.9 = 0.135 -> 0.14.
        FxRates rates = FxRates.of(List.of(rate(USD, EUR, "0.9", MON)));
        List<DatedAmount> items = List.of(usd("0.05", MON), usd("0.05", MON), usd("0.05", MON));
        CurrencyConversion first = CurrencyConversion.addThenConvert(items, EUR, rates, MON);

        assertThat(CurrencyConversion.eachThenAdd(items, EUR, rates).total().money())
                .contains(Money.of("0.12", "EUR"));
        assertThat(first.total().money()).contains(Money.of("0.14", "EUR"));
        assertThat(first.total().metric()).hasToString("I-09 converted-amount(add-then-convert,EUR)");
        assertThat(first.items()).isEmpty();
        assertThat(first.rates()).hasSize(1);
        assertThat(first.total().evidence().used()).isEqualTo(3);
    }

    @Test
    void i09AddedFirstIsRoundedHalfToEvenAndCountsWhatHadNoRate() {
        // 0.05 * 0.9 = 0.045 -> 0.04.
        FxRates rates = FxRates.of(List.of(rate(USD, EUR, "0.9", MON)));
        CurrencyConversion even = CurrencyConversion.addThenConvert(List.of(usd("0.05", MON)), EUR, rates, MON);
        CurrencyConversion without = CurrencyConversion.addThenConvert(
                List.of(usd("1", MON), new DatedAmount("g", MON, Money.of("1", "GBP"))), EUR, rates, MON);

        assertThat(even.total().money()).contains(Money.of("0.04", "EUR"));
        assertThat(without.total().explanation()).contains("g (GBP on 2026-03-02)");
        assertThat(without.total().evidence().used()).isEqualTo(1);
        assertThat(without.total().evidence().leftOutTotal()).isEqualTo(1);
    }

    @Test
    void i09AddedFirstRoundsOnceOverAllCurrencies() {
        // 0.05 * 0.9 + 0.05 * 1.1 = 0.045 + 0.055 = 0.10; each rounded would be 0.04 + 0.06 (to even).
        FxRates rates = FxRates.of(List.of(rate(USD, EUR, "0.9", MON), rate(GBP, EUR, "1.1", MON)));
        List<DatedAmount> items = List.of(
                usd("0.05", MON),
                new DatedAmount("g", TUE, Money.of("0.05", "GBP")),
                eur("0.001", MON),
                eur("0.001", MON));

        // and two tenths of a cent: 0.102.
        assertThat(CurrencyConversion.addThenConvert(items, EUR, rates, MON)
                        .total()
                        .money())
                .contains(Money.of("0.10", "EUR"));
        assertThat(CurrencyConversion.addThenConvert(items, EUR, rates, MON, RoundingMode.UP)
                        .total()
                        .money())
                .contains(Money.of("0.11", "EUR"));
    }

    @Test
    void i09RoundsToTheTargetsMinorUnit() {
        FxRates rates = FxRates.of(List.of(rate(EUR, JPY, "160.5", MON)));

        assertThat(CurrencyConversion.eachThenAdd(List.of(eur("1", MON)), JPY, rates)
                        .total()
                        .money())
                .contains(Money.of("160", "JPY")); // 160.5 to even
        assertThat(CurrencyConversion.eachThenAdd(List.of(eur("1", MON)), JPY, rates, RoundingMode.HALF_UP)
                        .total()
                        .money())
                .contains(Money.of("161", "JPY"));
    }

    @Test
    void i09WithoutARateOfThatDayTheTotalIsUndefinedAndNamesTheItems() {
        FxRates rates = FxRates.of(List.of(rate(USD, EUR, "0.9", MON)));
        CurrencyConversion sum =
                CurrencyConversion.eachThenAdd(List.of(usd("1", MON), usd("1", TUE), eur("1", MON)), EUR, rates);

        assertThat(sum.total().reason()).contains(UndefinedReason.CURRENCY_MISMATCH);
        assertThat(sum.total().explanation()).contains("usd of 2026-03-03").doesNotContain("usd of 2026-03-02");
        assertThat(sum.total().evidence().leftOut()).containsEntry(UndefinedReason.CURRENCY_MISMATCH, 1L);
        assertThat(sum.items()).hasSize(2);
        assertThat(CurrencyConversion.addThenConvert(List.of(usd("1", MON)), EUR, rates, TUE)
                        .total()
                        .reason())
                .contains(UndefinedReason.CURRENCY_MISMATCH);
    }

    @Test
    void i09InverseAndCrossRatesAreNotImplied() {
        FxRates rates = FxRates.of(List.of(rate(EUR, USD, "1.25", MON), rate(EUR, GBP, "0.8", MON)));

        assertThat(rates.rate(USD, EUR, MON)).isEmpty();
        assertThat(rates.rate(USD, GBP, MON)).isEmpty();
        assertThat(rates.rate(EUR, EUR, MON)).isEmpty();
    }

    @Test
    void i09DerivedRatesAreExactMarkedAndFlagged() {
        FxRates rates = FxRates.builder()
                .rate(rate(EUR, USD, "1.2", MON))
                .rate(rate(EUR, GBP, "0.8", MON))
                .deriveInverses()
                .deriveCrossesThrough(EUR)
                .build();
        CurrencyConversion sum = CurrencyConversion.eachThenAdd(List.of(usd("3", MON)), GBP, rates);
        FxRate cross = rates.rate(USD, GBP, MON).orElseThrow();

        assertThat(rates.rate(USD, EUR, MON).orElseThrow().rate()).isEqualTo(Fraction.of(5, 6));
        assertThat(cross.rate()).isEqualTo(Fraction.of(2, 3));
        assertThat(cross.derived()).isTrue();
        assertThat(cross.source()).isEqualTo("inverse of ECB and ECB, through EUR");
        assertThat(sum.total().money()).contains(Money.of("2", "GBP"));
        assertThat(sum.total().evidence().findings()).extracting(Finding::code).containsExactly(Finding.DERIVED_RATE);
    }

    @Test
    void i09ACrossRateIsNotMadeOfRatesOfTwoDays() {
        FxRates rates = FxRates.builder()
                .rate(rate(USD, EUR, "0.8", MON))
                .rate(rate(EUR, GBP, "0.9", TUE))
                .deriveCrossesThrough(EUR)
                .daysBack(2)
                .build();

        assertThat(rates.rate(USD, EUR, TUE).map(FxRate::day)).contains(MON);
        assertThat(rates.rate(USD, GBP, TUE)).isEmpty();
    }

    @Test
    void i09AGivenRateGoesBeforeADerivedOne() {
        FxRates rates = FxRates.builder()
                .rate(rate(EUR, USD, "1.25", MON))
                .rate(rate(USD, EUR, "0.79", MON))
                .deriveInverses()
                .build();

        assertThat(rates.rate(USD, EUR, MON)).contains(rate(USD, EUR, "0.79", MON));
        assertThat(rates.rate(EUR, USD, MON).map(FxRate::derived)).contains(false);
        assertThat(rate(EUR, USD, "1.25", MON).inverse().derived()).isTrue();

        FxRates crossed = FxRates.builder()
                .rate(rate(EUR, USD, "1.25", MON))
                .rate(rate(USD, GBP, "0.8", MON))
                .rate(rate(EUR, GBP, "0.9", MON))
                .deriveCrossesThrough(USD)
                .build();
        assertThat(crossed.rate(EUR, GBP, MON)).contains(rate(EUR, GBP, "0.9", MON));
    }

    @Test
    void i09AnEarlierDaysRateIsUsedOnlyAsFarBackAsAllowedAndKeepsItsDay() {
        FxRates strict = FxRates.of(List.of(rate(USD, EUR, "0.9", MON)));
        FxRates weekend =
                FxRates.builder().rate(rate(USD, EUR, "0.9", MON)).daysBack(2).build();

        assertThat(strict.rate(USD, EUR, TUE)).isEmpty();
        assertThat(weekend.rate(USD, EUR, MON.plusDays(2)).map(FxRate::day)).contains(MON);
        assertThat(weekend.rate(USD, EUR, MON.plusDays(3))).isEmpty();
        assertThat(weekend.rate(USD, EUR, MON.minusDays(1))).isEmpty();
    }

    @Test
    void i09NoItemsAreZeroAndAnItemOfTheTargetIsRoundedToo() {
        FxRates none = FxRates.of(List.of());

        assertThat(CurrencyConversion.eachThenAdd(List.of(), EUR, none).total().fraction())
                .contains(Fraction.ZERO);
        assertThat(CurrencyConversion.eachThenAdd(List.of(eur("0.015", MON)), EUR, none)
                        .total()
                        .money())
                .contains(Money.of("0.02", "EUR"));
    }

    @Test
    void ratesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new FxRate(EUR, EUR, Fraction.ZERO, MON, " ", false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("to:")
                .hasMessageContaining("rate:")
                .hasMessageContaining("source:");
        assertThatThrownBy(() -> FxRates.of(List.of(rate(USD, EUR, "0.9", MON), rate(USD, EUR, "0.91", MON))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> rate(USD, EUR, "0.9", MON).through(rate(GBP, JPY, "190", TUE)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("start from EUR")
                .hasMessageContaining("of 2026-03-02");
        assertThatThrownBy(() -> rate(USD, EUR, "0.9", MON).through(rate(EUR, USD, "1.1", MON)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void i09LinesAddUpAndBothOrdersDifferByLessThanHalfACentAnItem() {
        var random = Seed.random("CurrencyConversionTest");
        for (int round = 0; round < 50; round++) {
            BigDecimal rate = new BigDecimal(1 + random.nextInt(30_000)).movePointLeft(4);
            FxRates rates = FxRates.of(List.of(FxRate.of(USD, EUR, rate, MON, "ECB")));
            List<DatedAmount> items = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                items.add(usd(
                        new BigDecimal(random.nextInt(100_000) - 20_000)
                                .movePointLeft(2)
                                .toString(),
                        MON));
            }
            CurrencyConversion each = CurrencyConversion.eachThenAdd(items, EUR, rates);
            BigDecimal total = each.total().value().orElseThrow();
            BigDecimal lines =
                    each.items().stream().map(item -> item.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal once = CurrencyConversion.addThenConvert(items, EUR, rates, MON)
                    .total()
                    .value()
                    .orElseThrow();

            assertThat(total).isEqualByComparingTo(lines);
            assertThat(total.subtract(once).abs()).isLessThanOrEqualTo(new BigDecimal("0.105"));
        }
    }

    private static FxRate rate(CurrencyCode from, CurrencyCode to, String rate, LocalDate day) {
        return FxRate.of(from, to, new BigDecimal(rate), day, "ECB");
    }

    private static DatedAmount usd(String amount, LocalDate day) {
        return new DatedAmount("usd of " + day, day, Money.of(amount, "USD"));
    }

    private static DatedAmount eur(String amount, LocalDate day) {
        return new DatedAmount("eur of " + day, day, Money.of(amount, "EUR"));
    }
}
