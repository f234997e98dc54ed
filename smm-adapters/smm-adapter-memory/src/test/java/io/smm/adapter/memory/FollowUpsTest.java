package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.core.InMemoryOutboxStore;
import io.smm.core.InMemoryPlanStore;
import io.smm.core.SmmBuilder;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.RequestKey;
import io.smm.post.plan.FollowUp;
import io.smm.post.plan.FollowUpCondition;
import io.smm.post.plan.FollowUpKind;
import io.smm.post.plan.FollowUpState;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedFollowUp;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.PlanStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What follows a post follows it once, when its number is what it must be, and never a post that is gone. */
class FollowUpsTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final FollowUp RECIPE =
            FollowUp.of("recipe", HOUR.multipliedBy(6), FollowUpKind.COMMENT, Post.of("The recipe"));

    private final List<AutoCloseable> open = new ArrayList<>();
    private final TestWorld world = new TestWorld();
    private final InMemoryPlanStore plans = new InMemoryPlanStore();
    private final InMemoryOutboxStore outbox = new InMemoryOutboxStore();
    private final Smm smm = node(world, plans);
    private final Connection bakery = world.connect(smm, "tenant-1", "bakery", TestWorld.PASSWORD);
    private final Planning planning = smm.planning();

    private Smm node(TestWorld on, PlanStore store) {
        Smm node = SmmBuilder.create()
                .register(MemoryAdapter.factory(on.network))
                .clock(on.clock)
                .sleeper(on.clock)
                .planStore(store)
                .outboxStore(outbox)
                .build();
        open.add(node);
        return node;
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        world.close();
    }

    private PlannedPost planned(FollowUp... followUps) {
        return planning.schedule(ScheduleRequest.of(
                        bakery, Post.of("Rye bread"), world.clock.instant().plus(HOUR), new RequestKey("rye"))
                .withFollowUps(List.of(followUps)));
    }

    private PlannedPost published(FollowUp... followUps) {
        PlannedPost planned = planned(followUps);
        world.clock.advance(HOUR);
        planning.runDue();
        return standing(planned);
    }

    private PlannedPost standing(PlannedPost planned) {
        return planning.find(planned.id()).orElseThrow();
    }

    private PlannedFollowUp only(PlannedPost planned) {
        return standing(planned).followUps().get(0);
    }

    private PostRef ref(PlannedPost planned) {
        return smm.publishing()
                .find(planned.delivery().orElseThrow())
                .orElseThrow()
                .publications()
                .get(0)
                .ref();
    }

    private List<String> texts() {
        return world.network.posts().stream().map(post -> post.text().text()).toList();
    }

    private void pass(Duration time) {
        world.clock.advance(time);
        planning.runDue();
    }

    @Test
    void aCommentFollowsWhenItsMomentHasComeUnderAKeyOfItsOwnLinkedBothWays() {
        PlannedPost base = published(RECIPE);

        pass(HOUR.multipliedBy(6).minusSeconds(1));
        assertThat(texts()).containsExactly("Rye bread");
        pass(Duration.ofSeconds(2));
        pass(Duration.ofSeconds(2));

        assertThat(texts()).containsExactly("Rye bread", "The recipe");
        PlannedPost child = planning.find(only(base).planned().orElseThrow()).orElseThrow();
        assertThat(child.follows()).contains(base.id());
        assertThat(child.key()).isEqualTo(new RequestKey("rye/then/recipe"));
        assertThat(child.post().replyTo()).contains(ref(base));
        assertThat(child.state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(standing(base).state()).isEqualTo(PlanState.PUBLISHED);
        pass(DAY);
        assertThat(texts()).hasSize(2);
    }

    @Test
    void theNumberDecidesAndIsToldWhereItDidNotSuffice() {
        FollowUp often = RECIPE.when(FollowUpCondition.atLeast(MetricId.REACTIONS, 2));
        FollowUp seldom =
                FollowUp.repost("again", HOUR.multipliedBy(6)).when(FollowUpCondition.below(MetricId.REACTIONS, 2));
        PlannedPost base = published(often, seldom);
        world.network.like("ana", ref(base));

        pass(HOUR.multipliedBy(6));
        pass(Duration.ofSeconds(2));

        assertThat(standing(base).followUps())
                .extracting(PlannedFollowUp::state)
                .containsExactly(FollowUpState.SKIPPED, FollowUpState.PLANNED);
        assertThat(only(base).why()).contains("reactions is 1, and not at least 2");
    }

    @Test
    void anUnknownNumberIsNeverGuessed() {
        world.close();
        try (TestWorld shy = new TestWorld(
                options -> options.reporting(MemoryReporting.prompt().reachFrom(2)))) {
            Smm node = node(shy, new InMemoryPlanStore());
            Connection account = shy.connect(node, "tenant-1", "bakery", TestWorld.PASSWORD);
            FollowUp atOnce = FollowUp.repost("at once", HOUR).when(FollowUpCondition.below(MetricId.REACH, 100));
            FollowUp waits = new FollowUp(
                            "waits", HOUR, FollowUpKind.COMMENT, RECIPE.post(), atOnce.condition(), HOUR, true)
                    .within(DAY);
            PlannedPost base = node.planning()
                    .schedule(ScheduleRequest.of(account, Post.of("Rye"), shy.clock.instant(), new RequestKey("k"))
                            .withFollowUps(List.of(atOnce, waits)));
            node.planning().runDue();
            PostRef post = node.publishing()
                    .find(node.planning()
                            .find(base.id())
                            .orElseThrow()
                            .delivery()
                            .orElseThrow())
                    .orElseThrow()
                    .publications()
                    .get(0)
                    .ref();
            shy.network.show("ana", post);
            for (int i = 0; i < 3; i++) {
                shy.clock.advance(HOUR);
                node.planning().runDue();
                node.planning().runDue();
            }

            List<PlannedFollowUp> stand =
                    node.planning().find(base.id()).orElseThrow().followUps();
            assertThat(stand)
                    .extracting(PlannedFollowUp::state)
                    .containsExactly(FollowUpState.SKIPPED, FollowUpState.WAITING);
            assertThat(stand.get(0).why())
                    .hasValueSatisfying(why -> assertThat(why).startsWith("reach cannot be had: "));

            shy.network.show("ben", post);
            shy.clock.advance(HOUR);
            node.planning().runDue();
            assertThat(node.planning()
                            .find(base.id())
                            .orElseThrow()
                            .followUps()
                            .get(1)
                            .state())
                    .isEqualTo(FollowUpState.PLANNED);
        }
    }

    @Test
    void nothingFollowsAPostThatWasDeletedCancelledOrNeverPublished() {
        PlannedPost deleted = published(RECIPE);
        smm.publishing().delete(bakery, ref(deleted));
        pass(HOUR.multipliedBy(6));

        assertThat(only(deleted).state()).isEqualTo(FollowUpState.CANCELLED);
        assertThat(only(deleted).why()).contains("its post does not stand any more");
        assertThat(texts()).isEmpty();

        PlannedPost cancelled = planning.schedule(ScheduleRequest.of(
                        bakery, Post.of("Rolls"), world.clock.instant().plus(HOUR), new RequestKey("rolls"))
                .withFollowUps(List.of(RECIPE)));
        assertThat(planning.cancel(cancelled.id()).followUps())
                .extracting(PlannedFollowUp::state)
                .containsExactly(FollowUpState.CANCELLED);

        PlannedPost refused = planning.schedule(ScheduleRequest.of(
                        bakery, Post.of("Cake"), world.clock.instant().plus(HOUR), new RequestKey("cake"))
                .withFollowUps(List.of(RECIPE)));
        world.network.arm(FaultPlan.of(new MemoryFault.RateLimited(DAY)).on("publish"));
        for (int i = 0; i < 30; i++) {
            pass(HOUR);
        }
        assertThat(standing(refused).state()).isEqualTo(PlanState.FAILED);
        assertThat(only(refused).state()).isEqualTo(FollowUpState.CANCELLED);
    }

    @Test
    void aDeletedPostIsFoundGoneByItsNumbersToo() {
        PlannedPost deleted = published(RECIPE.when(FollowUpCondition.below(MetricId.REACTIONS, 5)));
        smm.publishing().delete(bakery, ref(deleted));

        pass(HOUR.multipliedBy(6));

        assertThat(only(deleted).state()).isNotIn(FollowUpState.PLANNED, FollowUpState.WAITING);
        assertThat(texts()).isEmpty();
    }

    @Test
    void whatFollowsCanBeTakenOffBeforeAndAfterThePostIsPublished() {
        PlannedPost base = published(RECIPE);

        planning.cancelFollowUps(base.id());
        pass(DAY);

        assertThat(only(base).state()).isEqualTo(FollowUpState.CANCELLED);
        assertThat(planning.cancelFollowUps(base.id())).isEqualTo(standing(base));
        assertThat(texts()).containsExactly("Rye bread");
    }

    @Test
    void whoeverLooksTooLateSkipsIt() {
        PlannedPost base = published(RECIPE);

        pass(DAY);

        assertThat(only(base).state()).isEqualTo(FollowUpState.SKIPPED);
        assertThat(texts()).containsExactly("Rye bread");
    }

    @Test
    void aNetworkInTroubleIsAskedAgainWithinTheTolerance() {
        PlannedPost base = published(RECIPE.when(FollowUpCondition.below(MetricId.REACTIONS, 5)));
        world.network.arm(FaultPlan.of(new MemoryFault.RateLimited(Duration.ofMinutes(20)))
                .times(1));

        pass(HOUR.multipliedBy(6));
        assertThat(only(base).state()).isEqualTo(FollowUpState.WAITING);
        pass(Duration.ofMinutes(25));
        pass(Duration.ofSeconds(2));

        assertThat(texts()).containsExactly("Rye bread", "The recipe");
    }

    @Test
    void whatCanNeverBeIsRefusedWhenThePostIsPlanned() {
        FollowUp unreported = RECIPE.when(FollowUpCondition.atLeast(MetricId.FOLLOWERS, 5));
        assertThatThrownBy(() -> planned(unreported))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("does not report followers");
        assertThatThrownBy(() -> planned(RECIPE.withPost(Post.of("x".repeat(5_000)))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> planned(RECIPE, RECIPE)).hasMessageContaining("used twice");
        assertThat(plans.findByKey(bakery.id(), new RequestKey("rye"))).isEmpty();
    }

    @Test
    void whoeverIsKilledWhenSomethingFollowsOnce() {
        for (int kill = 1; kill <= 12; kill++) {
            for (boolean after : Set.of(true, false)) {
                try (TestWorld one = new TestWorld()) {
                    InMemoryPlanStore store = new InMemoryPlanStore();
                    Smm first = node(one, dying(store, kill, after));
                    Connection account = one.connect(first, "tenant-1", "bakery", TestWorld.PASSWORD);
                    String key = "k-" + kill + after;
                    try {
                        first.planning()
                                .schedule(ScheduleRequest.of(
                                                account,
                                                Post.of("Rye"),
                                                one.clock.instant().plus(HOUR),
                                                new RequestKey(key))
                                        .withFollowUps(List.of(RECIPE)));
                        turns(one, first);
                    } catch (Killed dead) {
                        // goes on elsewhere
                    }
                    Smm second = node(one, store);
                    one.connect(second, "tenant-1", "bakery", TestWorld.PASSWORD);
                    if (store.findByKey(account.id(), new RequestKey(key)).isEmpty()) {
                        continue; // killed before it was planned: the host asks again
                    }
                    turns(one, second);

                    assertThat(one.network.posts().stream()
                                    .map(post -> post.text().text()))
                            .as("killed " + (after ? "after " : "before ") + "write " + kill)
                            .containsExactly("Rye", "The recipe");
                }
            }
        }
    }

    private static void turns(TestWorld world, Smm node) {
        for (int i = 0; i < 120; i++) {
            world.clock.advance(Duration.ofMinutes(4));
            node.planning().runDue();
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A store whose process ends at its n-th write. */
    private static PlanStore dying(PlanStore store, int write, boolean after) {
        int[] writes = {0};
        return (PlanStore) Proxy.newProxyInstance(
                PlanStore.class.getClassLoader(), new Class<?>[] {PlanStore.class}, (proxy, method, args) -> {
                    boolean writing = Set.of("insert", "replace").contains(method.getName());
                    boolean now = writing && ++writes[0] == write;
                    if (now && !after) {
                        throw new Killed();
                    }
                    try {
                        Object answer = method.invoke(store, args);
                        if (now) {
                            throw new Killed();
                        }
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
