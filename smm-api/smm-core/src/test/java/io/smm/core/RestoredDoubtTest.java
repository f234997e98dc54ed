package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.error.ErrorDetails;
import io.smm.error.PausedException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.LatePolicy;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.HttpOptions;
import io.smm.spi.OutboxEntry;
import io.smm.spi.PlanEntry;
import io.smm.spi.PublishState;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.spi.StepKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A delivery that a restored backup has may have gone on after the backup was made: nobody gives it up, or sends it, unread. */
class RestoredDoubtTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final SmmException BUSY = new RateLimitedException(
            ErrorDetails.of("too many", RetryAdvice.sameCall()).build());
    private static final SmmException PAUSED = new PausedException(
            ErrorDetails.of("paused", RetryAdvice.afterAction("end the pause")).build());

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final Connection shop = network.connection();
    private final InMemoryPlanStore plans = new InMemoryPlanStore();
    private final InMemoryOutboxStore outbox = new InMemoryOutboxStore();
    private PlannedPost planned;
    private OutboxEntry sent;
    private Instant restoredAt;

    /** The life that the backup knows nothing of: the post is planned, and sent. */
    @BeforeEach
    void send() {
        network.settlement = new Settlement(Settlement.Kind.READ_BACK, Duration.ofMinutes(2), false);
        InMemoryPlanStore lostPlans = new InMemoryPlanStore();
        InMemoryOutboxStore lost = new InMemoryOutboxStore();
        try (Smm before = smm().planStore(lostPlans).outboxStore(lost).build()) {
            ScheduleRequest wish =
                    ScheduleRequest.of(shop, Post.of("sent"), clock.instant().plus(HOUR), new RequestKey("k"));
            planned = before.planning().schedule(wish.withLate(LatePolicy.skipAfter(Duration.ofMinutes(5))));
            clock.advance(HOUR);
            before.planning().runDue();
            sent = lost.findByKey(shop.id(), new RequestKey("k")).orElseThrow();
        }
        assertThat(network.standing).hasSize(1);
        clock.advance(HOUR);
        restoredAt = clock.instant();
        clock.advance(HOUR);
    }

    private SmmBuilder smm() {
        return SmmBuilder.create().register(network).clock(clock).sleeper(clock);
    }

    private SmmBuilder restored() {
        return smm().planStore(plans).outboxStore(outbox).restoredAt(restoredAt);
    }

    /** What the backup has: the post in a state, and its delivery before the sending. */
    private void backup(PlanState state, StepKind next, Optional<SmmException> refusal, Optional<Instant> leasedUntil) {
        PlannedPost then = planned.toBuilder().state(state).build();
        plans.insert(PlanEntry.first(then, new ChangeNote(Actor.host(), clock.instant(), "restored")));
        outbox.insert(new OutboxEntry(
                sent.delivery()
                        .withOutcomes(refusal.<Outcome>map(Outcome.Rejected::new).stream()
                                .toList()),
                sent.key(),
                PublishState.of(1, "0".getBytes(StandardCharsets.UTF_8), next),
                Optional.empty(),
                0,
                leasedUntil,
                1));
    }

    private PlanState stateNow() {
        return plans.find(planned.id()).orElseThrow().planned().state();
    }

    @Test
    void aRefusalThatTheBackupHasIsNotTheEndWhileNobodyHasLooked() {
        backup(
                PlanState.DELIVERING,
                StepKind.EFFECT,
                Optional.of(BUSY),
                Optional.of(clock.instant().plusSeconds(30)));

        try (Smm smm = restored().build()) {
            smm.planning().runDue();
            assertThat(stateNow()).isEqualTo(PlanState.DELIVERING);
            clock.advance(HOUR);
            smm.planning().runDue();
        }

        assertThat(stateNow()).isEqualTo(PlanState.PUBLISHED);
        assertThat(network.standing).hasSize(1);
    }

    @Test
    void aReadingProvesNothingWhileWhatWasSentUntilTheRestoringMayStillArrive() {
        backup(PlanState.DELIVERING, StepKind.EFFECT, Optional.empty(), Optional.empty());
        String arrivesLate = network.standing.remove(0);
        restoredAt = clock.instant();

        try (Smm smm = restored()
                .http(HttpOptions.builder().callTimeout(Duration.ofSeconds(30)).build())
                .build()) {
            smm.planning().runDue();
            assertThat(network.effects).hasValue(1);
            network.standing.add(arrivesLate);
            clock.advance(HOUR);
            smm.planning().runDue();
        }

        assertThat(stateNow()).isEqualTo(PlanState.PUBLISHED);
        assertThat(network.standing).containsExactly(arrivesLate);
    }

    @Test
    void whatWouldHaveToBePreparedAnewToBeReadBackIsUnknown() {
        backup(PlanState.DELIVERING, StepKind.PREPARE, Optional.empty(), Optional.empty());

        try (Smm smm = restored().build()) {
            smm.planning().runDue();
        }

        assertThat(stateNow()).isEqualTo(PlanState.UNKNOWN);
        assertThat(network.effects).hasValue(1);
        assertThat(outbox.find(sent.delivery().id()).orElseThrow().resumeAt()).isEmpty();
    }

    @Test
    void whatIsLateAndMayStandWaitsForAPerson() {
        backup(PlanState.SCHEDULED, StepKind.EFFECT, Optional.of(PAUSED), Optional.empty());

        try (Smm smm = restored().build()) {
            smm.planning().runDue();
            assertThat(stateNow()).isEqualTo(PlanState.HELD);
            smm.planning().reschedule(planned.id(), clock.instant());
            smm.planning().runDue();
        }

        assertThat(stateNow()).isEqualTo(PlanState.PUBLISHED);
        assertThat(network.standing).hasSize(1);
    }

    @Test
    void cancellingWhatMayStandReadsItBackAndSendsNothing() {
        backup(PlanState.HELD, StepKind.EFFECT, Optional.of(PAUSED), Optional.empty());

        try (Smm smm = restored().build()) {
            assertThat(smm.planning().cancel(planned.id()).state()).isEqualTo(PlanState.PUBLISHED);
        }

        assertThat(network.reconciles).hasValue(1);
        assertThat(network.effects).hasValue(1);
    }

    @Test
    void whatIsCancelledAndDoesNotStandIsCancelled() {
        backup(PlanState.MISSED, StepKind.EFFECT, Optional.of(PAUSED), Optional.empty());
        network.standing.clear();

        try (Smm smm = restored().build()) {
            assertThat(smm.planning().cancel(planned.id()).state()).isEqualTo(PlanState.CANCELLED);
            clock.advance(HOUR);
            smm.planning().runDue();
        }

        assertThat(network.standing).isEmpty();
        assertThat(outbox.find(sent.delivery().id()).orElseThrow().resumeAt()).isEmpty();
    }

    @Test
    void whatIsCancelledWhereNobodyCanTellIsUnknownAndNobodyGoesOnWithIt() {
        network.settlement = new Settlement(Settlement.Kind.NATIVE_KEY, Duration.ZERO, true);
        for (int i = 0; i < 5; i++) {
            network.readings.add(() -> new Reconciliation.CannotSay("it tells nothing"));
        }
        backup(PlanState.HELD, StepKind.EFFECT, Optional.of(PAUSED), Optional.empty());

        try (Smm smm = restored().build()) {
            assertThat(smm.planning().cancel(planned.id()).state()).isEqualTo(PlanState.UNKNOWN);
        }

        OutboxEntry left = outbox.find(sent.delivery().id()).orElseThrow();
        assertThat(left.delivery().state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(left.resumeAt()).isEmpty();
        assertThat(network.effects).hasValue(1);
    }
}
