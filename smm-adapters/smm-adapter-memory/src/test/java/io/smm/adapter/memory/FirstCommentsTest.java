package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.DeliveryEvent;
import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.SmmObserver;
import io.smm.account.Connection;
import io.smm.core.SmmBuilder;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.RequestKey;
import io.smm.post.plan.CompletionPolicy;
import io.smm.post.plan.DueTurn;
import io.smm.post.plan.LatePolicy;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.ScheduleRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A first comment is tried for a time of its own, and whatever becomes of it, the post that stands is told to stand. */
class FirstCommentsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration NIGHT = Duration.ofHours(12);

    private final TestWorld world = new TestWorld();
    private final BetweenPieces between = new BetweenPieces();
    private final Smm smm = SmmBuilder.create()
            .register(MemoryAdapter.factory(world.network))
            .clock(world.clock)
            .sleeper(world.clock)
            .observer(between)
            .build();
    private final Connection bakery = world.connect(smm, "tenant-1", "bakery", TestWorld.PASSWORD);
    private final Planning planning = smm.planning();

    @AfterEach
    void close() {
        smm.close();
        world.close();
    }

    /** Does something once so many pieces stand. */
    private static final class BetweenPieces implements SmmObserver {
        private int pieces;
        private Runnable what = () -> {};

        void after(int standing, Runnable action) {
            pieces = standing;
            what = action;
        }

        @Override
        public void onDelivery(DeliveryEvent event) {
            if (event.delivery().publications().size() == pieces) {
                Runnable now = what;
                what = () -> {};
                now.run();
            }
        }
    }

    private ScheduleRequest bread(String key) {
        Post post = Post.builder(PostText.of("Rye bread"))
                .firstComment(PostText.of("The recipe is here"))
                .build();
        return ScheduleRequest.of(bakery, post, world.clock.instant().plus(HOUR), new RequestKey(key));
    }

    private void refuseTheCommentFor(Duration time) {
        between.after(
                1,
                () -> world.network.arm(FaultPlan.of(new MemoryFault.RateLimited(time))
                        .on("publish")
                        .times(1)));
    }

    private void breakDownAfterThePostFor(Duration time) {
        between.after(1, () -> {
            Instant now = world.clock.instant();
            world.network.arm(FaultPlan.of(MemoryFault.SERVER_ERROR).between(now, now.plus(time)));
        });
    }

    private PlannedPost standing(PlannedPost planned) {
        return planning.find(planned.id()).orElseThrow();
    }

    private List<String> texts() {
        return world.network.posts().stream().map(post -> post.text().text()).toList();
    }

    /** Lets time pass, a minute at a time, with a turn each. */
    private void pass(Duration time) {
        Instant end = world.clock.instant().plus(time);
        while (world.clock.instant().isBefore(end)) {
            world.clock.advance(Duration.ofMinutes(1));
            planning.runDue();
        }
    }

    @Test
    void aCommentThatIsRefusedForNowIsTriedAgainAloneThoughThePostsTimeIsLongOver() {
        PlannedPost planned = planning.schedule(bread("rye").withLate(LatePolicy.skipAfter(Duration.ofMinutes(1))));
        refuseTheCommentFor(Duration.ofMinutes(20));
        world.clock.advance(HOUR);

        DueTurn turn = planning.runDue().turns().get(0);

        assertThat(turn.planned().state()).isEqualTo(PlanState.PARTLY_PUBLISHED);
        assertThat(turn.planned().note())
                .hasValueSatisfying(note -> assertThat(note).startsWith("first comment 1 of 1: "));
        assertThat(texts()).containsExactly("Rye bread");
        pass(Duration.ofMinutes(21));
        assertThat(standing(planned).state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(texts()).containsExactly("Rye bread", "The recipe is here");
        pass(NIGHT);
        assertThat(texts()).hasSize(2);
    }

    @Test
    void aCommentThatIsRefusedLongerThanItsTimeIsGivenUpAtOnceAndThePostIsNotCalledFailed() {
        PlannedPost planned = planning.schedule(bread("rye"));
        refuseTheCommentFor(NIGHT);
        world.clock.advance(HOUR);

        DueTurn turn = planning.runDue().turns().get(0);

        assertThat(turn.planned().state()).isEqualTo(PlanState.PARTLY_PUBLISHED);
        assertThat(turn.again()).as("waiting half a day is of no use").isEmpty();
        pass(NIGHT.plus(HOUR));
        assertThat(standing(planned).state()).isEqualTo(PlanState.PARTLY_PUBLISHED);
        assertThat(texts()).containsExactly("Rye bread");
    }

    @Test
    void aLongerPolicyWaitsLonger() {
        PlannedPost planned = planning.schedule(bread("rye").withCompletion(new CompletionPolicy(Duration.ofDays(1))));
        refuseTheCommentFor(NIGHT);
        world.clock.advance(HOUR);
        planning.runDue();

        pass(NIGHT.plus(HOUR));

        assertThat(standing(planned).state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(texts()).hasSize(2);
    }

    @Test
    void triesRestLongerEachTimeAndEndWithThePolicy() {
        PlannedPost planned = planning.schedule(bread("rye"));
        between.after(
                1,
                () -> world.network.arm(FaultPlan.of(new MemoryFault.RateLimited(Duration.ofSeconds(1)))
                        .on("publish")));
        world.clock.advance(HOUR);
        Instant stood = world.clock.instant();
        planning.runDue();

        pass(HOUR.multipliedBy(3));

        List<Long> tries = planning.history(planned.id()).stream()
                .filter(change -> change.to() == PlanState.PARTLY_PUBLISHED)
                .map(PlanChange::note)
                .map(note -> Duration.between(stood, note.at()).toMinutes())
                .toList();
        assertThat(tries).hasSizeBetween(5, 9).isSorted().first().isEqualTo(0L);
        assertThat(tries.get(tries.size() - 1)).as("the last").isBetween(60L, 61L);
        assertThat(standing(planned).state()).isEqualTo(PlanState.PARTLY_PUBLISHED);
        assertThat(texts()).containsExactly("Rye bread");
    }

    @Test
    void laterPostsOfTheAccountDoNotWaitForAComment() {
        PlannedPost planned = planning.schedule(bread("rye"));
        planning.schedule(ScheduleRequest.of(
                bakery, Post.of("Rolls"), world.clock.instant().plus(HOUR.plusMinutes(5)), new RequestKey("rolls")));
        refuseTheCommentFor(Duration.ofMinutes(5).minusSeconds(1));
        world.clock.advance(HOUR);
        planning.runDue();
        between.after(1, () -> {});

        world.clock.advance(Duration.ofMinutes(2));
        assertThat(planning.runDue().turns()).as("the comment rests").isEmpty();
        world.clock.advance(Duration.ofMinutes(3));
        planning.runDue();

        assertThat(texts()).contains("Rye bread", "Rolls");
        pass(Duration.ofMinutes(10));
        assertThat(standing(planned).state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(texts()).hasSize(3);
    }

    @Test
    void aCommentWhoseAnswerWasLostIsReadBackAndStandsOnce() {
        PlannedPost planned = planning.schedule(bread("rye"));
        breakDownAfterThePostFor(HOUR.multipliedBy(3));
        world.clock.advance(HOUR);
        planning.runDue();

        assertThat(standing(planned).state()).isEqualTo(PlanState.PARTLY_PUBLISHED);
        pass(HOUR.multipliedBy(5));

        assertThat(standing(planned).state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(texts()).containsExactly("Rye bread", "The recipe is here");
    }

    @Test
    void aThreadThatEndsHalfwayIsPartlyPublished() {
        Post thread = Post.builder(PostText.of("one"))
                .then(PostPart.of(PostText.of("two")))
                .build();
        PlannedPost planned = planning.schedule(
                ScheduleRequest.of(bakery, thread, world.clock.instant().plus(HOUR), new RequestKey("thread")));
        refuseTheCommentFor(NIGHT);
        world.clock.advance(HOUR);
        planning.runDue();

        assertThat(standing(planned).state()).isEqualTo(PlanState.PARTLY_PUBLISHED);
        assertThat(standing(planned).note())
                .hasValueSatisfying(note -> assertThat(note).startsWith("part 2 of 2: "));
        assertThat(smm.listening()
                        .comments(
                                bakery,
                                smm.publishing()
                                        .find(standing(planned).delivery().orElseThrow())
                                        .orElseThrow()
                                        .publications()
                                        .get(0)
                                        .ref(),
                                PageRequest.first())
                        .items())
                .isEmpty();
    }
}
