package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.smm.Network;
import io.smm.Smm;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.error.InvalidInputException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.DeliveryState;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlanWorker;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import io.smm.post.plan.WorkerHealth;
import io.smm.post.plan.WorkerOptions;
import io.smm.spi.OutboxEntry;
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanEntry;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a worker finds due it publishes, on its own threads, as long as it is wanted. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkerTest {

    private static final WorkerOptions OPTIONS = WorkerOptions.defaults().named("node-1");

    private final TestClock clock = new TestClock();
    private final Semaphore ticks = new Semaphore(0);
    private final FakeNetwork network = new FakeNetwork();
    private final GatedPublisher publisher = new GatedPublisher();
    private final WatchedPlanStore plans = new WatchedPlanStore();
    private final InMemoryOutboxStore outbox = new InMemoryOutboxStore();
    private final Smm smm = SmmBuilder.create()
            .register(network)
            .clock(clock)
            .sleeper(time -> ticks.acquire())
            .planStore(plans)
            .outboxStore(outbox)
            .build();

    WorkerTest() {
        network.otherPublisher = Optional.of(publisher);
    }

    @AfterEach
    void close() {
        publisher.gate.release(1_000);
        smm.close();
    }

    @Test
    void publishesWhatIsDueOnItsOwnThreadsAndTheLogNamesIt() throws Exception {
        PlannedPost planned = plan("hello", "one");
        publisher.gate.release();
        smm.planning().startWorker(OPTIONS);

        plans.await(PlanState.PUBLISHED);

        assertThat(publisher.waiting.take()).isEqualTo("smm-node-1-1");
        assertThat(smm.planning().history(planned.id()))
                .extracting(PlanChange::to, change -> change.note().by())
                .containsExactly(
                        tuple(PlanState.SCHEDULED, Actor.host()),
                        tuple(PlanState.DELIVERING, Actor.worker("node-1")),
                        tuple(PlanState.PUBLISHED, Actor.worker("node-1")));
    }

    @Test
    void looksAgainWhenThereWasNothingAndAfterEachPost() throws Exception {
        smm.planning().startWorker(OPTIONS);
        plans.awaitClaim();
        plan("first", "one");
        plan("second", "one");
        publisher.gate.release(2);

        ticks.release();
        plans.await(PlanState.PUBLISHED);
        plans.await(PlanState.PUBLISHED);

        assertThat(publisher.standing).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void claimsNoMoreThanItHasThreadsFor() throws Exception {
        for (int i = 0; i < 5; i++) {
            plan("post " + i, "account-" + i);
        }
        PlanWorker worker = smm.planning().startWorker(OPTIONS.withThreads(2));
        publisher.waiting.take();
        publisher.waiting.take();

        assertThat(plans.awaitClaim().most()).isEqualTo(2);
        assertThat(plans.claims).as("while both threads publish").isEmpty();
        WorkerHealth health = worker.health();
        assertThat(health.busy()).isEqualTo(2);
        assertThat(health.backlog()).contains(5L);
        assertThat(health.oldestDue()).contains(TestClock.START);
        publisher.gate.release(5);
        for (int i = 0; i < 5; i++) {
            plans.await(PlanState.PUBLISHED);
        }
        assertThat(publisher.standing).hasSize(5);
    }

    @Test
    void begunPostsAreFinishedBeforeClosingReturnsAndNoneIsBegunAfterIt() throws Exception {
        plan("under way", "one");
        PlanWorker worker = smm.planning().startWorker(OPTIONS);
        publisher.waiting.take();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(worker::close);
        while (worker.health().state() == WorkerHealth.State.RUNNING) {
            Thread.onSpinWait(); // until it has heard of it
        }
        plan("too late", "two");

        assertThat(closing).isNotDone();
        publisher.gate.release(2);
        closing.get(10, TimeUnit.SECONDS);

        assertThat(publisher.standing).containsExactly("under way");
        assertThat(worker.health().state()).isEqualTo(WorkerHealth.State.CLOSED);
        assertThat(threads("smm-node-1-")).isEmpty();
    }

    @Test
    void closingReturnsInItsTimeThoughAPostIsStillUnderWayAndThatPostIsFinished() throws Exception {
        PlannedPost planned = plan("slow", "one");
        PlanWorker worker = smm.planning().startWorker(OPTIONS.closingWithin(Duration.ofMillis(20)));
        publisher.waiting.take();

        worker.close();

        assertThat(worker.health().state()).isEqualTo(WorkerHealth.State.CLOSING);
        publisher.gate.release();
        plans.await(PlanState.PUBLISHED);
        assertThat(smm.planning().find(planned.id())).isPresent();
    }

    @Test
    void aPausedWorkerBeginsNothingUntilItIsResumed() throws Exception {
        PlanWorker worker = smm.planning().startWorker(OPTIONS);
        while (!ticks.hasQueuedThreads()) {
            Thread.onSpinWait(); // until it waits
        }
        worker.pause();
        plan("waits", "one");
        publisher.gate.release();
        ticks.release(3);
        while (ticks.availablePermits() > 0) {
            Thread.onSpinWait(); // until it has waited three times more
        }

        assertThat(worker.health().state()).isEqualTo(WorkerHealth.State.PAUSED);
        assertThat(worker.health().ready()).isFalse();
        assertThat(publisher.standing).isEmpty();
        worker.resume();
        plans.await(PlanState.PUBLISHED);
    }

    @Test
    void aStoreThatIsDownIsAskedAgainAndMeanwhileTheHealthSaysSo() throws Exception {
        plans.down = true;
        plan("later", "one");
        publisher.gate.release();
        PlanWorker worker = smm.planning().startWorker(OPTIONS);
        plans.awaitClaim();

        assertThat(worker.health().ready()).isFalse();
        assertThat(worker.health().lastError()).contains("java.lang.IllegalStateException");
        plans.down = false;
        ticks.release();
        plans.await(PlanState.PUBLISHED);

        while (!worker.health().ready()) {
            Thread.onSpinWait(); // until it has written down that all is well
        }
    }

    @Test
    void whatAProcessLeftWhenItDiedIsReadBackAndNotSentAgain() throws Exception {
        Instant died = clock.instant();
        publisher.standing.add("direct");
        Delivery delivery =
                Delivery.of(new DeliveryId("d-1"), account("acme", "one"), Post.of("direct"), died, List.of());
        outbox.insert(new OutboxEntry(
                delivery,
                Optional.empty(),
                PublishState.of(1, new byte[0], StepKind.EFFECT),
                Optional.of(died),
                1,
                Optional.of(died.plusSeconds(90)),
                1));
        clock.advance(Duration.ofMinutes(10));
        PlanWorker worker = smm.planning().startWorker(OPTIONS);

        while (outbox.find(delivery.id()).orElseThrow().delivery().state() != DeliveryState.PUBLISHED) {
            Thread.onSpinWait();
        }
        worker.close();

        assertThat(publisher.standing).containsExactly("direct");
    }

    @Test
    void aHostWithATimerOfItsOwnSettlesWhatWasLeftToo() {
        Instant died = clock.instant();
        publisher.standing.add("direct");
        Delivery delivery =
                Delivery.of(new DeliveryId("d-1"), account("acme", "one"), Post.of("direct"), died, List.of());
        outbox.insert(new OutboxEntry(
                delivery,
                Optional.empty(),
                PublishState.of(1, new byte[0], StepKind.EFFECT),
                Optional.of(died),
                1,
                Optional.of(died.plusSeconds(90)),
                1));
        clock.advance(Duration.ofMinutes(10));

        smm.planning().runDue();

        assertThat(outbox.find(delivery.id()).orElseThrow().delivery().state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(publisher.standing).containsExactly("direct");
    }

    @Test
    void aTurnThatTakesLongerThanALeaseIsToldAndAWorkerOfWhichAllThreadsHangIsNotAlive() throws Exception {
        plan("hangs", "one");
        PlanWorker worker = smm.planning().startWorker(OPTIONS.withThreads(1));
        publisher.waiting.take();
        assertThat(worker.health().stuck()).isZero();
        assertThat(worker.health().live()).isTrue();

        clock.advance(Duration.ofMinutes(10));

        assertThat(worker.health().stuck()).isEqualTo(1);
        assertThat(worker.health().live()).isFalse();
        assertThat(worker.health().ready()).isFalse();
    }

    @Test
    void aWorkerWhoseClaimingThreadEndedWithAnErrorIsBroken() throws Exception {
        plans.broken = true;
        PlanWorker worker = smm.planning().startWorker(OPTIONS);
        plans.awaitClaim();

        while (worker.health().live()) {
            Thread.onSpinWait(); // until the thread has ended
        }
        assertThat(worker.health().state()).isEqualTo(WorkerHealth.State.BROKEN);
        worker.close();
        assertThat(worker.health().state()).isEqualTo(WorkerHealth.State.CLOSED);
    }

    @Test
    void whatNoAdapterHereCanPublishIsCountedApart() throws Exception {
        plans.insert(PlanEntry.first(
                PlannedPost.builder(
                                new PlanId("elsewhere"),
                                Connection.of(
                                        new TenantId("acme"),
                                        new AppId("app"),
                                        FakeNetwork.ENDPOINT,
                                        AccountRef.of(new Network("brand-new"), "x", "x")),
                                Post.of("hello"),
                                new RequestKey("elsewhere"),
                                clock.instant())
                        .build(),
                new ChangeNote(Actor.host(), clock.instant(), "planned")));
        plan("here", "one");
        PlanWorker worker = smm.planning().startWorker(OPTIONS);
        publisher.waiting.take();

        assertThat(worker.health().backlog()).contains(1L);
        assertThat(worker.health().unserved()).contains(1L);
        assertThat(smm.planning().counts(PlanQuery.ofAll()))
                .containsOnly(Map.entry(PlanState.DELIVERING, 1L), Map.entry(PlanState.SCHEDULED, 1L));
    }

    @Test
    void oneTenantsWorkerLeavesTheOthersPostsToThem() throws Exception {
        plan("theirs", "other", "one");
        plan("ours", "acme", "two");
        publisher.gate.release(2);
        smm.planning().startWorker(OPTIONS.of(new TenantId("acme")));

        assertThat(plans.await(PlanState.PUBLISHED).planned().key().value()).isEqualTo("ours");
        assertThat(publisher.standing).containsExactly("ours");
    }

    @Test
    void closingTheSmmClosesItsWorkersFirst() throws Exception {
        plan("under way", "one");
        smm.planning().startWorker(OPTIONS);
        publisher.waiting.take();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(smm::close);
        publisher.gate.release();

        closing.get(10, TimeUnit.SECONDS);

        assertThat(publisher.standing).containsExactly("under way");
        assertThat(threads("smm-node-1-")).isEmpty();
        assertThatThrownBy(() -> smm.planning().startWorker(OPTIONS)).hasMessageContaining("closed");
    }

    @Test
    void aPersonsMoveOfAPostThatIsClaimedAndNotBegunWins() {
        PlannedPost planned = plan("moved", "one");
        plans.claim(new PlanClaim(
                Optional.empty(),
                Optional.empty(),
                Set.of(FakeNetwork.NETWORK),
                clock.instant(),
                clock.instant().plusSeconds(180),
                1));

        PlannedPost moved = smm.planning()
                .by(Actor.person("eve"))
                .reschedule(planned.id(), clock.instant().plus(Duration.ofHours(1)));

        assertThat(smm.planning().find(planned.id())).contains(moved);
        assertThat(smm.planning().history(planned.id()).get(1).note().by()).isEqualTo(Actor.person("eve"));
    }

    @Test
    void nobodyChangesThePlanInAWorkersName() {
        assertThatThrownBy(() -> smm.planning().by(Actor.worker("node-1"))).isInstanceOf(InvalidInputException.class);
    }

    private PlannedPost plan(String text, String account) {
        return plan(text, "acme", account);
    }

    private PlannedPost plan(String text, String tenant, String account) {
        return smm.planning()
                .schedule(ScheduleRequest.of(
                        account(tenant, account), Post.of(text), clock.instant(), new RequestKey(text)));
    }

    private static Connection account(String tenant, String account) {
        return Connection.of(
                new TenantId(tenant),
                new AppId("app"),
                FakeNetwork.ENDPOINT,
                AccountRef.of(FakeNetwork.NETWORK, account, account));
    }

    /** A pool has ended a moment before its last thread has. */
    private static Set<String> threads(String prefix) throws InterruptedException {
        Set<String> alive = new TreeSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith(prefix)) {
                thread.join(10_000);
                if (thread.isAlive()) {
                    alive.add(thread.getName());
                }
            }
        }
        return alive;
    }
}
