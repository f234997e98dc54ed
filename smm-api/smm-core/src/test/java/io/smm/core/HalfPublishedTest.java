package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.error.WindowClosedException;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.RequestKey;
import io.smm.post.plan.BulkChange;
import io.smm.post.plan.BulkRequest;
import io.smm.post.plan.BulkResult;
import io.smm.post.plan.LatePolicy;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.ScheduleRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thread that a pause stopped after its first part: people may let it go on as it is, or give up the rest. */
class HalfPublishedTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final Smm smm =
            SmmBuilder.create().register(network).clock(clock).sleeper(clock).build();
    private final Planning planning = smm.planning();
    private final Connection shop = network.connection();

    @AfterEach
    void close() {
        smm.close();
    }

    @Test
    void movedItGoesOnWhereItStopped() {
        PlannedPost held = held();

        planning.reschedule(held.id(), clock.instant().plus(HOUR));
        clock.advance(HOUR);
        planning.runDue();

        assertThat(standing(held)).isEqualTo(PlanState.PUBLISHED);
        assertThat(network.effects).as("each part once").hasValue(2);
    }

    @Test
    void cancelledItKeepsWhatStandsAndSaysSo() {
        PlannedPost held = held();

        PlannedPost ended = planning.cancel(held.id());

        assertThat(ended.state()).isEqualTo(PlanState.PARTLY_PUBLISHED);
        assertThat(ended.delivery()).isPresent();
        assertThat(ended.note()).contains("part 2 of 2: given up, what stands stays");
        assertThat(planning.list(PlanQuery.of(shop).in(PlanState.PARTLY_PUBLISHED), PageRequest.first())
                        .items())
                .containsExactly(ended);
        clock.advance(HOUR.multipliedBy(5));
        assertThat(planning.runDue().turns()).isEmpty();
        assertThat(network.effects).hasValue(1);
        assertThatThrownBy(() -> planning.reschedule(held.id(), clock.instant()))
                .isInstanceOf(WindowClosedException.class);
    }

    @Test
    void cancelledWhenTheRestWasSentMeanwhileItIsPublished() {
        PlannedPost held = held();
        smm.publishing()
                .settle(smm.publishing().find(held.delivery().orElseThrow()).orElseThrow());

        assertThat(planning.cancel(held.id()).state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(network.effects).hasValue(2);
    }

    @Test
    void cancelledWithOthersItKeepsWhatStandsToo() {
        PlannedPost held = held();

        BulkResult result = planning.changeAll(new BulkRequest(List.of(held), BulkChange.cancel()))
                .results()
                .get(0);

        assertThat(result.outcome()).isEqualTo(BulkResult.Outcome.DONE);
        assertThat(result.now()).map(PlannedPost::state).contains(PlanState.PARTLY_PUBLISHED);
    }

    @Test
    void itIsNotEditedForWhatItBeganWithIsWhatGoesOut() {
        PlannedPost held = held();

        assertThatThrownBy(() -> planning.edit(held.id(), Post.of("something else")))
                .isInstanceOf(WindowClosedException.class)
                .hasMessageContaining("begun");
        assertThatThrownBy(() -> planning.reject(held.id(), "look again")).isInstanceOf(WindowClosedException.class);
        assertThat(planning.find(held.id())).contains(held);
    }

    @Test
    void movedAndTooLateAgainItIsNotCalledMissed() {
        PlannedPost held = held();
        planning.reschedule(held.id(), clock.instant().plus(HOUR));

        clock.advance(HOUR.multipliedBy(6));
        planning.runDue();

        assertThat(standing(held)).isEqualTo(PlanState.HELD);
        assertThat(planning.find(held.id()).orElseThrow().note().orElseThrow()).contains("a part of it stands");
    }

    @Test
    void whatWasStoppedBeforeAnythingStoodIsCancelledAsEver() {
        PlannedPost planned = plan();
        planning.pause(everything());
        clock.advance(HOUR);
        planning.runDue();
        assertThat(standing(planned)).isEqualTo(PlanState.HELD);

        assertThat(planning.edit(planned.id(), Post.of("better")).post()).isEqualTo(Post.of("better"));
        assertThat(planning.cancel(planned.id()).state()).isEqualTo(PlanState.CANCELLED);
    }

    private PlannedPost held() {
        PlannedPost planned = plan();
        clock.advance(HOUR);
        network.faults.add(FakeNetwork.Fault.TIMEOUT_AFTER);
        network.readings.add(() -> {
            planning.pause(everything()); // on another node, while the first part is read back
            throw FakeNetwork.down();
        });
        planning.runDue();
        assertThat(network.standing).hasSize(1);
        planning.pauses(shop.tenant()).forEach(pause -> planning.resume(pause.id()));
        PlannedPost held = planning.find(planned.id()).orElseThrow();
        assertThat(held.state()).isEqualTo(PlanState.HELD);
        clock.advance(Duration.ofSeconds(1));
        return held;
    }

    private PlannedPost plan() {
        Post thread = Post.builder(PostText.of("one"))
                .then(PostPart.of(PostText.of("two")))
                .build();
        return planning.schedule(
                ScheduleRequest.of(shop, thread, clock.instant().plus(HOUR), new RequestKey("thread"))
                        .withLate(LatePolicy.skipAfter(HOUR)));
    }

    private PauseRequest everything() {
        return PauseRequest.of(PauseScope.tenant(shop.tenant()), "a recall of our bread");
    }

    private PlanState standing(PlannedPost planned) {
        return planning.find(planned.id()).orElseThrow().state();
    }
}
