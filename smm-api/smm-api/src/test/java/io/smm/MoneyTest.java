package io.smm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void equalAmountsAreEqualWhateverTheirTrailingZeros() {
        assertThat(Money.of("1.5", "EUR"))
                .isEqualTo(Money.of("1.50", "EUR"))
                .isEqualTo(Money.of("1.5000", "EUR"))
                .hasSameHashCodeAs(Money.of("1.500", "EUR"));
        assertThat(Money.of("100", "JPY")).hasToString("100 JPY").isEqualTo(Money.of("1E+2", "JPY"));
        assertThat(Money.of("0.015", "USD")).hasToString("0.015 USD");
        assertThat(Money.of("2", "KWD")).hasToString("2.000 KWD");
    }

    @Test
    void arithmeticIsExactAndRoundsOnlyWhenAsked() {
        Money third = Money.of("10", "EUR").times(new BigDecimal("0.3333"));

        assertThat(third).isEqualTo(Money.of("3.333", "EUR"));
        assertThat(third.rounded(RoundingMode.HALF_EVEN)).isEqualTo(Money.of("3.33", "EUR"));
        assertThat(Money.of("0.125", "EUR").rounded(RoundingMode.HALF_EVEN)).isEqualTo(Money.of("0.12", "EUR"));
        assertThat(Money.of("1", "EUR").minus(Money.of("1.10", "EUR"))).isEqualTo(Money.of("-0.10", "EUR"));
        assertThat(Money.zero(CurrencyCode.of("EUR")).plus(Money.of("0.001", "EUR")))
                .isEqualTo(Money.of("0.001", "EUR"));
    }

    @Test
    void twoCurrenciesNeverMeet() {
        Money euro = Money.of("1", "EUR");
        Money leu = Money.of("1", "RON");

        assertThatThrownBy(() -> euro.plus(leu))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("EUR and RON meet only through a given rate");
    }

    @Test
    void whatIsNotMoneyIsRefused() {
        assertThatThrownBy(() -> Money.of("ten", "EUR")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Money.of("10", "EURO")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CurrencyCode.of("XAU")).hasMessageContaining("has no minor unit");
        assertThat(CurrencyCode.of("KWD").minorUnits()).isEqualTo(3);
        assertThat(CurrencyCode.of("JPY").minorUnits()).isZero();
    }
}
