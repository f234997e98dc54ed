package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.TimeWindow;
import io.smm.account.Connection;
import io.smm.error.InvalidInputException;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.plan.Blackout;
import io.smm.post.plan.CalendarAdvice;
import io.smm.post.plan.CalendarEntry;
import io.smm.post.plan.CalendarRequest;
import io.smm.post.plan.ContentCalendar;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.Recurrence;
import io.smm.post.plan.ScheduleRequest;
import io.smm.post.plan.Series;
import io.smm.post.plan.SeriesRequest;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rhythms in local time, series that remember their exceptions, and the calendar that shows them. */
class SeriesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final RequestKey KEY = new RequestKey("monday-bread");

    private final TestClock clock = new TestClock(); // Sunday, 2026-03-01
    private final FakeNetwork network = new FakeNetwork();
    private final Smm smm =
            SmmBuilder.create().register(network).clock(clock).sleeper(clock).build();
    private final Planning planning = smm.planning();
    private final Connection shop = network.connection();

    @AfterEach
    void close() {
        smm.close();
    }

    private static Recurrence mondaysAtNine() {
        return Recurrence.weekly(LocalDateTime.of(2026, 3, 2, 9, 0), BERLIN, DayOfWeek.MONDAY);
    }

    private SeriesRequest.Builder mondays() {
        return SeriesRequest.builder(shop, mondaysAtNine(), KEY, Post.of("Bread A"));
    }

    private static TimeWindow year() {
        return new TimeWindow(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    }

    @Test
    void nineOClockStaysNineOClockWhenTheClocksChange() {
        List<ZonedDateTime> mondays = planning.occurrences(mondaysAtNine(), year());

        assertThat(mondays).extracting(ZonedDateTime::toLocalTime).containsOnly(LocalTime.of(9, 0));
        assertThat(mondays.get(0).toInstant()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(mondays.get(4).toInstant()).isEqualTo(Instant.parse("2026-03-30T07:00:00Z"));
    }

    @Test
    void aLocalTimeThatDoesNotExistIsMovedOnAndOfOneThatComesTwiceTheFirstIsTaken() {
        Recurrence nightly = Recurrence.daily(LocalDateTime.of(2026, 3, 28, 2, 30), BERLIN);

        List<ZonedDateTime> nights = planning.occurrences(nightly, year());

        assertThat(nights.get(1).toLocalDateTime()).isEqualTo(LocalDateTime.of(2026, 3, 29, 3, 30));
        assertThat(nights.get(2).toLocalDateTime()).isEqualTo(LocalDateTime.of(2026, 3, 30, 2, 30));
        assertThat(nights)
                .filteredOn(night -> night.toLocalDate().equals(LocalDate.of(2026, 10, 25)))
                .extracting(ZonedDateTime::toInstant)
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void rulesOfTheStandardAreUnderstood() {
        LocalDateTime start = LocalDateTime.of(2026, 1, 30, 12, 0);

        assertThat(planning.occurrences(new Recurrence("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", start, BERLIN), year()))
                .extracting(ZonedDateTime::toLocalDate)
                .containsExactly(LocalDate.of(2026, 1, 30), LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 27));
        assertThat(planning.occurrences(
                        new Recurrence("FREQ=WEEKLY;INTERVAL=2;UNTIL=20260227T110000Z", start, BERLIN), year()))
                .extracting(ZonedDateTime::toLocalDate)
                .containsExactly(LocalDate.of(2026, 1, 30), LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 27));
    }

    @Test
    void whatIsNoRuleIsRefused() {
        LocalDateTime start = LocalDateTime.of(2026, 3, 2, 9, 0);

        assertThatThrownBy(() -> new Recurrence("every monday", start, BERLIN))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Recurrence("FREQ=SECONDLY", start, BERLIN))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> planning.occurrences(new Recurrence("FREQ=WEEKLY;BYDAY=XX", start, BERLIN), year()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("RFC 5545");
    }

    @Test
    void anHourlyRhythmBeatsOnceWhenTwoHoursFallTogether() {
        Recurrence hourly = new Recurrence("FREQ=HOURLY;COUNT=4", LocalDateTime.of(2026, 3, 29, 0, 0), BERLIN);

        assertThat(planning.occurrences(hourly, year()))
                .extracting(ZonedDateTime::toLocalTime)
                .containsExactly(LocalTime.of(0, 0), LocalTime.of(1, 0), LocalTime.of(3, 0));
    }

    @Test
    void aRhythmWithoutEndGivesNoMoreThanFiveHundredTimes() {
        Recurrence hourly = new Recurrence("FREQ=HOURLY", LocalDateTime.of(2026, 1, 1, 0, 0), BERLIN);

        assertThat(planning.occurrences(hourly, year())).hasSize(500);
    }

    @Test
    void aRhythmThatBeatsEachHourGoesOnAfterManyYearsAndOnlyOneOlderThanAnyAccountIsRefused() {
        Recurrence old = new Recurrence("FREQ=HOURLY", LocalDateTime.of(2006, 1, 1, 0, 0), BERLIN);
        Recurrence older = new Recurrence("FREQ=HOURLY", LocalDateTime.of(1900, 1, 1, 0, 0), BERLIN);

        assertThat(planning.occurrences(old, year()).get(0).toInstant()).isEqualTo(year().from());
        assertThatThrownBy(() -> planning.occurrences(older, year()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("start")
                .hasMessageContaining("before 2026-01-01");
    }

    @Test
    void askingAgainPlansOnAndLeavesSkippedAndMovedOccurrencesAlone() {
        SeriesRequest request = mondays().ahead(Duration.ofDays(15)).build();
        Series first = planning.scheduleSeries(request);
        assertThat(first.occurrences()).hasSize(3);
        PlannedPost skipped =
                planning.cancel(first.on(LocalDate.of(2026, 3, 9)).orElseThrow().id());
        Instant tuesday = Instant.parse("2026-03-17T08:00:00Z");
        planning.reschedule(first.on(LocalDate.of(2026, 3, 16)).orElseThrow().id(), tuesday);
        clock.advance(Duration.ofDays(2));

        Series again =
                planning.scheduleSeries(mondays().ahead(Duration.ofDays(30)).build());

        assertThat(again.occurrences()).hasSize(4);
        assertThat(again.on(LocalDate.of(2026, 3, 9)))
                .hasValueSatisfying(post -> assertThat(post).isEqualTo(skipped));
        assertThat(again.on(LocalDate.of(2026, 3, 16)))
                .hasValueSatisfying(post -> assertThat(post.at()).isEqualTo(tuesday));
    }

    @Test
    void postsAreTakenInTurnByTheirPlaceInTheRhythmAndDaysMayBeLeftOut() {
        Series series = planning.scheduleSeries(mondays()
                .then(Post.of("Bread B"))
                .except(LocalDate.of(2026, 3, 9))
                .ahead(Duration.ofDays(23))
                .build());

        assertThat(series.occurrences())
                .extracting(post -> post.post().parts().get(0).text().text())
                .containsExactly("Bread A", "Bread A", "Bread B");
    }

    @Test
    void endingASeriesCancelsWhatIsOpenAndLeavesWhatStands() {
        planning.scheduleSeries(mondays().ahead(Duration.ofDays(15)).build());
        clock.advance(Duration.ofDays(1));
        assertThat(planning.runDue().published()).hasSize(1);

        assertThat(planning.cancelSeries(shop, KEY)).hasSize(2);
        clock.advance(Duration.ofDays(14));

        assertThat(planning.runDue().turns()).isEmpty();
        assertThat(network.standing).hasSize(1);
    }

    @Test
    void theCalendarShowsWhatIsPlannedAndWhatWasPublishedPastThePlanEachOnce() {
        plan("planned", "2026-03-02T08:00:00Z");
        plan("draft", "2026-03-03T08:00:00Z", true);
        smm.publishing().publish(PublishRequest.of(shop, Post.of("direct")));
        clock.advance(Duration.ofDays(1));
        planning.runDue();

        ContentCalendar calendar = planning.calendar(week().publishedOn(shop).build());

        assertThat(calendar.entries())
                .extracting(entry -> entry.post().parts().get(0).text().text())
                .containsExactly("direct", "planned", "draft");
        assertThat(calendar.entries().get(0)).isInstanceOf(CalendarEntry.Direct.class);
        assertThat(calendar.on(LocalDate.of(2026, 3, 2))).hasSize(1);
        assertThat(calendar.advice())
                .extracting(CalendarAdvice::kind)
                .containsExactly(CalendarAdvice.Kind.NOT_APPROVED);
    }

    @Test
    void theCalendarNamesConflictsAndLeavesOutWhatWillNotTakePlace() {
        plan("one", "2026-03-02T08:00:00Z");
        PlannedPost gone = plan("gone", "2026-03-02T08:05:00Z");
        plan("two", "2026-03-02T08:10:00Z");
        plan("three", "2026-03-02T18:00:00Z");
        plan("mourning", "2026-03-04T08:00:00Z");
        planning.cancel(gone.id());

        List<CalendarAdvice> advice = planning.calendar(week().mostPerDay(2)
                        .blackout(new Blackout(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 5), "mourning"))
                        .build())
                .advice();

        assertThat(advice)
                .extracting(CalendarAdvice::kind)
                .containsExactlyInAnyOrder(
                        CalendarAdvice.Kind.TOO_CLOSE,
                        CalendarAdvice.Kind.TOO_MANY_A_DAY,
                        CalendarAdvice.Kind.BLACKOUT);
        assertThat(advice.get(0).entries())
                .extracting(entry -> entry.post().parts().get(0).text().text())
                .containsExactly("one", "two");
        assertThat(planning.inState(shop.tenant(), PlanState.CANCELLED, PageRequest.first())
                        .items())
                .hasSize(1);
    }

    @Test
    void theCalendarSeesWhenMoreIsPlannedThanTheNetworksQuotaTakesAndCountsEachPartOfAThread() {
        network.quotaRules = List.of(
                new QuotaRule(
                        "writes", QuotaScope.ACCOUNT, Duration.ofHours(24), 6, "made up", LocalDate.of(2026, 1, 1)),
                new QuotaRule("calls", QuotaScope.HOST, Duration.ofHours(24), 1, "made up", LocalDate.of(2026, 1, 1)));
        network.publicationCharges = List.of(new QuotaCharge("writes", 2), new QuotaCharge("calls", 1));
        plan("one", "2026-03-02T08:00:00Z");
        plan("two", "2026-03-02T23:30:00Z");
        PlannedPost movable = plan("three", "2026-03-03T07:30:00Z");
        plan("four", "2026-03-03T07:40:00Z");
        plan("a day later", "2026-03-03T08:00:00Z");
        assertThat(overQuota()).as("four posts want eight points").hasSize(1);
        planning.reschedule(movable.id(), Instant.parse("2026-03-04T08:00:00Z"));
        assertThat(overQuota()).as("three in any 24 hours use all six").isEmpty();

        Post thread = Post.builder(PostText.of("a"))
                .then(PostPart.of(PostText.of("b")))
                .build();
        planning.schedule(
                ScheduleRequest.of(shop, thread, Instant.parse("2026-03-03T07:00:00Z"), new RequestKey("thread")));

        assertThat(overQuota()).singleElement().satisfies(advice -> {
            assertThat(advice.entries()).hasSize(4);
            assertThat(advice.message()).contains("use 10 of the 6 points").contains("(writes)");
        });
        network.publicationCharges = List.of();
        assertThat(overQuota()).as("where nothing is known").isEmpty();
    }

    private List<CalendarAdvice> overQuota() {
        return planning.calendar(week().build()).advice().stream()
                .filter(advice -> advice.kind() == CalendarAdvice.Kind.OVER_QUOTA)
                .toList();
    }

    private CalendarRequest.Builder week() {
        return CalendarRequest.builder(shop.tenant(), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 7), BERLIN);
    }

    private PlannedPost plan(String text, String at) {
        return plan(text, at, false);
    }

    private PlannedPost plan(String text, String at, boolean draft) {
        ScheduleRequest request = ScheduleRequest.of(shop, Post.of(text), Instant.parse(at), new RequestKey(text));
        return planning.schedule(draft ? request.asDraft() : request);
    }
}
