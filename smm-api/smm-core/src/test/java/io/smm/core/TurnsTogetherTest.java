package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.post.Delivery;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.Violation;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.TurnStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Turns over a store that keeps planned posts and deliveries together. */
class TurnsTogetherTest {

    private static final RequestKey KEY = new RequestKey("k");

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final Connection shop = network.connection();
    private final List<String> stored = new ArrayList<>();
    private final ForwardingOutboxStore outbox = new ForwardingOutboxStore(new InMemoryOutboxStore()) {
        @Override
        public OutboxEntry insert(OutboxEntry entry) {
            stored.add("intent");
            return super.insert(entry);
        }

        @Override
        public boolean replace(OutboxEntry next) {
            stored.add("delivery");
            return super.replace(next);
        }
    };
    private final WatchedPlanStore plans = new WatchedPlanStore() {
        @Override
        public boolean replace(PlanEntry next) {
            stored.add("plan " + next.planned().state());
            return super.replace(next);
        }

        @Override
        public Optional<TurnStore> together(OutboxStore other) {
            return other.equals(outbox) ? Optional.of(turns) : Optional.empty();
        }
    };
    private final TurnStore turns = new Both();
    private Runnable beforeBegin = () -> {};
    private boolean able = true;

    @Test
    void aTurnThatGoesWellIsStoredTwice() {
        try (Smm smm = node()) {
            PlannedPost published = turn(smm, planned(smm));

            assertThat(published.state()).isEqualTo(PlanState.PUBLISHED);
            assertThat(published.delivery()).isPresent();
            assertThat(stored).containsExactly("begin", "end");
            assertThat(states(smm, published))
                    .containsExactly(PlanState.SCHEDULED, PlanState.DELIVERING, PlanState.PUBLISHED);
        }
    }

    @Test
    void whatTheStoreCannotDoTogetherIsDoneOneAfterTheOther() {
        able = false;
        try (Smm smm = node()) {
            assertThat(turn(smm, planned(smm)).state()).isEqualTo(PlanState.PUBLISHED);
        }

        assertThat(stored).containsExactly("begin", "plan DELIVERING", "intent", "end", "delivery", "plan PUBLISHED");
    }

    @Test
    void whatIsCancelledBeforeItsBeginIsNotSent() {
        try (Smm smm = node()) {
            PlannedPost planned = planned(smm);
            beforeBegin = () -> smm.planning().cancel(planned.id());

            assertThat(turn(smm, planned).state()).isEqualTo(PlanState.CANCELLED);
        }

        assertThat(network.effects).hasValue(0);
        assertThat(stored).doesNotContain("intent");
    }

    @Test
    void whatIsRefusedBeforeItsIntentHadItsTurn() {
        try (Smm smm = node()) {
            PlannedPost planned = planned(smm);
            network.violations = List.of(new Violation(
                    Violation.Severity.BLOCKER,
                    "fake.flair",
                    "variants",
                    "this flair was retired",
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    "made up"));

            PlannedPost failed = turn(smm, planned);

            assertThat(states(smm, failed))
                    .containsExactly(PlanState.SCHEDULED, PlanState.DELIVERING, PlanState.FAILED);
        }
    }

    @Test
    void whatTheHostPublishedUnderTheSameKeyIsGoneOnWith() {
        try (Smm smm = node()) {
            PlannedPost planned = planned(smm);
            Delivery direct = smm.publishing()
                    .publish(PublishRequest.of(shop, Post.of("hello")).withKey(KEY));

            PlannedPost published = turn(smm, planned);

            assertThat(published.state()).isEqualTo(PlanState.PUBLISHED);
            assertThat(published.delivery()).hasValue(direct.id());
            assertThat(network.effects).hasValue(1);
        }
    }

    private Smm node() {
        return SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .planStore(plans)
                .outboxStore(outbox)
                .build();
    }

    private PlannedPost planned(Smm smm) {
        return smm.planning()
                .schedule(ScheduleRequest.of(
                        shop, Post.of("hello"), clock.instant().plusSeconds(60), KEY));
    }

    private PlannedPost turn(Smm smm, PlannedPost planned) {
        clock.advance(Duration.ofMinutes(2));
        stored.clear();
        smm.planning().runDue();
        return smm.planning().find(planned.id()).orElseThrow();
    }

    private static List<PlanState> states(Smm smm, PlannedPost planned) {
        return smm.planning().history(planned.id()).stream().map(PlanChange::to).toList();
    }

    /** All or nothing, in memory. */
    private final class Both implements TurnStore {

        @Override
        public boolean begin(PlanEntry delivering, OutboxEntry intent) {
            stored.add("begin");
            beforeBegin.run();
            boolean free =
                    outbox.findByKey(intent.delivery().connection().id(), KEY).isEmpty();
            return able && free && quietly(() -> plans.replace(delivering) && outbox.insert(intent) == intent);
        }

        @Override
        public boolean end(PlanEntry ended, OutboxEntry last) {
            stored.add("end");
            return able && quietly(() -> outbox.replace(last) && plans.replace(ended));
        }

        private boolean quietly(BooleanSupplier change) {
            List<String> before = List.copyOf(stored);
            boolean done = change.getAsBoolean();
            stored.clear();
            stored.addAll(before);
            return done;
        }
    }
}
