package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Capability;
import io.smm.PageRequest;
import io.smm.TimeWindow;
import io.smm.crisis.Crisis;
import io.smm.crisis.CrisisAction;
import io.smm.crisis.CrisisOutcome;
import io.smm.crisis.CrisisPlan;
import io.smm.crisis.CrisisReport;
import io.smm.crisis.CrisisRequest;
import io.smm.crisis.CrisisResult;
import io.smm.crisis.PostSelection;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.listening.SignalAction;
import io.smm.post.PostRef;
import io.smm.post.plan.Actor;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts and comments are cleaned up as networks can, each is told of, and one account's trouble is nobody else's. */
class CrisisCleanupTest {

    private static final String WHY_NOT = "hiding is not possible";
    private static final Actor ANA = Actor.person("ana");

    private final CrisisWorld world = new CrisisWorld(MemoryProfile.complete()
            .named("no-moderation")
            .without(Capability.HIDE_COMMENT, WHY_NOT, "block their authors")
            .without(Capability.DELETE_POST, "posts stay", "edit them"));
    private final Crisis crisis = world.desk.crisis().by(ANA);
    private final PostRef bread = world.publish(world.bakery, "Bread!");
    private final PostRef coffee = world.publish(world.cafe, "Coffee!");
    private final PostRef elsewhere = world.publish(world.bakeryElsewhere, "Bread, elsewhere!");
    private final PauseId pause = paused().id();
    private final TimeWindow today =
            new TimeWindow(CrisisWorld.START.minusSeconds(1), CrisisWorld.START.plus(Duration.ofDays(1)));

    @AfterEach
    void close() {
        world.close();
    }

    private Pause paused() {
        return world.desk
                .planning()
                .pause(PauseRequest.of(PauseScope.tenant(world.bakery.tenant()), "a recall of our bread"));
    }

    private CrisisRequest.Builder all() {
        return CrisisRequest.builder(
                pause, List.of(world.bakery, world.bakeryElsewhere, world.cafe), PostSelection.publishedWithin(today));
    }

    private CrisisRequest deletions() {
        return all().deletePosts().build();
    }

    private static List<CrisisOutcome> outcomes(CrisisReport report) {
        return report.results().stream().map(CrisisResult::outcome).toList();
    }

    @Test
    void planningDoesNothingAndTellsWhatANetworkCannotDoAndWhatItCanInstead() {
        world.open.comment("ana", bread, "Mould!");

        CrisisPlan plan =
                crisis.plan(all().deletePosts().hideComments(comment -> true).build());

        assertThat(plan.steps())
                .extracting(step -> step.action() + " "
                        + step.connection().account().handle().orElseThrow())
                .containsExactly("HIDE_COMMENTS bakery", "DELETE_POSTS bakery", "DELETE_POSTS cafe");
        assertThat(plan.steps().get(0).effect()).contains("seen by");
        assertThat(plan.without()).hasSize(2).allSatisfy(result -> {
            assertThat(result.outcome()).isEqualTo(CrisisOutcome.NOT_SUPPORTED);
            assertThat(result.connection()).isEqualTo(world.bakeryElsewhere.id());
        });
        assertThat(plan.without())
                .filteredOn(result -> result.action() == CrisisAction.HIDE_COMMENTS)
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.reason()).isEqualTo(WHY_NOT);
                    assertThat(result.advice()).contains("block their authors");
                });
        assertThat(world.open.post(bread)).isPresent();
        assertThat(world.open.post(coffee)).isPresent();
    }

    @Test
    void whatWasPlannedIsDoneAndWhatCouldNotBeIsInTheReportToo() {
        CrisisReport report = crisis.carryOut(crisis.plan(deletions()));

        assertThat(outcomes(report))
                .containsExactly(CrisisOutcome.DONE, CrisisOutcome.DONE, CrisisOutcome.NOT_SUPPORTED);
        assertThat(report.isComplete()).isFalse();
        assertThat(report.results())
                .allSatisfy(result -> assertThat(result.note().by()).isEqualTo(ANA));
        assertThat(world.open.posts()).isEmpty();
        assertThat(world.closed.post(elsewhere)).isPresent();
    }

    @Test
    void nothingIsDeletedThatWasNotAskedFor() {
        world.open.comment("ana", bread, "Mould!");

        crisis.carryOut(
                crisis.plan(all().hideComments(comment -> true).closeComments().build()));

        assertThat(world.open.post(bread)).isPresent();
        assertThat(world.open.comments(bread)).hasSize(1);
    }

    @Test
    void commentsAreHiddenByPredicateOrByListAndAListedOneThatIsNowhereIsTold() {
        PostRef mould = world.open.comment("ana", bread, "Mould!");
        PostRef praise = world.open.comment("ben", bread, "I like it");
        PostRef nowhere = PostRef.of(world.open.network(), "gone");

        CrisisPlan byWord =
                crisis.plan(all().hideComments(comment -> comment.text().text().contains("Mould"))
                        .build());
        CrisisPlan byList =
                crisis.plan(all().hideComments(List.of(praise, nowhere)).build());

        assertThat(byWord.steps()).extracting(step -> step.target().id()).containsExactly(mould.id());
        assertThat(byList.steps()).extracting(step -> step.target().id()).containsExactly(praise.id());
        assertThat(byList.without())
                .filteredOn(result -> result.target().isPresent())
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.target()).contains(nowhere);
                    assertThat(result.outcome()).isEqualTo(CrisisOutcome.REFUSED);
                });
        assertThat(crisis.carryOut(byWord).results().get(0).outcome()).isEqualTo(CrisisOutcome.DONE);
        assertThat(crisis.plan(all().hideComments(List.of(mould)).build()).without())
                .filteredOn(result -> result.target().isPresent())
                .extracting(CrisisResult::outcome)
                .containsExactly(CrisisOutcome.ALREADY);
    }

    @Test
    void aCommentThatWasShownAgainIsHiddenByANewPlan() {
        PostRef mould = world.open.comment("ana", bread, "Mould!");
        CrisisRequest hide = all().hideComments(List.of(mould)).build();
        crisis.carryOut(crisis.plan(hide));
        world.clock.advance(Duration.ofMinutes(1));
        world.desk
                .listening()
                .act(
                        world.bakery,
                        world.desk
                                .listening()
                                .comments(world.bakery, bread, PageRequest.first())
                                .items()
                                .get(0),
                        SignalAction.UNHIDE);

        assertThat(crisis.carryOut(crisis.plan(hide)).results().get(0).outcome())
                .isEqualTo(CrisisOutcome.DONE);
    }

    @Test
    void threadsAreClosedThroughACommentAndOneWithoutCommentsIsToldWhy() {
        world.open.comment("ana", bread, "Mould!");

        CrisisPlan plan = crisis.plan(all().closeComments().build());
        crisis.carryOut(plan);

        assertThat(plan.steps()).extracting(step -> step.target().id()).containsExactly(bread.id());
        assertThat(plan.without()).extracting(CrisisResult::outcome).containsOnly(CrisisOutcome.REFUSED);
        assertThat(crisis.plan(all().closeComments().build()).without())
                .filteredOn(result -> result.target().filter(bread::equals).isPresent())
                .extracting(CrisisResult::outcome)
                .containsExactly(CrisisOutcome.ALREADY);
    }

    @Test
    void aSecondNodeGoesOnWhereTheFirstWasCutOffAndDoesNothingTwice() {
        CrisisPlan plan = crisis.plan(deletions());
        crisis.carryOut(new CrisisPlan(plan.pause(), plan.madeAt(), plan.steps().subList(0, 1), List.of()));
        long before = world.open.requests();

        CrisisReport report = world.node().crisis().carryOut(plan);

        assertThat(outcomes(report))
                .containsExactly(CrisisOutcome.ALREADY, CrisisOutcome.DONE, CrisisOutcome.NOT_SUPPORTED);
        assertThat(world.open.requests() - before).isEqualTo(1);
        assertThat(crisis.plan(deletions()).steps()).isEmpty();
        assertThat(crisis.plan(deletions()).without())
                .extracting(CrisisResult::outcome)
                .containsExactlyInAnyOrder(CrisisOutcome.ALREADY, CrisisOutcome.ALREADY, CrisisOutcome.NOT_SUPPORTED);
    }

    @Test
    void anAccountThatLostItsAccessIsLeftAndTheOthersGoOn() {
        world.desk.planning().resume(pause);
        world.publish(world.cafe, "Tea!");
        CrisisPlan plan = crisis.plan(
                CrisisRequest.builder(pause, List.of(world.cafe, world.bakery), PostSelection.publishedWithin(today))
                        .deletePosts()
                        .build());
        world.desk.accounts().disconnect(world.cafe);

        CrisisReport report = crisis.carryOut(plan);

        assertThat(outcomes(report))
                .containsExactly(CrisisOutcome.REFUSED, CrisisOutcome.POSTPONED, CrisisOutcome.DONE);
        assertThat(report.results().get(0).advice()).isPresent();
        assertThat(world.open.post(bread)).isEmpty();
        assertThat(world.open.post(coffee)).isPresent();
    }

    @Test
    void aNetworkThatRefusesForNowPostponesTheRestWithoutAskingAgain() {
        world.desk.planning().resume(pause);
        world.publish(world.bakery, "Rolls!");
        CrisisPlan plan =
                crisis.plan(CrisisRequest.builder(pause, List.of(world.bakery), PostSelection.publishedWithin(today))
                        .deletePosts()
                        .build());
        world.open.arm(FaultPlan.of(new MemoryFault.RateLimited(Duration.ofMinutes(15)))
                .on("delete"));
        long before = world.open.requests();

        assertThat(outcomes(crisis.carryOut(plan))).containsExactly(CrisisOutcome.POSTPONED, CrisisOutcome.POSTPONED);
        assertThat(world.open.requests() - before).isLessThanOrEqualTo(1);
        world.open.disarm();
        world.clock.advance(Duration.ofMinutes(16));

        assertThat(outcomes(crisis.carryOut(plan))).containsExactly(CrisisOutcome.DONE, CrisisOutcome.DONE);
    }

    @Test
    void aLostAnswerIsUnknownAndAskingAgainIsSafe() {
        CrisisPlan plan = crisis.plan(
                CrisisRequest.builder(pause, List.of(world.bakery), PostSelection.listed(world.bakery, List.of(bread)))
                        .deletePosts()
                        .build());
        world.open.arm(
                FaultPlan.of(MemoryFault.TIMEOUT_AFTER_ACCEPTANCE).on("delete").times(1));

        CrisisReport first = crisis.carryOut(plan);

        assertThat(first.results().get(0).outcome()).isIn(CrisisOutcome.UNKNOWN, CrisisOutcome.POSTPONED);
        assertThat(first.isComplete()).isFalse();
        assertThat(outcomes(crisis.carryOut(plan))).containsExactly(CrisisOutcome.DONE);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithAllFaults() {
        assertThatThrownBy(() -> CrisisRequest.builder(
                                pause, List.of(), PostSelection.listed(world.bakery, List.of(bread)))
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("accounts")
                .hasMessageContaining("posts")
                .hasMessageContaining("actions");
        assertThatThrownBy(() -> all().hideComments(Set.of(bread)).removeComments(comment -> true))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> crisis.timeline(new PauseId("never"))).isInstanceOf(NotFoundException.class);
    }
}
