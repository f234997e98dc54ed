package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.TimeWindow;
import io.smm.crisis.Crisis;
import io.smm.crisis.CrisisEvent;
import io.smm.crisis.CrisisOutcome;
import io.smm.crisis.CrisisRequest;
import io.smm.crisis.CrisisTimeline;
import io.smm.crisis.HeldChoice;
import io.smm.crisis.HoldingStatement;
import io.smm.crisis.PostSelection;
import io.smm.crisis.ResumeReport;
import io.smm.crisis.ResumeRequest;
import io.smm.error.InvalidInputException;
import io.smm.error.PausedException;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.BulkResult;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.PostingSlots;
import io.smm.post.plan.Priority;
import io.smm.post.plan.ScheduleRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A crisis from the first pause to the last held post, on two nodes. */
class CrisisEndToEndTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Actor ANA = Actor.person("ana");
    private static final Actor BEN = Actor.person("ben");
    private static final Post STATEMENT = Post.of("We are looking into it.");

    private final CrisisWorld world = new CrisisWorld(MemoryProfile.complete());
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private final Smm other = world.node(time -> {
        meanwhile.getAndSet(() -> {}).run();
        world.clock.sleep(time);
    });
    private final Planning planning = world.desk.planning().by(ANA);
    private final Crisis crisis = world.desk.crisis().by(ANA);
    private final PauseScope rye = PauseScope.brand(world.bakery.tenant(), CrisisWorld.RYE);

    @AfterEach
    void close() {
        world.close();
    }

    private PauseId paused() {
        return planning.pause(PauseRequest.of(rye, "a viral post on mould")).id();
    }

    private List<PlannedPost> statement(PauseId pause) {
        return crisis.prepare(HoldingStatement.of(
                pause, new RequestKey("statement"), STATEMENT, List.of(world.bakery, world.bakeryElsewhere)));
    }

    private List<String> said() {
        return List.of(world.open, world.closed).stream()
                .flatMap(network -> network.posts().stream())
                .map(post -> post.text().text())
                .toList();
    }

    @Test
    void nothingOfTheBrandAppearsAfterThePausesCommitSaveTheStatement() {
        PostRef viral = world.publish(world.bakery, "Our bread is the best!");
        world.open.comment("ana", viral, "It has mould!");
        world.in(HOUR, world.bakery, "Buy bread");
        world.in(HOUR, world.bakeryElsewhere, "Buy bread, elsewhere");
        world.in(HOUR, world.cafe, "Buy coffee");
        world.in(HOUR.multipliedBy(2), world.bakery, "Still buy bread");
        AtomicReference<PauseId> pause = new AtomicReference<>();
        Post thread = Post.builder(PostText.of("First part"))
                .then(PostPart.of(PostText.of("Second part")))
                .build();
        planning.schedule(ScheduleRequest.of(
                world.bakeryElsewhere,
                thread,
                world.clock.instant().plus(HOUR.dividedBy(2)),
                new RequestKey("thread")));

        // The answer to the first part is lost on the other node; while it reads back, the crisis is opened on this
        // one.
        world.closed.arm(
                FaultPlan.of(MemoryFault.TIMEOUT_AFTER_ACCEPTANCE).on("publish").times(1));
        meanwhile.set(() -> pause.set(paused()));
        world.clock.advance(HOUR.dividedBy(2));
        other.planning().runDue();
        assertThat(pause.get()).as("opened while the other node waited").isNotNull();
        List<String> before = said();
        assertThat(before).contains("First part").doesNotContain("Second part");
        List<PlannedPost> drafts = statement(pause.get());
        world.clock.advance(HOUR);
        other.planning().runDue();

        assertThat(said())
                .as("drafts wait for somebody")
                .containsExactlyInAnyOrderElementsOf(with(before, "Buy coffee"));
        drafts.forEach(draft -> other.planning().by(BEN).approve(draft.id()));
        other.planning().runDue();
        world.clock.advance(HOUR.multipliedBy(3));
        other.planning().runDue();
        world.desk.planning().runDue();

        assertThat(said())
                .containsExactlyInAnyOrderElementsOf(with(
                        before,
                        "Buy coffee",
                        STATEMENT.parts().get(0).text().text(),
                        STATEMENT.parts().get(0).text().text()));
        assertThat(said()).doesNotContain("Second part", "Buy bread", "Still buy bread", "Buy bread, elsewhere");
    }

    private static List<String> with(List<String> before, String... more) {
        List<String> all = new ArrayList<>(before);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void aStatementIsAnUrgentDraftPlannedOnceAndSentAtOnceWhenApproved() {
        PauseId pause = paused();

        List<PlannedPost> drafts = statement(pause);
        List<PlannedPost> again = statement(pause);

        assertThat(again).isEqualTo(drafts);
        assertThat(drafts).hasSize(2).allSatisfy(draft -> {
            assertThat(draft.state()).isEqualTo(PlanState.DRAFT);
            assertThat(draft.priority()).isEqualTo(Priority.URGENT);
            assertThat(draft.statementFor()).contains(pause);
        });
        world.clock.advance(HOUR.multipliedBy(5));
        assertThat(other.planning().runDue().published()).isEmpty();
        planning.by(BEN).approve(drafts.get(0).id());
        assertThat(other.planning().runDue().published()).hasSize(1);
    }

    @Test
    void nobodyPublishesADraftStatementThroughThePauseByItsKeyOrItsWords() {
        PauseId pause = paused();
        statement(pause);
        PublishRequest byKey = PublishRequest.of(world.bakery, STATEMENT).withKey(new RequestKey("statement"));

        assertThatThrownBy(() -> other.publishing().publish(byKey)).isInstanceOf(PausedException.class);
        assertThatThrownBy(() -> other.publishing().publish(PublishRequest.of(world.bakery, STATEMENT)))
                .isInstanceOf(PausedException.class);
        assertThat(said()).isEmpty();
    }

    @Test
    void anotherPauseThanTheOneItAnswersHoldsAStatement() {
        List<PlannedPost> drafts = statement(paused());
        planning.pause(PauseRequest.of(PauseScope.connection(world.bakery), "the account was taken over"));
        drafts.forEach(draft -> planning.approve(draft.id()));

        assertThat(other.planning().runDue().inState(PlanState.HELD)).hasSize(1);
        assertThat(said()).containsExactly("We are looking into it.");
        assertThat(world.closed.posts()).hasSize(1);
    }

    @Test
    void aStatementThatIsOutOfDateIsNotSentWhenItIsApproved() {
        PauseId pause = paused();
        List<PlannedPost> drafts =
                crisis.prepare(HoldingStatement.of(pause, new RequestKey("statement"), STATEMENT, List.of(world.bakery))
                        .withValidFor(HOUR));
        world.clock.advance(HOUR.plusMinutes(1));

        PlannedPost approved = planning.approve(drafts.get(0).id());
        other.planning().runDue();

        assertThat(approved.state()).as("to be released by somebody").isEqualTo(PlanState.APPROVED);
        assertThat(said()).isEmpty();
    }

    @Test
    void aStatementThatNetworksWouldNotTakeIsRefusedForAllAccountsAtOnceAndNothingIsPlanned() {
        Post endless = Post.of("very ".repeat(20_000) + "sorry");
        try (CrisisWorld small = new CrisisWorld(MemoryProfile.microblog())) {
            Planning plan = small.desk.planning();
            PauseId pause = plan.pause(PauseRequest.of(rye, "mould")).id();
            HoldingStatement statement = HoldingStatement.of(
                    pause, new RequestKey("statement"), endless, List.of(small.bakery, small.bakeryElsewhere));

            assertThatThrownBy(() -> small.desk.crisis().prepare(statement))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(small.bakery.id().value())
                    .hasMessageContaining(small.bakeryElsewhere.id().value());
            assertThat(plan.inState(small.bakery.tenant(), PlanState.DRAFT, PageRequest.first())
                            .items())
                    .isEmpty();
        }
    }

    @Test
    void theTimelineTellsAllInOrderAfterARestartAndOnEachNode() {
        PostRef viral = world.publish(world.bakery, "Our bread is the best!");
        PlannedPost bread = world.in(HOUR, world.bakery, "Buy bread");
        world.in(HOUR, world.cafe, "Buy coffee");
        PauseId pause = paused();
        PlannedPost draft = statement(pause).get(0);
        world.clock.advance(Duration.ofMinutes(5));
        planning.by(BEN).approve(draft.id());
        other.planning().runDue();
        world.clock.advance(Duration.ofMinutes(5));
        crisis.carryOut(crisis.plan(
                CrisisRequest.builder(pause, List.of(world.bakery), PostSelection.listed(world.bakery, List.of(viral)))
                        .deletePosts()
                        .build()));
        world.clock.advance(HOUR);
        other.planning().runDue();
        crisis.by(BEN).resume(ResumeRequest.of(pause).with(crisis.held(pause), new HeldChoice.Cancel()));

        CrisisTimeline timeline = world.node().crisis().timeline(pause);

        assertThat(timeline.complete()).isTrue();
        assertThat(timeline.events()).isSortedAccordingTo(Comparator.comparing(CrisisEvent::at));
        assertThat(timeline.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsSubsequence(
                        "Paused",
                        "StatementChanged",
                        "StatementChanged",
                        "ActionTaken",
                        "PostHeld",
                        "Resumed",
                        "HeldPostDecided");
        assertThat(timeline.events().get(0).by()).contains(ANA);
        assertThat(only(timeline, CrisisEvent.PostHeld.class).change().post()).isEqualTo(bread.id());
        assertThat(only(timeline, CrisisEvent.ActionTaken.class).result().outcome())
                .isEqualTo(CrisisOutcome.DONE);
        assertThat(only(timeline, CrisisEvent.HeldPostDecided.class).by()).contains(BEN);
        assertThat(only(timeline, CrisisEvent.Resumed.class).by()).contains(BEN);
        assertThat(timeline.events())
                .filteredOn(CrisisEvent.StatementChanged.class::isInstance)
                .extracting(
                        event -> ((CrisisEvent.StatementChanged) event).change().to())
                .contains(PlanState.DRAFT, PlanState.SCHEDULED, PlanState.PUBLISHED);
    }

    @Test
    void aPostThatWasHeldAfterTheEndAndMovedSinceIsInTheTimeline() {
        PlannedPost bread = world.in(HOUR, world.bakery, "Buy bread");
        PauseId pause = paused();
        world.clock.advance(HOUR.multipliedBy(2));
        planning.resume(pause);
        world.clock.advance(HOUR);
        other.planning().runDue();
        planning.reschedule(bread.id(), world.clock.instant().plus(HOUR));

        assertThat(crisis.timeline(pause).events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Paused", "Resumed", "PostHeld", "HeldPostDecided");
    }

    private static <T extends CrisisEvent> T only(CrisisTimeline timeline, Class<T> kind) {
        List<T> found = timeline.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void whatWasHeldIsSpreadCancelledPutIntoSlotsOrLeftAndAskingAgainChangesNothing() {
        PlannedPost first = world.in(HOUR, world.bakery, "one");
        PlannedPost second = world.in(HOUR.multipliedBy(2), world.bakery, "two");
        PlannedPost elsewhere = world.in(HOUR.multipliedBy(2), world.bakeryElsewhere, "elsewhere");
        PlannedPost cancelled = world.in(HOUR.multipliedBy(2), world.bakery, "cancelled");
        PlannedPost slotted = world.in(HOUR.multipliedBy(2), world.bakery, "slotted");
        PlannedPost left = world.in(HOUR.multipliedBy(2), world.bakery, "left");
        PlannedPost moved = world.in(HOUR.multipliedBy(2), world.bakery, "moved by somebody");
        PauseId pause = paused();
        world.clock.advance(HOUR.multipliedBy(3));
        other.planning().runDue();
        Instant from = world.clock.instant().plus(HOUR);
        PostingSlots nine = PostingSlots.on(ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0));
        List<PlannedPost> held = crisis.held(pause);
        assertThat(held).hasSize(7);
        ResumeRequest request = ResumeRequest.of(pause)
                .with(these(held, first, second, elsewhere), new HeldChoice.Spread(from, HOUR))
                .with(these(held, cancelled), new HeldChoice.Cancel())
                .with(these(held, slotted), new HeldChoice.IntoSlots(nine, from))
                .with(these(held, left), new HeldChoice.Leave())
                .with(these(held, moved), new HeldChoice.Reschedule(from));
        planning.reschedule(moved.id(), from.plus(Duration.ofDays(9)));

        ResumeReport report = crisis.resume(request);
        ResumeReport again = other.crisis().resume(request);

        assertThat(report.pause().isActive()).isFalse();
        assertThat(report.posts())
                .extracting(BulkResult::outcome)
                .containsExactly(
                        BulkResult.Outcome.DONE,
                        BulkResult.Outcome.DONE,
                        BulkResult.Outcome.DONE,
                        BulkResult.Outcome.DONE,
                        BulkResult.Outcome.DONE,
                        BulkResult.Outcome.ALREADY,
                        BulkResult.Outcome.CHANGED_SINCE);
        assertThat(again.posts().subList(0, 6)).allMatch(result -> result.outcome() == BulkResult.Outcome.ALREADY);
        assertThat(at(first)).isEqualTo(from);
        assertThat(at(second)).isEqualTo(from.plus(HOUR));
        assertThat(at(elsewhere)).as("each account for itself").isEqualTo(from);
        assertThat(at(slotted)).isEqualTo(Instant.parse("2026-05-05T09:00:00Z"));
        assertThat(crisis.held(pause)).extracting(PlannedPost::id).containsExactly(left.id());
        assertThat(said()).as("nothing is sent by ending a crisis").isEmpty();
        world.clock.advance(HOUR.multipliedBy(2));
        other.planning().runDue();
        assertThat(said()).containsExactlyInAnyOrder("one", "two", "elsewhere");
    }

    private static List<PlannedPost> these(List<PlannedPost> held, PlannedPost... wanted) {
        return held.stream()
                .filter(post ->
                        List.of(wanted).stream().anyMatch(one -> one.id().equals(post.id())))
                .toList();
    }

    private Instant at(PlannedPost post) {
        return planning.find(post.id()).orElseThrow().at();
    }

    @Test
    void theTwinDoesTheSame() {
        PauseId pause = paused();

        List<PlannedPost> drafts = world.desk
                .async()
                .crisis()
                .by(ANA)
                .prepare(HoldingStatement.of(pause, new RequestKey("statement"), STATEMENT, List.of(world.bakery)))
                .join();

        assertThat(drafts).hasSize(1);
        assertThat(world.desk.async().crisis().timeline(pause).join().events()).hasSize(2);
        assertThat(world.desk.async().crisis().held(pause).join()).isEmpty();
        TimeWindow day = new TimeWindow(CrisisWorld.START, CrisisWorld.START.plus(Duration.ofDays(1)));
        CrisisRequest request = CrisisRequest.builder(pause, List.of(world.bakery), PostSelection.publishedWithin(day))
                .deletePosts()
                .build();
        assertThat(world.desk
                        .async()
                        .crisis()
                        .plan(request)
                        .thenCompose(plan -> world.desk.async().crisis().carryOut(plan))
                        .join()
                        .isComplete())
                .isTrue();
        Pause ended = world.desk
                .async()
                .crisis()
                .resume(ResumeRequest.of(pause))
                .join()
                .pause();
        assertThat(ended.isActive()).isFalse();
    }
}
