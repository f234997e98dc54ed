package io.smm.metrics.response;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessHours OFFICE = BusinessHours.in(BERLIN)
            .open(EnumSet.range(MONDAY, FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0))
            .holiday(LocalDate.of(2026, 4, 3))
            .build();

    @Test
    void aNightAndAWeekendAreNoBusinessTime() {
        // Friday 16:30 to Monday 9:15: half an hour and a quarter.
        assertThat(open(OFFICE, "2026-03-06T16:30", "2026-03-09T09:15")).isEqualTo(Duration.ofMinutes(45));
        assertThat(open(OFFICE, "2026-03-06T17:00", "2026-03-09T09:00")).isEqualTo(Duration.ZERO);
        assertThat(open(OFFICE, "2026-03-02T00:00", "2026-03-09T00:00")).isEqualTo(Duration.ofHours(40));
        assertThat(open(OFFICE, "2026-03-02T10:00", "2026-03-02T10:00")).isEqualTo(Duration.ZERO);
    }

    @Test
    void aHolidayIsTakenAwayWholeAndOnlyIt() {
        // Thursday 16:00 over Good Friday to Monday 10:00.
        assertThat(open(OFFICE, "2026-04-02T16:00", "2026-04-06T10:00")).isEqualTo(Duration.ofHours(2));
        assertThat(open(OFFICE, "2026-04-03T10:00", "2026-04-03T12:00")).isEqualTo(Duration.ZERO);
        assertThat(open(OFFICE, "2026-04-02T16:00", "2026-04-03T00:00")).isEqualTo(Duration.ofHours(1));
        assertThat(open(OFFICE, "2026-04-04T00:00", "2026-04-06T10:00")).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theHourThatIsLeftOutAndTheOneThatComesTwiceCountAsTheyElapse() {
        BusinessHours nights = BusinessHours.in(BERLIN)
                .open(SUNDAY, LocalTime.of(1, 0), LocalTime.of(5, 0))
                .build();

        assertThat(open(nights, "2026-03-22T00:00", "2026-03-22T12:00")).isEqualTo(Duration.ofHours(4));
        assertThat(open(nights, "2026-03-29T00:00", "2026-03-29T12:00")).isEqualTo(Duration.ofHours(3));
        assertThat(open(nights, "2026-10-25T00:00", "2026-10-25T12:00")).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void anOpenTimeThatEndsInAChangeOfTheClockIsOpenWhileTheClockShowsIt() {
        BusinessHours half = BusinessHours.in(BERLIN)
                .open(SUNDAY, LocalTime.of(2, 30), LocalTime.of(4, 0))
                .build();

        // 2:30 does not come on 29 March: open from 3:00. On 25 October 2:30 to 3:00 comes twice.
        assertThat(open(half, "2026-03-29T00:00", "2026-03-29T12:00")).isEqualTo(Duration.ofHours(1));
        assertThat(open(half, "2026-10-25T00:00", "2026-10-25T12:00")).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void midnightClosesTheDay() {
        BusinessHours weekend = BusinessHours.in(ZoneOffset.UTC)
                .open(SATURDAY, LocalTime.of(22, 0), LocalTime.MIDNIGHT)
                .open(SUNDAY, LocalTime.MIDNIGHT, LocalTime.of(2, 0))
                .build();

        assertThat(weekend.between(instant("2026-03-07T23:00"), instant("2026-03-08T01:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(weekend.between(instant("1969-12-20T00:00"), instant("1970-01-04T00:00")))
                .isEqualTo(Duration.ofHours(10));
    }

    @Test
    void itIsTheSumOfTheOpenMinutes() {
        Random random = Cases.random("itIsTheSumOfTheOpenMinutes");
        for (String zone : List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")) {
            ZoneId there = ZoneId.of(zone);
            BusinessHours hours = BusinessHours.in(there)
                    .open(EnumSet.allOf(DayOfWeek.class), LocalTime.of(1, 40), LocalTime.of(2, 20))
                    .open(SUNDAY, LocalTime.of(8, 0), LocalTime.MIDNIGHT)
                    .holiday(LocalDate.of(2026, 3, 8))
                    .holiday(LocalDate.of(2026, 10, 26))
                    .build();
            for (int round = 0; round < 8; round++) {
                Instant from = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(60L * random.nextInt(400_000));
                int minutes = random.nextInt(20_000);
                long open = 0;
                for (int minute = 0; minute < minutes; minute++) {
                    open += isOpen(LocalDateTime.ofInstant(from.plusSeconds(60L * minute), there)) ? 1 : 0;
                }

                assertThat(hours.between(from, from.plusSeconds(60L * minutes)))
                        .as("%s from %s for %s min", zone, from, minutes)
                        .isEqualTo(Duration.ofMinutes(open));
            }
        }
    }

    @Test
    void replyTimesAndLimitsAreBusinessTimeThen() {
        // Friday 16:30, answered on Monday 9:15; another of Monday 9:00, open at 9:40.
        List<ThreadMessage> messages = List.of(
                ThreadMessage.customer("a", instant(BERLIN, "2026-03-06T16:30"), 0),
                ThreadMessage.brand("a", instant(BERLIN, "2026-03-09T09:15"), 1),
                ThreadMessage.customer("b", instant(BERLIN, "2026-03-09T09:00"), 0));
        BrandReplies replies = BrandReplies.of(
                messages, ReplyRules.standard().inBusinessHours(OFFICE).endingAt(instant(BERLIN, "2026-03-09T09:40")));

        MetricResult median = replies.brandReplyTime().median();

        assertThat(median.fraction()).contains(Fraction.of(45 * 60));
        assertThat(median.metric().name()).isEqualTo("brand-reply-time-median(all-runs,business-time)");
        // The second has waited for 40 business minutes: too young for 45, in for 40.
        assertThat(replies.withinSla(Duration.ofMinutes(45)).fraction()).contains(Fraction.ONE);
        assertThat(replies.withinSla(Duration.ofMinutes(40)).fraction()).contains(Fraction.ZERO);
        assertThat(replies.withinSla(Duration.ofMinutes(40)).evidence().used()).isEqualTo(2);
        assertThat(replies.withinSla(Duration.ofMinutes(44)).fraction()).contains(Fraction.ZERO);
        assertThat(replies.withinSla(Duration.ofHours(2)).reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        // At risk at 45: the first alone, as the second was censored at 40.
        assertThat(replies.brandReplyTime().kaplanMeierMedian().fraction()).contains(Fraction.of(45 * 60));
    }

    @Test
    void whatIsNoCalendarIsRefusedWithAllFaults() {
        assertThatThrownBy(() -> BusinessHours.in(BERLIN).build()).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> BusinessHours.in(BERLIN)
                        .open(MONDAY, LocalTime.of(9, 0), LocalTime.of(9, 0))
                        .open(FRIDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))
                        .open(FRIDAY, LocalTime.of(11, 0), LocalTime.of(17, 0))
                        .build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.faults()).hasSize(2));
        assertThatThrownBy(() -> OFFICE.between(Instant.EPOCH.plusSeconds(1), Instant.EPOCH))
                .isInstanceOf(InvalidInputException.class);
        BusinessHours shifts = BusinessHours.in(BERLIN)
                .open(FRIDAY, LocalTime.of(12, 0), LocalTime.of(17, 0))
                .open(FRIDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))
                .build();
        assertThat(shifts).isNotEqualTo(OFFICE);
        assertThat(open(shifts, "2026-03-06T00:00", "2026-03-07T00:00")).isEqualTo(Duration.ofHours(8));
    }

    private static boolean isOpen(LocalDateTime clock) {
        LocalTime time = clock.toLocalTime();
        LocalDate date = clock.toLocalDate();
        boolean holiday = date.equals(LocalDate.of(2026, 3, 8)) || date.equals(LocalDate.of(2026, 10, 26));
        boolean early = !time.isBefore(LocalTime.of(1, 40)) && time.isBefore(LocalTime.of(2, 20));
        boolean late = date.getDayOfWeek() == SUNDAY && !time.isBefore(LocalTime.of(8, 0));
        return !holiday && (early || late);
    }

    private static Duration open(BusinessHours hours, String from, String to) {
        return hours.between(instant(BERLIN, from), instant(BERLIN, to));
    }

    private static Instant instant(String utc) {
        return instant(ZoneOffset.UTC, utc);
    }

    private static Instant instant(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
