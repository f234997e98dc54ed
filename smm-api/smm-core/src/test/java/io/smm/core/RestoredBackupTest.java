package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.post.DeliveryState;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.OutboxEntry;
import io.smm.spi.PublishState;
import io.smm.spi.Settlement;
import io.smm.spi.StepKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A restored backup knows nothing of what was sent after it was made: nothing is sent twice for that. */
class RestoredBackupTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final InMemoryPlanStore plans = new InMemoryPlanStore();
    private final Connection shop = network.connection();

    private SmmBuilder node() {
        return SmmBuilder.create().register(network).clock(clock).sleeper(clock).planStore(plans);
    }

    @Test
    void whatWasDueBeforeTheRestoreIsHeldAndSentWhenAPersonMovedIt() {
        try (Smm before = node().build()) {
            PlannedPost planned = before.planning()
                    .schedule(ScheduleRequest.of(
                            shop, Post.of("maybe sent"), clock.instant().plus(HOUR), new RequestKey("k")));
            PlannedPost later = before.planning()
                    .schedule(ScheduleRequest.of(
                            shop,
                            Post.of("later"),
                            clock.instant().plus(HOUR.multipliedBy(3)),
                            new RequestKey("later")));
            clock.advance(HOUR.multipliedBy(2));
            try (Smm restored = node().restoredAt(clock.instant()).build()) {
                restored.planning().runDue();

                PlannedPost held = restored.planning().find(planned.id()).orElseThrow();
                assertThat(held.state()).isEqualTo(PlanState.HELD);
                assertThat(held.note())
                        .hasValueSatisfying(note -> assertThat(note).contains("restored"));
                assertThat(network.effects).hasValue(0);
                clock.advance(HOUR);
                restored.planning().reschedule(planned.id(), clock.instant());
                assertThat(restored.planning().runDue().published())
                        .extracting(PlannedPost::id)
                        .containsExactlyInAnyOrder(planned.id(), later.id());
            }
        }
    }

    @Test
    void aDeliveryThatTheBackupHasUnsentIsReadBackBeforeItIsSent() {
        network.settlement = new Settlement(Settlement.Kind.READ_BACK, Duration.ZERO, false);
        InMemoryOutboxStore after = new InMemoryOutboxStore();
        PublishRequest request = PublishRequest.of(shop, Post.of("sent")).withKey(new RequestKey("k"));
        OutboxEntry sent;
        try (Smm before = node().outboxStore(after).build()) {
            sent = after.find(before.publishing().publish(request).id()).orElseThrow();
        }
        InMemoryOutboxStore backup = new InMemoryOutboxStore();
        backup.insert(new OutboxEntry(
                sent.delivery().withOutcomes(List.of()),
                sent.key(),
                PublishState.of(1, "0".getBytes(StandardCharsets.UTF_8), StepKind.EFFECT),
                Optional.empty(),
                0,
                Optional.empty(),
                1));
        clock.advance(HOUR);

        try (Smm restored =
                node().outboxStore(backup).restoredAt(clock.instant()).build()) {
            assertThat(restored.publishing().publish(request).state()).isEqualTo(DeliveryState.PUBLISHED);
        }

        assertThat(network.effects).hasValue(1);
        assertThat(network.reconciles).hasValue(1);
        assertThat(network.standing).hasSize(1);
    }
}
