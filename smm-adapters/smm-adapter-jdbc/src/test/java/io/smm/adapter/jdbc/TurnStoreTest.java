package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.RequestKey;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanState;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import io.smm.spi.TurnStore;
import io.smm.testkit.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a turn changes of a planned post and of its delivery is changed whole, or not at all. */
class TurnStoreTest {

    private final JdbcStores stores = JdbcStores.open(
            TestDatabase.POSTGRES.options(TestDatabase.newPrefix()).build());
    private final PlanStore plans = stores.planStore().orElseThrow();
    private final OutboxStore outbox = stores.outboxStore().orElseThrow();
    private final TurnStore turns = plans.together(outbox).orElseThrow();

    @Test
    void aBeginningAndAnEndAreStoredInBothAndInTheLog() {
        PlanEntry claimed = claimed("a");
        PlanEntry delivering = next(claimed, PlanState.DELIVERING);
        OutboxEntry intent = intent("d", claimed);

        assertThat(turns.begin(delivering, intent)).isTrue();
        assertThat(plans.find(claimed.planned().id())).contains(delivering);
        assertThat(outbox.find(new DeliveryId("d"))).contains(intent);

        PlanEntry ended = next(delivering, PlanState.PUBLISHED);
        assertThat(turns.end(ended, last(intent))).isTrue();
        assertThat(plans.find(claimed.planned().id())).contains(ended);
        assertThat(outbox.find(new DeliveryId("d"))).contains(last(intent));
        assertThat(plans.history(claimed.planned().id()))
                .extracting(PlanChange::from, PlanChange::to)
                .containsExactly(
                        tuple(Optional.empty(), PlanState.SCHEDULED),
                        tuple(Optional.of(PlanState.SCHEDULED), PlanState.DELIVERING),
                        tuple(Optional.of(PlanState.DELIVERING), PlanState.PUBLISHED));
    }

    @Test
    void whatSomebodyCancelledMeanwhileBeginsNothing() {
        PlanEntry claimed = claimed("a");
        PlanEntry cancelled = next(claimed, PlanState.CANCELLED);
        assertThat(plans.replace(cancelled)).isTrue();

        assertThat(turns.begin(next(claimed, PlanState.DELIVERING), intent("d", claimed)))
                .isFalse();

        assertThat(plans.find(claimed.planned().id())).contains(cancelled);
        assertThat(outbox.find(new DeliveryId("d"))).isEmpty();
        assertThat(plans.history(claimed.planned().id())).hasSize(2);
    }

    @Test
    void aKeyThatIsInUseChangesNothing() {
        PlanEntry claimed = claimed("a");
        outbox.insert(intent("earlier", claimed));

        assertThat(turns.begin(next(claimed, PlanState.DELIVERING), intent("d", claimed)))
                .isFalse();

        assertThat(plans.find(claimed.planned().id())).contains(claimed);
        assertThat(outbox.find(new DeliveryId("d"))).isEmpty();
        assertThat(plans.history(claimed.planned().id())).hasSize(1);
    }

    @Test
    void beginningsThatGoTogetherDoNotSufferForOneWhoseKeyIsInUse() throws Exception {
        List<PlanEntry> claimed = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            claimed.add(claimed("a" + i));
        }
        outbox.insert(intent("earlier", claimed.get(7)));
        List<FutureTask<Boolean>> tasks = new ArrayList<>();
        for (PlanEntry entry : claimed) {
            FutureTask<Boolean> task = new FutureTask<>(() -> turns.begin(
                    next(entry, PlanState.DELIVERING),
                    intent("of " + entry.planned().id(), entry)));
            tasks.add(task);
            new Thread(task, "begins " + entry.planned().id()).start();
        }

        for (int i = 0; i < 16; i++) {
            boolean begun = tasks.get(i).get();
            PlanState state = plans.find(claimed.get(i).planned().id())
                    .orElseThrow()
                    .planned()
                    .state();
            assertThat(begun).as("%d", i).isEqualTo(i != 7);
            assertThat(state).isEqualTo(begun ? PlanState.DELIVERING : PlanState.SCHEDULED);
        }
    }

    @Test
    void anEndWhosePlannedPostChangedMeanwhileLeavesTheDeliveryAlone() {
        PlanEntry delivering = next(claimed("a"), PlanState.DELIVERING);
        OutboxEntry intent = intent("d", delivering);
        assertThat(turns.begin(delivering, intent)).isTrue();
        assertThat(plans.replace(delivering.released())).isTrue();

        assertThat(turns.end(next(delivering, PlanState.PUBLISHED), last(intent)))
                .isFalse();

        assertThat(outbox.find(new DeliveryId("d"))).contains(intent);
        assertThat(plans.history(delivering.planned().id())).hasSize(2);
    }

    @Test
    void anEndWhoseDeliveryChangedMeanwhileLeavesThePlannedPostAlone() {
        PlanEntry delivering = next(claimed("a"), PlanState.DELIVERING);
        OutboxEntry intent = intent("d", delivering);
        assertThat(turns.begin(delivering, intent)).isTrue();
        assertThat(outbox.replace(last(intent))).isTrue();

        assertThat(turns.end(next(delivering, PlanState.PUBLISHED), last(intent)))
                .isFalse();

        assertThat(plans.find(delivering.planned().id())).contains(delivering);
        assertThat(plans.history(delivering.planned().id())).hasSize(2);
    }

    @Test
    void inATransactionOfTheHostsEachIsChangedForItself() throws SQLException {
        PlanEntry claimed = claimed("a");
        try (Connection connection = TestDatabase.POSTGRES.source().getConnection()) {
            connection.setAutoCommit(false);
            boolean begun = stores.within(
                    connection, () -> turns.begin(next(claimed, PlanState.DELIVERING), intent("d", claimed)));
            connection.rollback();
            connection.setAutoCommit(true);

            assertThat(begun).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyPromisesItForDeliveriesThatLieElsewhere(TestDatabase database) {
        OutboxStore elsewhere = JdbcStores.open(
                        database.options(TestDatabase.newPrefix()).build())
                .outboxStore()
                .orElseThrow();

        assertThat(plans.together(elsewhere)).isEmpty();
    }

    private PlanEntry claimed(String id) {
        plans.insert(Plans.entry(id, 0));
        return plans.claim(Plans.claim(1, 1)).get(0);
    }

    private static PlanEntry next(PlanEntry before, PlanState state) {
        return new PlanEntry(
                before.planned().toBuilder().state(state).build(),
                Optional.empty(),
                before.leasedUntil(),
                before.version() + 1,
                Optional.of(new ChangeNote(Actor.worker("w"), Samples.NOON, "because")));
    }

    private static OutboxEntry intent(String id, PlanEntry claimed) {
        RequestKey key = claimed.planned().key();
        Delivery delivery = Delivery.of(
                new DeliveryId(id),
                claimed.planned().connection(),
                claimed.planned().post(),
                Samples.NOON,
                List.of());
        return new OutboxEntry(
                delivery,
                Optional.of(key),
                PublishState.of(1, new byte[0], StepKind.EFFECT),
                Optional.of(Samples.NOON),
                1,
                claimed.leasedUntil(),
                1);
    }

    private static OutboxEntry last(OutboxEntry intent) {
        return new OutboxEntry(
                intent.delivery(),
                intent.key(),
                PublishState.of(1, new byte[0], StepKind.NONE),
                Optional.empty(),
                0,
                Optional.empty(),
                2);
    }
}
