package io.smm.ads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.error.InvalidInputException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each field of the six ad platforms spells money as the platform does, exactly or not at all. */
class MoneyScaleTest {

    @ParameterizedTest(name = "{0} {1}: {3} {4} is {5}")
    @CsvSource({
        "META,     budget and bid,                  MINOR_UNITS,   50.00, USD, 5000",
        "META,     budget and bid,                  MINOR_UNITS,   12.50, EUR, 1250",
        "META,     budget and bid,                  MINOR_UNITS,    5000, JPY, 5000",
        "META,     budget and bid,                  MINOR_UNITS,   1.234, KWD, 1234",
        "META,     spend in insights,               MAJOR_DECIMAL, 12.34, EUR, 12.34",
        "X,        daily_budget_amount_local_micro, MICROS,        12.50, EUR, 12500000",
        "X,        billed_charge_local_micro,       MICROS,     0.123456, USD, 123456",
        "X,        bid_amount_local_micro,          MICROS,          300, JPY, 300000000",
        "LINKEDIN, dailyBudget.amount,              MAJOR_DECIMAL, 12.50, EUR, 12.50",
        "LINKEDIN, unitCost.amount,                 MAJOR_DECIMAL,   500, JPY, 500",
        "TIKTOK,   budget,                          MAJOR_DECIMAL, 20.00, USD, 20.00",
        "TIKTOK,   spend,                           MAJOR_DECIMAL, 19.99, USD, 19.99",
        "PINTEREST, budget_in_micro_currency,       MICROS,        12.50, EUR, 12500000",
        "PINTEREST, SPEND_IN_MICRO_DOLLAR,          MICROS,      0.00001, EUR, 10",
        "REDDIT,   goal_value,                      MICROS,         5.00, USD, 5000000",
        "REDDIT,   spend,                           MICROS,         4.37, USD, 4370000"
    })
    void everyFieldOfEveryPlatformIsSpelledItsWayAndReadBackExactly(
            String platform, String field, String form, String amount, String currency, String spelled) {
        MoneyScale scale = new MoneyScale(MoneyScale.Form.valueOf(form), Map.of());
        Money money = Money.of(amount, currency);

        assertThat(scale.holds(money)).isTrue();
        assertThat(scale.write(money)).isEqualTo(spelled);
        assertThat(scale.read(spelled, CurrencyCode.of(currency))).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource({
        "MINOR_UNITS, 12.345, EUR",
        "MINOR_UNITS, 0.5, JPY",
        "MAJOR_DECIMAL, 12.345, EUR",
        "MICROS, 0.0000001, EUR"
    })
    void anAmountFinerThanTheNetworksUnitIsRefusedAndNeverRounded(String form, String amount, String currency) {
        MoneyScale scale = new MoneyScale(MoneyScale.Form.valueOf(form), Map.of());
        Money money = Money.of(amount, currency);

        assertThat(scale.holds(money)).isFalse();
        assertThatThrownBy(() -> scale.write(money))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nothing is rounded");
    }

    @Test
    void aCurrencyThatTheNetworkCountsOtherwiseThanIsoKeepsItsValue() {
        CurrencyCode forint = CurrencyCode.of("HUF");
        MoneyScale scale = MoneyScale.MINOR_UNITS.with(forint, 0);

        assertThat(scale.write(Money.of("1500", "HUF"))).isEqualTo("1500");
        assertThat(scale.read("1500", forint)).isEqualTo(Money.of("1500", "HUF"));
        assertThat(scale.holds(Money.of("0.50", "HUF"))).isFalse();
        assertThat(MoneyScale.MINOR_UNITS.write(Money.of("1500", "HUF"))).isEqualTo("150000");
    }

    @Test
    void aSpendReportedFinerThanTheCentKeepsAllItsDigits() {
        assertThat(MoneyScale.MAJOR_DECIMAL.read("0.0123456", CurrencyCode.of("USD")))
                .isEqualTo(Money.of("0.0123456", "USD"));
    }

    @Test
    void aFractionWhereWholeNumbersAreExpectedIsAFaultAndNotAnAmount() {
        assertThatThrownBy(() -> MoneyScale.MICROS.read("12.5", CurrencyCode.of("USD")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> MoneyScale.MINOR_UNITS.read("many", CurrencyCode.of("USD")))
                .isInstanceOf(InvalidInputException.class);
    }
}
