package io.smm.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuotaWindowTest {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    @Test
    void aCalendarDayOnWhichClocksChangeHas25Or23Hours() {
        QuotaWindow day = new QuotaWindow.CalendarDay(PACIFIC);

        assertThat(lengthOf(day, LocalDate.of(2026, 11, 1))).isEqualTo(Duration.ofHours(25));
        assertThat(lengthOf(day, LocalDate.of(2026, 3, 8))).isEqualTo(Duration.ofHours(23));
        assertThat(day.longest()).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void aFixedWindowBeginsWithItsFirstUse() {
        Instant now = Instant.parse("2026-11-23T06:59:30Z");

        assertThat(new QuotaWindow.Fixed(Duration.ofMinutes(5)).at(now).from()).isEqualTo(now);
    }

    @Test
    void aWindowWithoutLengthIsRefused() {
        assertThatThrownBy(() -> new QuotaWindow.Fixed(Duration.ZERO)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new QuotaWindow.Rolling(Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidInputException.class);
    }

    private static Duration lengthOf(QuotaWindow window, LocalDate date) {
        Instant noon = date.atTime(12, 0).atZone(PACIFIC).toInstant();
        return Duration.between(window.at(noon).from(), window.at(noon).to());
    }
}
