package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Smm;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.PlannedPost;
import io.smm.post.plan.ScheduleRequest;
import io.smm.spi.PlanStore;
import io.smm.spi.StoreSet;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a database keeps is given at once, with the clock that its nodes go by. */
class StoreSetTest {

    private final TestClock clock = new TestClock();
    private final FakeNetwork network = new FakeNetwork();
    private final InMemoryPlanStore plans = new InMemoryPlanStore();

    @Test
    void theStoresOfASetAreUsedWithItsClockAndWhatItLacksStaysAsItWasChosen() {
        InMemoryOutboxStore outbox = new InMemoryOutboxStore();
        StoreSet set = new StoreSet() {
            @Override
            public Optional<Clock> clock() {
                return Optional.of(clock);
            }

            @Override
            public Optional<PlanStore> planStore() {
                return Optional.of(plans);
            }
        };

        try (Smm smm = SmmBuilder.create()
                .register(network)
                .outboxStore(outbox)
                .stores(set)
                .build()) {
            PlannedPost planned = smm.planning()
                    .schedule(ScheduleRequest.of(
                            network.connection(), Post.of("hello"), TestClock.START, new RequestKey("k")));

            assertThat(plans.find(planned.id())).isPresent();
            assertThat(smm.planning().runDue().published()).hasSize(1);
            assertThat(outbox.findByKey(planned.connection().id(), planned.key()))
                    .hasValueSatisfying(
                            entry -> assertThat(entry.delivery().createdAt()).isEqualTo(TestClock.START));
        }
    }
}
