package io.smm.adapter.html.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Money;
import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Cell;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private final Formats formats = new Formats(Locale.ENGLISH, ZoneId.of("Europe/Bucharest"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "0.000|0",
                "7|7",
                "12.0|12",
                "1234567|1,234,567",
                "-4|-4",
                "1E+3|1,000",
                "28.5|28.50",
                "2.345|2.34",
                "2.355|2.36",
                "0.5|0.50",
                "0.05|0.05",
                "0.0512|0.0512",
                "0.000012345|0.0000123",
                "-0.00099951|-0.001",
                "99999999999999999999|99,999,999,999,999,999,999"
            })
    void numbersHaveNoMoreDecimalsThanTellSomething(String value, String shown) {
        assertThat(formats.digits(new Cell.Number(new BigDecimal(value), "people")))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "119.99, ''",
        "120, = 2 min 0 s",
        "200, = 3 min 20 s",
        "3599.4, ≈ 59 min 59 s",
        "3599.6, ≈ 1 h 0 min",
        "7500, = 2 h 5 min",
        "86369, ≈ 23 h 59 min",
        "86390, ≈ 1 d 0 h",
        "972000, = 11 d 6 h",
        "1E+9, '≈ 11,574 d 2 h'",
        "1E+30, ''"
    })
    void secondsAreSaidInTheUnitsThatPeopleCountIn(String seconds, String said) {
        assertThat(formats.duration(new Cell.Number(new BigDecimal(seconds), "seconds")))
                .isEqualTo(said);
    }

    @Test
    void whatIsNotInSecondsIsNoDuration() {
        assertThat(formats.duration(new Cell.Number(new BigDecimal("7500"), "people")))
                .isEmpty();
        assertThat(formats.duration(new Cell.Percent(new BigDecimal("7500")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00%",
        "0.05118, 5.12%",
        "1, 100.00%",
        "5.7, 570.00%",
        "-0.25, -25.00%",
        "0.00004, 0.004%",
        "12.345, '1,234.50%'"
    })
    void fractionsBecomePercentages(String fraction, String shown) {
        assertThat(formats.digits(new Cell.Percent(new BigDecimal(fraction)))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "1234.5, EUR, '€1,234.50'",
        "1234.5, JPY, '¥1,234'",
        "0.0042, EUR, €0.0042",
        "-3, EUR, -€3.00",
        "1.2345, KWD, KWD 1.234"
    })
    void moneyHasItsCurrencyAndItsMinorUnit(String amount, String currency, String shown) {
        assertThat(formats.digits(new Cell.Amount(Money.of(amount, currency))).replace('\u00a0', ' '))
                .isEqualTo(shown);
    }

    @Test
    void aSmallAmountOfAnyCurrencyDoesNotReadAsNothing() {
        assertThat(formats.digits(new Cell.Amount(Money.of("0.37", "JPY")))).isEqualTo("¥0.37");
    }

    @Test
    void momentsAreShownInTheZoneAndLocalOnesAsTheyAre() {
        assertThat(formats.moment(Instant.parse("2026-03-29T22:30:00Z"))).isEqualTo("30 Mar 2026, 01:30");
        assertThat(formats.moment(LocalDateTime.of(2018, 6, 12, 4, 3))).isEqualTo("12 Jun 2018, 04:03");
        assertThat(formats.zoneName()).isEqualTo("Europe/Bucharest");
        assertThat(new Formats(Locale.ENGLISH, ZoneOffset.UTC).zoneName()).isEqualTo("UTC");
    }

    @Test
    void midnightsOfTheZoneAreDays() {
        Instant midnight = Instant.parse("2026-03-28T22:00:00Z");

        assertThat(formats.places(List.of(midnight))).containsExactly("29 Mar 2026");
        assertThat(formats.places(List.of(midnight, midnight.plusSeconds(60))))
                .containsExactly("29 Mar 2026, 00:00", "29 Mar 2026, 00:01");
    }

    @Test
    void aValueOnAnAxisHasItsUnit() {
        assertThat(formats.onAxis(Axis.numbers("Reach", "people"), new BigDecimal("1500")))
                .isEqualTo("1,500 people");
        assertThat(formats.onAxis(Axis.percent("Rate"), new BigDecimal("0.5"))).isEqualTo("50.00%");
    }

    @Test
    void thePagesScriptGetsTheZonesWallClock() {
        assertThat(formats.localMillis(Instant.parse("2026-03-28T22:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T00:00:00Z").toEpochMilli());
    }
}
