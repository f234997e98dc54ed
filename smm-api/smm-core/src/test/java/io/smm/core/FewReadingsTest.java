package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.account.ConnectionId;
import io.smm.account.TenantId;
import io.smm.post.Delivery;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import io.smm.post.Violation;
import io.smm.post.plan.Actor;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PauseId;
import io.smm.post.plan.PauseRequest;
import io.smm.post.plan.PauseScope;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.OutboxEntry;
import io.smm.spi.PauseStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the first turn of a planned post asks its stores, and that it misses nothing by asking no more. */
class FewReadingsTest {

    private static final RequestKey KEY = new RequestKey("k");

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final Connection shop = network.connection();
    private final InMemoryPlanStore plans = new InMemoryPlanStore();
    private final InMemoryPauseStore pauses = new InMemoryPauseStore();
    private final List<String> asked = new ArrayList<>();

    private final ForwardingOutboxStore outbox = new ForwardingOutboxStore(new InMemoryOutboxStore()) {
        @Override
        public Optional<OutboxEntry> findByKey(ConnectionId connection, RequestKey key) {
            asked.add("key");
            return super.findByKey(connection, key);
        }

        @Override
        public OutboxEntry insert(OutboxEntry entry) {
            asked.add("intent");
            onIntent.run();
            return super.insert(entry);
        }
    };

    private Runnable onIntent = () -> {};

    private Smm node() {
        return SmmBuilder.create()
                .register(network)
                .clock(clock)
                .sleeper(clock)
                .planStore(plans)
                .outboxStore(outbox)
                .pauseStore(new Watching())
                .build();
    }

    @Test
    void theFirstTurnAsksForPausesAtItsBeginningAndBeforeTheSendAndForNoKey() {
        try (Smm smm = node()) {
            assertThat(turn(smm, planned(smm)).state()).isEqualTo(PlanState.PUBLISHED);
        }

        assertThat(asked).containsExactly("pauses", "intent", "pauses");
    }

    @Test
    void aPauseThatBeginsInBetweenStopsTheSend() {
        onIntent = () -> pauses.save(Pause.begun(
                new PauseId("now"),
                PauseRequest.of(PauseScope.tenant(shop.tenant()), "storm"),
                clock.instant(),
                Actor.host()));
        try (Smm smm = node()) {
            assertThat(turn(smm, planned(smm)).state()).isEqualTo(PlanState.HELD);
        }

        assertThat(network.effects).hasValue(0);
    }

    @Test
    void whatTheHostPublishedUnderTheSameKeyIsNotPublishedAgain() {
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

    @Test
    void whatTheHostPublishedUnderTheSameKeyCountsThoughThePostWouldBeRefusedToday() {
        try (Smm smm = node()) {
            PlannedPost planned = planned(smm);
            smm.publishing().publish(PublishRequest.of(shop, Post.of("hello")).withKey(KEY));
            network.violations = List.of(new Violation(
                    Violation.Severity.BLOCKER,
                    "fake.flair",
                    "variants",
                    "this flair was retired",
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    "made up"));

            assertThat(turn(smm, planned).state()).isEqualTo(PlanState.PUBLISHED);
            assertThat(network.effects).hasValue(1);
        }
    }

    private PlannedPost planned(Smm smm) {
        return smm.planning()
                .schedule(ScheduleRequest.of(
                        shop, Post.of("hello"), clock.instant().plusSeconds(60), KEY));
    }

    private PlannedPost turn(Smm smm, PlannedPost planned) {
        clock.advance(Duration.ofMinutes(2));
        asked.clear();
        smm.planning().runDue();
        return smm.planning().find(planned.id()).orElseThrow();
    }

    /** Notes that somebody asked. */
    private final class Watching implements PauseStore {
        @Override
        public void save(Pause pause) {
            pauses.save(pause);
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
            asked.add("pauses");
            return pauses.of(tenant);
        }
    }
}
