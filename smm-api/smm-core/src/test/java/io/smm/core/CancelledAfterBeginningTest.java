package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.account.TenantId;
import io.smm.error.ConflictException;
import io.smm.error.RetryAdvice;
import io.smm.error.WindowClosedException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.plan.BulkChange;
import io.smm.post.plan.BulkRequest;
import io.smm.post.plan.BulkResult;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.Recurrence;
import io.smm.post.plan.ScheduleRequest;
import io.smm.post.plan.Series;
import io.smm.post.plan.SeriesRequest;
import io.smm.spi.OutboxEntry;
import io.smm.spi.PauseStore;
import io.smm.spi.PublishState;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.spi.StepKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worker that stood still began a post that a pause holds by then: whoever gives it up is told what stands, and nothing more is sent. */
class CancelledAfterBeginningTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final RequestKey KEY = new RequestKey("k");

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final Connection shop = network.connection();
    private final InMemoryPlanStore plans = new InMemoryPlanStore();
    private final InMemoryOutboxStore outbox = new InMemoryOutboxStore();
    private final InMemoryPauseStore pauses = new InMemoryPauseStore();
    private final Smm smm = smm().outboxStore(outbox).build();
    private PlannedPost planned;
    private Pause pause;

    @BeforeEach
    void holdWhatSomebodyBeginsLate() {
        network.settlement = new Settlement(Settlement.Kind.READ_BACK, Duration.ZERO, false);
        Post thread = Post.builder(PostText.of("one"))
                .then(PostPart.of(PostText.of("two")))
                .build();
        planned = smm.planning()
                .schedule(ScheduleRequest.of(shop, thread, clock.instant().plus(HOUR), KEY));
        clock.advance(HOUR);
    }

    @AfterEach
    void close() {
        smm.close();
    }

    private SmmBuilder smm() {
        return SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .planStore(plans)
                .pauseStore(pauses);
    }

    /** A worker stands still before it stores the intent, and dies right after that. */
    private void beginLateAndDie() {
        ForwardingOutboxStore late = new ForwardingOutboxStore(outbox) {
            @Override
            public OutboxEntry insert(OutboxEntry entry) {
                clock.advance(HOUR);
                pause = smm.planning().pause(PauseRequest.of(PauseScope.tenant(shop.tenant()), "a storm"));
                smm.planning().runDue();
                super.insert(entry);
                throw new Killed();
            }
        };
        try (Smm standing = smm().outboxStore(late).build()) {
            assertThatThrownBy(() -> standing.planning().runDue()).isInstanceOf(Killed.class);
        }
        clock.advance(HOUR);
        smm.planning().resume(pause.id());
        assertThat(state()).isEqualTo(PlanState.HELD);
    }

    /** The same, when the first part was sent before it died; what was sent may stand. */
    private void sendAndDie(boolean stands) {
        beginLateAndDie();
        if (stands) {
            network.standing.add(entry().delivery().id() + "#0");
        }
        write(Optional.of(clock.instant().minus(HOUR)), Optional.empty());
    }

    private void write(Optional<Instant> effectSince, Optional<Instant> leasedUntil) {
        OutboxEntry now = entry();
        outbox.replace(new OutboxEntry(
                now.delivery(), now.key(), now.state(), effectSince, 1, leasedUntil, now.version() + 1));
    }

    private void nodesGoOn() {
        for (int i = 0; i < 5; i++) {
            clock.advance(HOUR);
            smm.planning().runDue();
        }
    }

    private OutboxEntry entry() {
        return outbox.findByKey(shop.id(), KEY).orElseThrow();
    }

    private PlanState state() {
        return smm.planning().find(planned.id()).orElseThrow().state();
    }

    private PlanState cancel() {
        return smm.planning().cancel(planned.id()).state();
    }

    @Test
    void whatWasBegunAndCancelledIsNotSentByThoseWhoFinishWhatWasLeft() {
        beginLateAndDie();

        assertThat(cancel()).isEqualTo(PlanState.CANCELLED);
        nodesGoOn();

        assertThat(network.standing).isEmpty();
        assertThat(entry().delivery().state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(entry().resumeAt()).isEmpty();
    }

    @Test
    void whatWasGivenUpIsNotSentByWhoeverKnowsItsKey() {
        sendAndDie(false);
        assertThat(cancel()).isEqualTo(PlanState.CANCELLED);

        smm.publishing().publish(PublishRequest.of(shop, planned.post()).withKey(KEY));

        assertThat(network.effects).hasValue(0);
    }

    @Test
    void whatAPauseHoldsIsNotSentByThoseWhoFinishWhatWasLeftButByWhoeverLetsItGo() {
        beginLateAndDie();

        nodesGoOn();
        assertThat(network.standing).isEmpty();
        assertThat(state()).isEqualTo(PlanState.HELD);
        smm.planning().release(planned.id());
        smm.planning().runDue();

        assertThat(state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(network.effects).hasValue(2);
    }

    @Test
    void whatWasSentIsReadBackBeforeItIsGivenUp() {
        sendAndDie(true);

        PlannedPost ended = smm.planning().cancel(planned.id());
        nodesGoOn();

        assertThat(ended.state()).isEqualTo(PlanState.PARTLY_PUBLISHED);
        assertThat(ended.note()).hasValue("part 2 of 2: given up, what stands stays");
        assertThat(network.standing).hasSize(1);
        assertThat(network.effects).hasValue(0);
    }

    @Test
    void whatWasSentAndDoesNotStandIsCancelled() {
        sendAndDie(false);

        assertThat(cancel()).isEqualTo(PlanState.CANCELLED);
        nodesGoOn();

        assertThat(network.reconciles).hasValue(1);
        assertThat(network.effects).hasValue(0);
    }

    @Test
    void whatNobodyCanReadBackIsUnknown() {
        sendAndDie(true);
        network.settlement = new Settlement(Settlement.Kind.NONE, Duration.ZERO, false);

        assertThat(cancel()).isEqualTo(PlanState.UNKNOWN);
        assertThat(entry().resumeAt()).isEmpty();
    }

    @Test
    void whatIsReadAndSaysNothingIsUnknownAndNobodyGoesOnWithIt() {
        sendAndDie(true);
        for (int i = 0; i < 100; i++) {
            network.readings.add(() -> new Reconciliation.CannotSay("the index is behind"));
        }

        assertThat(cancel()).isEqualTo(PlanState.UNKNOWN);
        network.readings.clear();
        nodesGoOn();

        assertThat(entry().delivery().lastOutcome()).containsInstanceOf(Outcome.Unknown.class);
        assertThat(network.effects).hasValue(0);
    }

    @Test
    void whileSomebodyWorksOnItNobodyGivesItUpAndIsToldFromWhenOnItCanBeAsked() {
        sendAndDie(true);
        write(entry().effectSince(), Optional.of(clock.instant().plusSeconds(30)));

        assertThatThrownBy(this::cancel).isInstanceOfSatisfying(ConflictException.class, refused -> {
            assertThat(refused.retryAdvice().after()).contains(Duration.ofSeconds(30));
            assertThat(refused.details().operation()).contains("cancel");
        });
        PlannedPost held = smm.planning().find(planned.id()).orElseThrow();
        BulkResult all = smm.planning()
                .changeAll(new BulkRequest(List.of(held), BulkChange.cancel()))
                .results()
                .get(0);
        assertThat(all.outcome()).isEqualTo(BulkResult.Outcome.REFUSED);
        assertThat(all.reason()).contains("ask again then");
        assertThat(state()).isEqualTo(PlanState.HELD);

        clock.advance(Duration.ofSeconds(31));
        assertThat(cancel()).isEqualTo(PlanState.PARTLY_PUBLISHED);
    }

    @Test
    void cancelledWithOthersItIsReadBackToo() {
        sendAndDie(true);
        PlannedPost held = smm.planning().find(planned.id()).orElseThrow();

        BulkResult result = smm.planning()
                .changeAll(new BulkRequest(List.of(held), BulkChange.cancel()))
                .results()
                .get(0);

        assertThat(result.now()).map(PlannedPost::state).contains(PlanState.PARTLY_PUBLISHED);
    }

    @Test
    void itIsNotEdited() {
        beginLateAndDie();

        assertThatThrownBy(() -> smm.planning().edit(planned.id(), Post.of("else")))
                .isInstanceOf(WindowClosedException.class);
    }

    @Test
    void whatMayStandIsNotCalledMissedWhenItIsLate() {
        sendAndDie(true);
        smm.planning().reschedule(planned.id(), clock.instant().plus(HOUR));

        clock.advance(Duration.ofDays(30));
        smm.planning().runDue();

        assertThat(state()).isEqualTo(PlanState.HELD);
        assertThat(cancel()).isEqualTo(PlanState.PARTLY_PUBLISHED);
    }

    @Test
    void aWorkerThatWasAwayForLongerThanItsLeaseSendsNothingOfWhatThePlanHolds() {
        ForwardingOutboxStore late = new ForwardingOutboxStore(outbox) {
            @Override
            public OutboxEntry insert(OutboxEntry entry) {
                clock.advance(Duration.ofSeconds(40));
                pause = smm.planning().pause(PauseRequest.of(PauseScope.tenant(shop.tenant()), "a storm"));
                smm.planning().runDue();
                smm.planning().resume(pause.id());
                return super.insert(entry);
            }
        };
        try (Smm standing = smm().outboxStore(late).pauseStore(new SlowPauses()).build()) {
            standing.planning().runDue();
        }

        assertThat(network.effects).hasValue(0);
        assertThat(state()).isEqualTo(PlanState.HELD);
        smm.planning().release(planned.id());
        smm.planning().runDue();
        assertThat(state()).isEqualTo(PlanState.PUBLISHED);
    }

    @Test
    void whatAWorkerBeganAfterItWasCancelledIsRefusedForEverSoThatNothingIsKeptForIt() {
        ForwardingOutboxStore late = new ForwardingOutboxStore(outbox) {
            @Override
            public OutboxEntry insert(OutboxEntry entry) {
                clock.advance(Duration.ofSeconds(40));
                pause = smm.planning().pause(PauseRequest.of(PauseScope.tenant(shop.tenant()), "a storm"));
                smm.planning().runDue();
                cancel();
                smm.planning().resume(pause.id());
                return super.insert(entry);
            }
        };
        try (Smm standing = smm().outboxStore(late).pauseStore(new SlowPauses()).build()) {
            standing.planning().runDue();
        }

        assertThat(network.effects).hasValue(0);
        assertThat(state()).isEqualTo(PlanState.CANCELLED);
        assertThat(entry().delivery().lastOutcome())
                .containsInstanceOf(Outcome.Rejected.class)
                .get(InstanceOfAssertFactories.type(Outcome.Rejected.class))
                .extracting(refused -> refused.error().retryAdvice().kind())
                .isEqualTo(RetryAdvice.Kind.NEVER);
    }

    @Test
    void ofASeriesAllIsTakenOffButWhatSomebodyWorksOn() {
        Series series = smm.planning()
                .scheduleSeries(SeriesRequest.builder(
                                shop,
                                Recurrence.daily(LocalDateTime.of(2026, 3, 2, 9, 0), ZoneOffset.UTC),
                                new RequestKey("daily"),
                                Post.of("bread"))
                        .ahead(Duration.ofDays(5))
                        .build());
        PlannedPost first = series.occurrences().get(0);
        outbox.insert(new OutboxEntry(
                Delivery.of(new DeliveryId("somebodys"), shop, first.post(), clock.instant(), List.of()),
                Optional.of(first.key()),
                PublishState.of(1, "0".getBytes(StandardCharsets.UTF_8), StepKind.EFFECT),
                Optional.empty(),
                0,
                Optional.of(clock.instant().plusSeconds(30)),
                1));

        assertThatThrownBy(() -> smm.planning().cancelSeries(shop, new RequestKey("daily")))
                .isInstanceOf(ConflictException.class);
        assertThat(smm.planning()
                        .list(PlanQuery.of(shop).ofSeries(new RequestKey("daily")), PageRequest.first())
                        .items())
                .hasSizeGreaterThan(2)
                .filteredOn(post -> post.state() != PlanState.CANCELLED)
                .extracting(PlannedPost::id)
                .containsExactly(first.id());
    }

    /** Stands still when it is asked for pauses for the first time. */
    private final class SlowPauses implements PauseStore {

        private boolean asked;

        @Override
        public void save(Pause saved) {
            pauses.save(saved);
        }

        @Override
        public boolean replace(Pause before, Pause next) {
            return pauses.replace(before, next);
        }

        @Override
        public Optional<Pause> find(PauseId id) {
            return pauses.find(id);
        }

        @Override
        public List<Pause> of(TenantId tenant) {
            if (!asked) {
                asked = true;
                clock.advance(Duration.ofSeconds(150));
            }
            return pauses.of(tenant);
        }
    }

    /** The process ends: nothing of ours catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
