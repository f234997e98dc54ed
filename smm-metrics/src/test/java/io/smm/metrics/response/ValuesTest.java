package io.smm.metrics.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.TimeWindow;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.UndefinedReason;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant TOO_EARLY = Instant.parse("1899-12-31T23:59:59.999999999Z");
    private static final Instant TOO_LATE = Instant.parse("2151-01-01T00:00:00Z");

    @Test
    void rulesAreEqualWhenTheyTakeTimeAlike() {
        ReplyRules ending = ReplyRules.standard().endingAt(NOON);
        ReplyRules business = ending.inBusinessHours(hours(17));

        assertThat(ending).isEqualTo(ReplyRules.standard().endingAt(NOON)).isNotEqualTo(ReplyRules.standard());
        assertThat(business)
                .isEqualTo(ReplyRules.standard().inBusinessHours(hours(17)).endingAt(NOON))
                .hasSameHashCodeAs(
                        ReplyRules.standard().inBusinessHours(hours(17)).endingAt(NOON))
                .isNotEqualTo(ending.inBusinessHours(hours(18)))
                .isNotEqualTo(ending);
        assertThat(business.end()).contains(NOON);
        assertThat(business.businessHours()).contains(hours(17));
        assertThat(business)
                .hasToString(
                        "ReplyRules[end=2026-03-02T12:00:00Z, businessHours=BusinessHours[Europe/Berlin, PT8H a week, 1 holidays]]");
        assertThat(hours(17)).hasSameHashCodeAs(hours(17));
        assertThat(hours(17).zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(hours(17).holidays()).containsExactly(LocalDate.of(2026, 12, 25));
        assertThat(BrandReplies.of(List.of(), business).rules()).isEqualTo(business);
    }

    @Test
    void timesBeyondWhatALongHoldsAreRefusedAndItsEndsAreNot() {
        Instant first = Instant.parse("1900-01-01T00:00:00Z");
        Instant last = TOO_LATE.minusNanos(1);

        for (Instant bad : List.of(TOO_EARLY, TOO_LATE)) {
            assertThatThrownBy(() -> ThreadMessage.customer("a", bad, 0)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> BrandMention.customer(bad, "ann")).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> ReplyRules.standard().endingAt(bad)).isInstanceOf(InvalidInputException.class);
        }
        List<ThreadMessage> ages = List.of(ThreadMessage.customer("a", first, 0), ThreadMessage.brand("a", last, 1));
        Fraction seconds = BrandReplies.of(ages, ReplyRules.standard())
                .brandReplyTime()
                .maximum()
                .fraction()
                .orElseThrow();
        Duration exact = Duration.between(first, last);
        assertThat(seconds)
                .isEqualTo(Fraction.of(exact.getSeconds()).plus(Fraction.of(exact.getNano(), 1_000_000_000L)));
        assertThatThrownBy(() -> hours(17).between(TOO_EARLY, NOON)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new MentionCount(new TimeWindow(NOON, Instant.MAX), 0))
                .isInstanceOf(InvalidInputException.class);
        MessageColumns ends = MessageColumns.of(
                new long[2], new boolean[2], new long[] {first.toEpochMilli(), last.toEpochMilli()}, new long[2]);
        assertThat(BrandReplies.of(ends, ReplyRules.standard()).runs()).hasSize(1);
        MessageColumns beyond = MessageColumns.of(
                new long[2],
                new boolean[2],
                new long[] {first.toEpochMilli() - 1, TOO_LATE.toEpochMilli()},
                new long[2]);
        assertThatThrownBy(() -> BrandReplies.of(beyond, ReplyRules.standard()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.faults()).hasSize(2));
    }

    @Test
    void blankNamesAreRefused() {
        assertThatThrownBy(() -> ThreadMessage.brand(" ", NOON, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> BrandMention.customer(NOON, " ")).isInstanceOf(InvalidInputException.class);
        assertThat(new BrandMention(NOON, Optional.empty(), MentionKind.BOT).author())
                .isEmpty();
    }

    @Test
    void observedTimesAreEqualWhenTheyCoverTheSame() {
        TimeWindow whole = new TimeWindow(NOON, NOON.plusSeconds(20));
        ObservedTime halves = ObservedTime.of(List.of(
                new TimeWindow(NOON.plusSeconds(10), NOON.plusSeconds(20)),
                new TimeWindow(NOON, NOON.plusSeconds(10))));

        assertThat(halves).isEqualTo(ObservedTime.of(whole)).hasSameHashCodeAs(ObservedTime.of(whole));
        assertThat(halves).isNotEqualTo(ObservedTime.of(List.of()));
        assertThat(halves.span()).contains(whole);
        assertThat(halves).hasToString("ObservedTime[" + whole + "]");
        assertThat(ObservedTime.of(List.of()).span()).isEmpty();
    }

    @Test
    void earnedMentionsAreACountAndNoneWhereNobodyLooked() {
        ObservedTime watched = ObservedTime.of(new TimeWindow(NOON, NOON.plusSeconds(10)));
        CustomerResponseRate rate = CustomerResponseRate.of(List.of(BrandMention.customer(NOON, "ann")), watched);
        CustomerResponseRate unwatched = CustomerResponseRate.of(List.of(), ObservedTime.of(List.of()));

        assertThat(rate.earnedMentions().fraction()).contains(Fraction.ONE);
        assertThat(rate.earnedMentions().metric().code()).contains("E-13");
        assertThat(unwatched.earnedMentions().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(rate.observed()).isEqualTo(watched);
        assertThat(rate.toString()).contains("customer-response-rate = 8640");
    }

    private static BusinessHours hours(int closing) {
        return BusinessHours.in(ZoneId.of("Europe/Berlin"))
                .open(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(closing, 0))
                .holiday(LocalDate.of(2026, 12, 25))
                .build();
    }
}
