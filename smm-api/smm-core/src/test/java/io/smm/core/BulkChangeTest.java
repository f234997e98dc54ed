package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.error.InvalidInputException;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.BulkChange;
import io.smm.post.plan.BulkReport;
import io.smm.post.plan.BulkRequest;
import io.smm.post.plan.BulkResult;
import io.smm.post.plan.BulkResult.Outcome;
import io.smm.post.plan.CalendarAdvice;
import io.smm.post.plan.CalendarRequest;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.ScheduleRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many posts are changed at once, each is told of, and asking twice changes nothing twice. */
class BulkChangeTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final Smm smm =
            SmmBuilder.create().register(network).clock(clock).sleeper(clock).build();
    private final Planning planning = smm.planning();

    @AfterEach
    void close() {
        smm.close();
    }

    private PlannedPost planned(String text, Duration in) {
        return planning.schedule(ScheduleRequest.of(
                network.connection(), Post.of(text), clock.instant().plus(in), new RequestKey(text)));
    }

    private List<PlannedPost> listed() {
        return planning.list(PlanQuery.ofAll(), PageRequest.first(100)).items();
    }

    private BulkReport ask(List<PlannedPost> posts, BulkChange change) {
        return planning.changeAll(new BulkRequest(posts, change));
    }

    private static List<Outcome> outcomes(BulkReport report) {
        return report.results().stream().map(BulkResult::outcome).toList();
    }

    @Test
    void shiftingTwiceShiftsOnce() {
        PlannedPost rolls = planned("rolls", HOUR);
        PlannedPost cake = planned("cake", HOUR.multipliedBy(2));
        List<PlannedPost> seen = listed();

        BulkReport first = ask(seen, BulkChange.shift(HOUR));
        BulkReport again = ask(seen, BulkChange.shift(HOUR));

        assertThat(outcomes(first)).containsExactly(Outcome.DONE, Outcome.DONE);
        assertThat(outcomes(again)).containsExactly(Outcome.ALREADY, Outcome.ALREADY);
        assertThat(again.isComplete()).isTrue();
        assertThat(listed())
                .extracting(PlannedPost::at)
                .containsExactly(rolls.at().plus(HOUR), cake.at().plus(HOUR));
        assertThat(planning.history(rolls.id())).hasSize(2);
    }

    @Test
    void whatSomebodyMovedMeanwhileIsLeftAloneAndTheRestIsChanged() {
        PlannedPost rolls = planned("rolls", HOUR);
        planned("cake", HOUR.multipliedBy(2));
        List<PlannedPost> seen = listed();
        Instant elsewhere = rolls.at().plus(Duration.ofDays(3));
        planning.reschedule(rolls.id(), elsewhere);

        BulkReport report = ask(seen, BulkChange.cancel());

        assertThat(outcomes(report)).containsExactly(Outcome.CHANGED_SINCE, Outcome.DONE);
        assertThat(report.leftAlone()).singleElement().satisfies(left -> {
            assertThat(left.reason()).contains(elsewhere.toString());
            assertThat(left.now().orElseThrow().at()).isEqualTo(elsewhere);
        });
    }

    @Test
    void whatIsPublishedOrWouldLieInThePastOrIsUnknownIsTold() {
        PlannedPost published = planned("rolls", HOUR);
        PlannedPost soon = planned("cake", HOUR.multipliedBy(3));
        clock.advance(HOUR);
        planning.runDue();
        PlannedPost unknown = PlannedPost.builder(
                        new PlanId("nobody"), network.connection(), Post.of("?"), new RequestKey("?"), soon.at())
                .build();

        BulkReport report = ask(List.of(published, soon, unknown), BulkChange.shift(HOUR.multipliedBy(-3)));

        assertThat(outcomes(report)).containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.NOT_FOUND);
        assertThat(report.results().get(0).reason()).isEqualTo("it is PUBLISHED already");
        assertThat(report.results().get(1).reason()).contains("has passed");
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void labelsAreAddedToWhateverStandsAndShownAloneWhenAskedFor() {
        PlannedPost rolls = planned("rolls", HOUR);
        List<PlannedPost> seen = listed();
        planning.reschedule(rolls.id(), rolls.at().plus(HOUR));

        BulkReport report = planning.by(Actor.person("ana"))
                .changeAll(new BulkRequest(seen, new BulkChange.Label(Set.of("easter", "team-a"), Set.of("draft"))));

        assertThat(outcomes(report)).containsExactly(Outcome.DONE);
        assertThat(outcomes(ask(seen, BulkChange.label("easter")))).containsExactly(Outcome.ALREADY);
        assertThat(listed().get(0).labels()).containsExactly("easter", "team-a");
        assertThat(planning.history(rolls.id()).get(2).note().by()).isEqualTo(Actor.person("ana"));
    }

    @Test
    void theCalendarTellsOfRepeatsAndShowsOneLabelAlone() {
        planned("rolls", HOUR);
        ask(listed(), BulkChange.label("easter"));
        planning.schedule(ScheduleRequest.of(
                network.connection(),
                Post.of("Rolls"),
                clock.instant().plus(HOUR.multipliedBy(2)),
                new RequestKey("again")));
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        CalendarRequest.Builder days =
                CalendarRequest.builder(network.connection().tenant(), today, today.plusDays(1), ZoneOffset.UTC);

        assertThat(planning.calendar(days.build()).advice())
                .extracting(CalendarAdvice::kind)
                .containsExactly(CalendarAdvice.Kind.DUPLICATE);
        assertThat(planning.calendar(days.labelled("easter").build()).entries()).hasSize(1);
    }

    @Test
    void aLabelTooManyIsToldAndNotThrown() {
        planned("rolls", HOUR);
        Set<String> fifty = IntStream.range(0, 50).mapToObj(i -> "l" + i).collect(Collectors.toSet());
        ask(listed(), new BulkChange.Label(fifty, Set.of()));

        assertThat(outcomes(ask(listed(), BulkChange.label("one more")))).containsExactly(Outcome.REFUSED);
    }

    @Test
    void draftsStayDraftsAndCancelledPostsStayCancelled() {
        PlannedPost draft = planning.schedule(ScheduleRequest.of(
                        network.connection(), Post.of("tea"), clock.instant().plus(HOUR), new RequestKey("tea"))
                .asDraft());
        ask(List.of(draft), BulkChange.shift(HOUR));
        assertThat(listed()).extracting(PlannedPost::state).containsExactly(PlanState.DRAFT);

        List<PlannedPost> seen = listed();
        assertThat(outcomes(ask(seen, BulkChange.cancel()))).containsExactly(Outcome.DONE);
        assertThat(outcomes(ask(seen, BulkChange.cancel()))).containsExactly(Outcome.ALREADY);
        assertThat(outcomes(ask(seen, BulkChange.shift(HOUR)))).containsExactly(Outcome.REFUSED);
    }

    @Test
    void nineOClockStaysNineWhenTheClocksChange() {
        Instant nineInWinter = Instant.parse("2030-03-30T08:00:00Z");
        BulkChange.ShiftDays tomorrow = new BulkChange.ShiftDays(1, ZoneId.of("Europe/Vienna"));

        assertThat(tomorrow.apply(nineInWinter)).isEqualTo(Instant.parse("2030-03-31T07:00:00Z"));
    }

    @Test
    void aPostTwiceIsRefusedBeforeAnythingIsChanged() {
        PlannedPost rolls = planned("rolls", HOUR);

        assertThatThrownBy(() -> new BulkRequest(List.of(rolls, rolls), BulkChange.cancel()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aListingThatFoundNothingChangesNothingAndIsNoFault() {
        BulkRequest nothing = new BulkRequest(List.of(), BulkChange.cancel());

        assertThat(planning.changeAll(nothing).results()).isEmpty();
    }
}
