package io.smm.metrics.roi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.UndefinedReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostSheetTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private static final CostSheet SHEET = CostSheet.builder()
            .add(CostKind.MEDIA, "boosts", eur("300"))
            .labour("editing", new BigDecimal("12.5"), eur("36"))
            .add(CostKind.TOOLS, "planner", eur("50"))
            .build();

    @Test
    void totalsAreByKindAndOverAll() {
        assertThat(SHEET.total().money()).contains(eur("800"));
        assertThat(SHEET.total(CostKind.LABOUR).money()).contains(eur("450"));
        assertThat(SHEET.total(CostKind.MEDIA).money()).contains(eur("300"));
    }

    @Test
    void itemsAreRoundedOnceAndTotalsAddTheRoundedOnes() {
        // 1/3 h at 10.00 twice over by halves: 0.125 -> 0.12 (to even), twice 0.24; the exact sum would be 0.25.
        CostSheet sheet = CostSheet.builder()
                .labour("a", new BigDecimal("0.25"), eur("0.50"))
                .labour("b", new BigDecimal("0.25"), eur("0.50"))
                .build();

        assertThat(sheet.items()).extracting(CostItem::amount).containsExactly(eur("0.12"), eur("0.12"));
        assertThat(sheet.total().money()).contains(eur("0.24"));
    }

    @Test
    void aKindWithoutAnItemIsNotKnownAndAnItemOfZeroIsZero() {
        assertThat(SHEET.total(CostKind.OTHER).reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(CostSheet.builder().build().total().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(CostSheet.builder()
                        .add(CostKind.OTHER, "gift", eur("0"))
                        .build()
                        .total(CostKind.OTHER)
                        .fraction())
                .contains(Fraction.ZERO);
    }

    @Test
    void i01IsOverAllCostsAndI02OverMediaOnly() {
        // (1000 - 800)/800; 2400/300.
        assertThat(Returns.roi(SHEET, eur("1000"), Gain.CONTRIBUTION_MARGIN).fraction())
                .contains(Fraction.of(1, 4));
        assertThat(Returns.roas(SHEET, eur("2400")).fraction()).contains(Fraction.of(8));
    }

    @Test
    void i02WithoutAMediaCostIsUndefined() {
        CostSheet organic =
                CostSheet.builder().add(CostKind.LABOUR, "editing", eur("1")).build();
        CostSheet free =
                CostSheet.builder().add(CostKind.MEDIA, "boosts", eur("0")).build();

        assertThat(Returns.roas(organic, eur("5")).reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(Returns.roas(free, eur("5")).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void twoCurrenciesHaveNoTotalUntilTheyAreConverted() {
        CostSheet mixed = CostSheet.builder()
                .add(CostKind.MEDIA, "boosts", DAY, Money.of("100", "USD"))
                .add(CostKind.TOOLS, "planner", eur("50"))
                .build();
        FxRates rates = FxRates.of(
                List.of(FxRate.of(CurrencyCode.of("USD"), CurrencyCode.of("EUR"), new BigDecimal("0.9"), DAY, "ECB")));
        CostSheet converted = mixed.convertedTo(CurrencyCode.of("EUR"), rates);

        assertThat(mixed.total().reason()).contains(UndefinedReason.CURRENCY_MISMATCH);
        assertThat(mixed.total().explanation()).contains("EUR and USD");
        assertThat(Returns.roi(mixed, eur("1000"), Gain.CONTRIBUTION_MARGIN).reason())
                .contains(UndefinedReason.CURRENCY_MISMATCH);
        assertThat(Returns.roi(mixed, eur("1000"), Gain.CONTRIBUTION_MARGIN).explanation())
                .contains("EUR and USD");
        assertThat(converted.total().money()).contains(eur("140"));
        assertThat(mixed.convertedTo(CurrencyCode.of("EUR"), FxRates.of(List.of()))
                        .total()
                        .reason())
                .contains(UndefinedReason.CURRENCY_MISMATCH);
    }

    @Test
    void anItemWithoutADayIsNotConverted() {
        CostSheet undated = CostSheet.builder()
                .add(CostKind.MEDIA, "boosts", Money.of("100", "USD"))
                .build();
        FxRates rates = FxRates.of(
                List.of(FxRate.of(CurrencyCode.of("USD"), CurrencyCode.of("EUR"), new BigDecimal("0.9"), DAY, "ECB")));

        assertThat(undated.convertedTo(CurrencyCode.of("EUR"), rates).total().money())
                .contains(Money.of("100", "USD"));
    }

    @Test
    void aCostBelowZeroIsRefused() {
        assertThatThrownBy(() -> CostItem.of(CostKind.MEDIA, " ", eur("-1")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("name")
                .hasMessageContaining("amount");
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
