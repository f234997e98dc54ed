package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.error.InvalidInputException;
import io.smm.error.WindowClosedException;
import io.smm.post.DeliveryId;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.DueRun;
import io.smm.post.plan.LatePolicy;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Planning;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.PlanEntry;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.spi.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is planned is published once, in order, when it is due, or it says why not. */
class PlanningTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final InMemoryOutboxStore outbox = new InMemoryOutboxStore();
    private final InMemoryPlanStore plans = new InMemoryPlanStore();
    private final Smm smm = node();
    private final Planning planning = smm.planning();
    private final Connection shop = network.connection();

    private Smm node() {
        return SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .outboxStore(outbox)
                .planStore(plans)
                .build();
    }

    @AfterEach
    void close() {
        smm.close();
    }

    private static RequestKey key(String value) {
        return new RequestKey(value);
    }

    private ScheduleRequest in(Duration time, String text) {
        return ScheduleRequest.of(shop, Post.of(text), clock.instant().plus(time), key(text));
    }

    private ChangeNote note(String why) {
        return new ChangeNote(Actor.host(), clock.instant(), why);
    }

    private PlannedPost standing(PlannedPost planned) {
        return planning.find(planned.id()).orElseThrow();
    }

    @Test
    void nothingIsSentBeforeItsTimeAndEverythingOnceAfterIt() {
        PlannedPost planned = planning.schedule(in(HOUR, "at ten"));

        assertThat(planning.runDue().turns()).isEmpty();
        clock.advance(HOUR);
        DueRun run = planning.runDue();

        assertThat(run.published()).extracting(PlannedPost::id).containsExactly(planned.id());
        assertThat(planning.runDue().turns()).isEmpty();
        assertThat(network.standing).hasSize(1);
        assertThat(standing(planned).delivery())
                .hasValueSatisfying(id -> assertThat(smm.publishing().find(id)).isPresent());
    }

    @Test
    void theIntentIsCreatedWhenDeliveryBeginsAndNotWhenItWasPlanned() {
        PlannedPost planned = planning.schedule(in(HOUR, "at ten"));
        clock.advance(HOUR);

        DueRun run = planning.runDue();

        assertThat(run.turns().get(0).delivery().orElseThrow().createdAt()).isEqualTo(planned.at());
    }

    @Test
    void schedulingAgainUnderTheSameKeyPlansOnceEvenWhenPreflightHasChangedItsMind() {
        PlannedPost first = planning.schedule(in(HOUR, "once"));

        PlannedPost again = planning.schedule(ScheduleRequest.of(
                shop, Post.of("far more than twenty graphemes"), TestClock.START.minus(HOUR), key("once")));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void publishingAgainUnderTheSameKeyGivesTheDeliveryBeforePreflightIsAsked() {
        PublishRequest first = PublishRequest.of(shop, Post.of("once")).withKey(key("k"));
        PublishRequest second = PublishRequest.of(shop, Post.of("far more than twenty graphemes"))
                .withKey(key("k"));

        DeliveryId id = smm.publishing().publish(first).id();

        assertThat(smm.publishing().publish(second).id()).isEqualTo(id);
        assertThat(network.standing).hasSize(1);
    }

    @Test
    void whatPreflightRefusesIsNotPlanned() {
        assertThatThrownBy(() -> planning.schedule(in(HOUR, "far more than twenty graphemes")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> planning.schedule(in(Duration.ofSeconds(-1), "too late")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has passed");
        assertThat(planning.inState(shop.tenant(), PlanState.SCHEDULED, PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    void aDraftIsNotSentUntilSomebodyApprovesIt() {
        PlannedPost draft = planning.schedule(in(HOUR, "draft").asDraft());
        clock.advance(HOUR);
        assertThat(planning.runDue().turns()).isEmpty();

        planning.approve(draft.id());

        assertThat(planning.runDue().published()).hasSize(1);
    }

    @Test
    void whatIsMovedIsSentAtItsNewTimeAndWhatIsCancelledNever() {
        PlannedPost moved = planning.schedule(in(HOUR, "moved"));
        PlannedPost cancelled = planning.schedule(in(HOUR, "cancelled"));
        planning.reschedule(moved.id(), clock.instant().plus(HOUR.multipliedBy(2)));
        planning.cancel(cancelled.id());
        planning.cancel(cancelled.id());

        clock.advance(HOUR);
        assertThat(planning.runDue().turns()).isEmpty();
        clock.advance(HOUR);

        assertThat(planning.runDue().published()).extracting(PlannedPost::id).containsExactly(moved.id());
        assertThatThrownBy(() -> planning.reschedule(cancelled.id(), clock.instant()))
                .isInstanceOf(WindowClosedException.class);
        assertThatThrownBy(() -> planning.cancel(moved.id())).isInstanceOf(WindowClosedException.class);
    }

    @Test
    void whatIsLateIsPublishedWithinItsToleranceAndSkippedAfterIt() {
        PlannedPost patient =
                planning.schedule(in(HOUR, "patient").withLate(LatePolicy.skipAfter(Duration.ofHours(6))));
        PlannedPost punctual =
                planning.schedule(in(HOUR, "punctual").withLate(LatePolicy.skipAfter(Duration.ofMinutes(5))));
        clock.advance(HOUR.multipliedBy(3));

        DueRun run = planning.runDue();

        assertThat(run.published()).extracting(PlannedPost::id).containsExactly(patient.id());
        assertThat(standing(punctual).state()).isEqualTo(PlanState.MISSED);
        assertThat(standing(punctual).note())
                .hasValueSatisfying(note -> assertThat(note).contains("PT5M"));
        planning.reschedule(punctual.id(), clock.instant());
        assertThat(planning.runDue().published()).hasSize(1);
    }

    @Test
    void postsOfOneAccountGoOutInTheOrderOfTheirTimesAndTroubleHoldsUpThatAccountAlone() {
        Connection other = Connection.of(
                new TenantId("acme"),
                new AppId("app"),
                FakeNetwork.ENDPOINT,
                AccountRef.of(FakeNetwork.NETWORK, "acc-2", "cafe"));
        planning.schedule(in(Duration.ofMinutes(61), "second"));
        planning.schedule(in(Duration.ofMinutes(60), "first"));
        planning.schedule(ScheduleRequest.of(
                other, Post.of("elsewhere"), clock.instant().plus(Duration.ofMinutes(62)), key("elsewhere")));
        for (int tries = 0; tries < 3; tries++) {
            network.faults.add(FakeNetwork.Fault.REFUSED_CONNECTION);
        }
        clock.advance(Duration.ofMinutes(65));

        DueRun troubled = planning.runDue();

        assertThat(troubled.turns())
                .extracting(
                        turn -> turn.planned().key().value(),
                        turn -> turn.planned().state())
                .containsExactly(tuple("first", PlanState.DELIVERING), tuple("elsewhere", PlanState.PUBLISHED));
        assertThat(troubled.turns().get(0).again()).isPresent();
        assertThat(planning.runDue().turns()).as("before the rest is over").isEmpty();

        clock.advance(Duration.ofMinutes(2));

        assertThat(planning.runDue().published())
                .extracting(planned -> planned.key().value())
                .containsExactly("first", "second");
    }

    @Test
    void aRefusalThatCanNeverPassEndsThePostAndLetsTheNextOneThrough() {
        PlannedPost refused = planning.schedule(in(HOUR, "refused"));
        planning.schedule(in(HOUR.plusSeconds(1), "taken"));
        network.faults.add(FakeNetwork.Fault.REJECTED);
        clock.advance(HOUR.plusSeconds(1));

        DueRun run = planning.runDue();

        assertThat(standing(refused).state()).isEqualTo(PlanState.FAILED);
        assertThat(standing(refused).note()).contains("no");
        assertThat(run.published()).hasSize(1);
    }

    @Test
    void anAnswerThatIsLostIsSettledInTheSameRunAndMakesOnePost() {
        planning.schedule(in(HOUR, "lost"));
        network.faults.add(FakeNetwork.Fault.TIMEOUT_AFTER);
        clock.advance(HOUR);

        assertThat(planning.runDue().published()).hasSize(1);
        assertThat(network.standing).hasSize(1);
        assertThat(network.reconciles).hasValue(1);
    }

    @Test
    void whereNothingCanBeFoundOutThePostEndsAsUnknownAndIsNotSentAgain() {
        network.settlement = new Settlement(Settlement.Kind.NONE, Duration.ZERO, false);
        PlannedPost lost = planning.schedule(in(HOUR, "lost"));
        network.faults.add(FakeNetwork.Fault.TIMEOUT_AFTER);
        clock.advance(HOUR);

        planning.runDue();
        clock.advance(HOUR);
        planning.runDue();

        assertThat(standing(lost).state()).isEqualTo(PlanState.UNKNOWN);
        assertThat(network.effects).hasValue(1);
    }

    @Test
    void aPostWhosePreflightFailsWhenItIsDueEndsWithThatErrorAndIsNotLost() {
        Post tooLong = Post.of("far more than twenty graphemes");
        PlannedPost planned = PlannedPost.builder(new PlanId("p-1"), shop, tooLong, key("old"), clock.instant())
                .build();
        plans.insert(PlanEntry.first(planned, note("planned")));

        DueRun run = planning.runDue();

        assertThat(run.turns().get(0).error()).get().isInstanceOf(InvalidInputException.class);
        assertThat(standing(planned).state()).isEqualTo(PlanState.FAILED);
        assertThat(network.effects).hasValue(0);
    }

    @Test
    void aWorkerThatDiedInTheMiddleIsFollowedByAnotherThatSendsNothingTwice() {
        PlannedPost planned = planning.schedule(in(HOUR, "once"));
        clock.advance(HOUR);
        // What the dead worker left: its delivery in the outbox, its lease in the plan.
        smm.publishing().publish(PublishRequest.of(shop, planned.post()).withKey(planned.key()));
        plans.replace(new PlanEntry(
                planned.toBuilder().state(PlanState.DELIVERING).build(),
                Optional.empty(),
                Optional.of(clock.instant().plus(Duration.ofMinutes(3))),
                2,
                Optional.of(note("its time has come"))));

        assertThat(planning.runDue().turns())
                .as("under the dead worker's lease")
                .isEmpty();
        clock.advance(Duration.ofMinutes(4));

        assertThat(planning.runDue().published()).hasSize(1);
        assertThat(network.standing).hasSize(1);
    }

    @Test
    void manyWorkersOnOneStoreSendEachPostOnce() throws Exception {
        int posts = 20;
        for (int i = 0; i < posts; i++) {
            planning.schedule(in(HOUR.plusSeconds(i), "post " + i));
        }
        clock.advance(HOUR.multipliedBy(2).minusSeconds(60));
        List<Smm> nodes = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<DueRun>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Smm node = node();
                nodes.add(node);
                runs.add(threads.submit(() -> {
                    start.await();
                    return node.planning().runDue();
                }));
            }
            start.countDown();
            List<String> published = new ArrayList<>();
            for (Future<DueRun> run : runs) {
                run.get()
                        .published()
                        .forEach(planned -> published.add(planned.key().value()));
            }
            while (!planning.inState(shop.tenant(), PlanState.SCHEDULED, PageRequest.first())
                    .items()
                    .isEmpty()) {
                planning.runDue()
                        .published()
                        .forEach(planned -> published.add(planned.key().value()));
            }

            assertThat(published).doesNotHaveDuplicates().hasSize(posts);
            assertThat(network.effects).hasValue(posts);
        } finally {
            threads.shutdownNow();
            nodes.forEach(Smm::close);
        }
    }

    @Test
    void oneTenantsRunLeavesTheOthersPostsToThem() {
        Connection other = Connection.of(
                new TenantId("other"),
                new AppId("app"),
                FakeNetwork.ENDPOINT,
                AccountRef.of(FakeNetwork.NETWORK, "acc-2", "cafe"));
        planning.schedule(in(HOUR, "ours"));
        planning.schedule(
                ScheduleRequest.of(other, Post.of("theirs"), clock.instant().plus(HOUR), key("theirs")));
        clock.advance(HOUR);

        assertThat(planning.runDue(other.tenant()).published())
                .extracting(planned -> planned.key().value())
                .containsExactly("theirs");
        assertThat(planning.runDue(new TenantId("stranger")).turns()).isEmpty();
        assertThat(planning.runDue(shop.tenant()).published())
                .extracting(planned -> planned.key().value())
                .containsExactly("ours");
    }

    @Test
    void aPostThatTheNetworkWorksOnDoesNotHoldUpTheNextOne() {
        Slow slow = new Slow();
        network.otherPublisher = Optional.of(slow);
        planning.schedule(in(Duration.ZERO, "video"));
        planning.schedule(in(Duration.ofSeconds(1), "text"));
        clock.advance(Duration.ofSeconds(1));

        DueRun run = planning.runDue();

        assertThat(run.turns())
                .extracting(turn -> turn.planned().state())
                .containsExactly(PlanState.PENDING, PlanState.PENDING);
        slow.ready = true;
        clock.advance(HOUR);
        assertThat(planning.runDue().published()).hasSize(2);
    }

    /** Takes a post at once and works on it until it is told to be ready. */
    private static final class Slow implements Publisher {
        private boolean ready;

        @Override
        public Settlement settlement() {
            return new Settlement(Settlement.Kind.STAGED_HANDLE, Duration.ZERO, true);
        }

        @Override
        public PublishState begin(PublishIntent intent) {
            return PublishState.of(1, new byte[0], StepKind.EFFECT);
        }

        @Override
        public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
            if (ready) {
                return PublishStep.outcome(
                        PublishState.of(1, new byte[0], StepKind.NONE),
                        new Outcome.Published(Publication.builder(
                                        PostRef.of(
                                                FakeNetwork.NETWORK,
                                                intent.delivery().value()),
                                        FakeNetwork.ACCOUNT,
                                        intent.createdAt())
                                .build()));
            }
            return PublishStep.outcome(
                    PublishState.of(1, new byte[0], StepKind.CHECK),
                    new Outcome.Pending(intent.createdAt().plus(HOUR), "transcoding"));
        }

        @Override
        public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
            return new Reconciliation.Absent();
        }
    }
}
