package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.post.plan.PostingSlot;
import io.smm.post.plan.PostingSlots;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Slots are a pure function of the week, the zone and what is taken. */
class PostingSlotsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant SUNDAY = Instant.parse("2026-03-01T00:00:00Z");
    private static final PostingSlots WORKDAYS = PostingSlots.on(
            BERLIN, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 30));

    private static List<String> first(PostingSlots slots, int count, Instant... taken) {
        List<Instant> posts = new ArrayList<>(List.of(taken));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PostingSlot slot = slots.next(SUNDAY, posts).orElseThrow();
            posts.add(slot.at().toInstant());
            found.add(slot.at().toInstant().toString());
        }
        return found;
    }

    @Test
    void whatIsTakenIsPassedOver() {
        assertThat(first(WORKDAYS, 3, Instant.parse("2026-03-02T16:30:00Z")))
                .containsExactly("2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z", "2026-03-03T16:30:00Z");
    }

    @Test
    void aSlotThatBeginsNowIsFreeAndOneASecondAgoIsNot() {
        Instant monday = Instant.parse("2026-03-02T08:00:00Z");

        assertThat(WORKDAYS.next(monday, List.of()).orElseThrow().at().toInstant())
                .isEqualTo(monday);
        assertThat(WORKDAYS.next(monday.plusSeconds(1), List.of())
                        .orElseThrow()
                        .at()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-03-02T16:30:00Z"));
    }

    @Test
    void daysLeftOutFullDaysAndPausesHaveNoSlots() {
        assertThat(first(WORKDAYS.skip(LocalDate.of(2026, 3, 2)), 1)).containsExactly("2026-03-03T08:00:00Z");
        assertThat(first(WORKDAYS.mostPerDay(1), 2)).containsExactly("2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z");
        assertThat(first(WORKDAYS.mostPerDay(1), 1, Instant.parse("2026-03-02T05:00:00Z")))
                .as("a post that stands in no slot counts")
                .containsExactly("2026-03-03T08:00:00Z");
        assertThat(first(WORKDAYS.pausedUntil(Instant.parse("2026-03-04T12:00:00Z")), 1))
                .containsExactly("2026-03-04T16:30:00Z");
    }

    @Test
    void slotsFollowTheClocksOfTheirZone() {
        PostingSlots nightly = PostingSlots.on(BERLIN, Set.of(DayOfWeek.SUNDAY), LocalTime.of(2, 30));

        assertThat(nightly.on(LocalDate.of(2026, 3, 29)).get(0).at().toInstant())
                .as("moved on by the length of the gap")
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(nightly.on(LocalDate.of(2026, 10, 25)).get(0).at().toInstant())
                .as("the first of two")
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void jitterIsBoundedTheSameForASlotAndAnotherForTheNext() {
        PostingSlots jittered = WORKDAYS.withJitter(Duration.ofMinutes(20), 7);
        Set<Duration> shifts = new HashSet<>();
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            assertThat(jittered.on(day)).isEqualTo(jittered.on(day));
            for (PostingSlot slot : jittered.on(day)) {
                Duration shift = Duration.between(slot.original(), slot.at().toLocalDateTime());
                assertThat(shift.abs()).isLessThanOrEqualTo(Duration.ofMinutes(20));
                shifts.add(shift);
            }
        }
        assertThat(shifts).as("of 522 slots").hasSizeGreaterThan(300);
        assertThat(jittered.on(LocalDate.of(2026, 3, 2)))
                .isNotEqualTo(WORKDAYS.withJitter(Duration.ofMinutes(20), 8).on(LocalDate.of(2026, 3, 2)));
    }

    @Test
    void aPostThatTookASlotBeforeTheJitterChangedStillTakesIt() {
        Instant taken = WORKDAYS.withJitter(Duration.ofMinutes(20), 7)
                .next(SUNDAY, List.of())
                .orElseThrow()
                .at()
                .toInstant();

        assertThat(WORKDAYS.withJitter(Duration.ofMinutes(20), 8).next(SUNDAY, List.of(taken)))
                .hasValueSatisfying(
                        slot -> assertThat(slot.original().getHour()).isEqualTo(17));
    }

    @Test
    void whereNothingIsFreeWithinAYearThereIsNoSlot() {
        List<Instant> full = new ArrayList<>();
        for (int day = 0; day < 400; day++) {
            full.add(SUNDAY.plus(Duration.ofDays(day)));
        }

        assertThat(WORKDAYS.mostPerDay(1).next(SUNDAY, full)).isEmpty();
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        assertThatThrownBy(() -> new PostingSlots(
                        BERLIN, Set.of(), Duration.ofSeconds(-1), 0, Set.of(), 0, Optional.of(Instant.MAX)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("times")
                .hasMessageContaining("jitter")
                .hasMessageContaining("mostPerDay")
                .hasMessageContaining("pausedUntil");
        assertThatThrownBy(
                        () -> PostingSlots.on(BERLIN, Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(9, 30))
                                .withJitter(Duration.ofMinutes(15), 0))
                .hasMessageContaining("less than half of the PT30M");
        assertThatThrownBy(() -> PostingSlots.on(BERLIN, Set.of(DayOfWeek.SUNDAY), LocalTime.of(23, 59))
                        .and(DayOfWeek.MONDAY, LocalTime.of(0, 1))
                        .withJitter(Duration.ofMinutes(1), 0))
                .as("from Sunday to Monday")
                .hasMessageContaining("PT2M");
    }
}
