package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.post.Delivery;
import io.smm.post.DeliveryId;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PlanState;
import io.smm.spi.OutboxEntry;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import io.smm.testkit.Samples;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which commits PostgreSQL may confirm before they are on the disk, as each transaction says of itself when it ends. */
class WhoWaitsForTheDiskTest {

    private final String prefix = TestDatabase.newPrefix();
    private JdbcStores stores;
    private PlanStore plans;

    @BeforeEach
    void eachTransactionTellsHowItEnds() throws SQLException {
        stores = JdbcStores.open(TestDatabase.POSTGRES.options(prefix).build());
        plans = stores.planStore().orElseThrow();
        run("create table " + prefix + "ends (place bigint generated always as identity, said text)");
        run("create function " + prefix + "tell() returns trigger language plpgsql as $$ begin insert into " + prefix
                + "ends (said) values (current_setting('synchronous_commit')); return null; end $$");
        for (String table : List.of("plan", "outbox")) {
            run("create constraint trigger tell after insert or update on " + prefix + table
                    + " deferrable initially deferred for each row execute function " + prefix + "tell()");
        }
    }

    @Test
    void aWorkersChangesOfThePlanDoNotWaitAndPeoplesAndTheOutboxDo() throws SQLException {
        plans.insert(Plans.entry("a", 0));
        assertThat(ends()).as("planned").containsExactly("on");

        PlanEntry claimed = plans.claim(Plans.claim(1, 1)).get(0);
        assertThat(ends()).as("claimed").containsExactly("off");

        PlanEntry delivering = next(claimed, PlanState.DELIVERING, Actor.worker("w"));
        assertThat(plans.replace(delivering)).isTrue();
        assertThat(ends()).as("begun").containsExactly("off");

        OutboxEntry intent = intent(claimed);
        stores.outboxStore().orElseThrow().insert(intent);
        assertThat(ends()).as("attempt").containsExactly("on");

        stores.outboxStore().orElseThrow().replace(outcome(intent));
        assertThat(ends()).as("outcome").containsExactly("on");

        assertThat(plans.replace(next(delivering, PlanState.PUBLISHED, Actor.worker("w"))))
                .isTrue();
        assertThat(ends()).as("ended").containsExactly("off");
    }

    @Test
    void aPersonsChangeWaits() throws SQLException {
        PlanEntry planned = plans.insert(Plans.entry("a", 0));
        plans.claim(Plans.claim(1, 1));
        PlanEntry claimed = plans.find(planned.planned().id()).orElseThrow();
        ends();

        assertThat(plans.replace(next(claimed, PlanState.CANCELLED, Actor.host())))
                .isTrue();

        assertThat(ends()).containsExactly("on");
    }

    @Test
    void whatIsPartOfAHostsTransactionWaitsWithIt() throws SQLException {
        plans.insert(Plans.entry("a", 0));
        ends();
        try (Connection connection = TestDatabase.POSTGRES.source().getConnection()) {
            connection.setAutoCommit(false);
            stores.within(connection, () -> {
                PlanEntry claimed = plans.claim(Plans.claim(1, 1)).get(0);
                return plans.replace(next(claimed, PlanState.DELIVERING, Actor.worker("w")));
            });
            connection.commit();
            connection.setAutoCommit(true);
        }

        assertThat(ends()).containsOnly("on");
    }

    private static PlanEntry next(PlanEntry before, PlanState state, Actor by) {
        return new PlanEntry(
                before.planned().toBuilder().state(state).build(),
                Optional.empty(),
                before.leasedUntil(),
                before.version() + 1,
                Optional.of(new ChangeNote(by, Samples.NOON, "because")));
    }

    private static OutboxEntry intent(PlanEntry claimed) {
        Delivery delivery = Delivery.of(
                new DeliveryId("d"),
                claimed.planned().connection(),
                claimed.planned().post(),
                Samples.NOON,
                List.of());
        return new OutboxEntry(
                delivery,
                Optional.of(claimed.planned().key()),
                PublishState.of(1, new byte[0], StepKind.EFFECT),
                Optional.of(Samples.NOON),
                1,
                claimed.leasedUntil(),
                1);
    }

    private static OutboxEntry outcome(OutboxEntry intent) {
        return new OutboxEntry(
                intent.delivery(),
                intent.key(),
                PublishState.of(1, new byte[0], StepKind.NONE),
                Optional.empty(),
                0,
                Optional.empty(),
                2);
    }

    /** What was told since the last time. */
    private List<String> ends() throws SQLException {
        List<String> ends = new ArrayList<>();
        try (Connection connection = TestDatabase.POSTGRES.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("with told as (delete from " + prefix
                        + "ends returning place, said) select said from told order by place")) {
            while (rows.next()) {
                ends.add(rows.getString(1));
            }
        }
        return ends;
    }

    private static void run(String statement) throws SQLException {
        try (Connection connection = TestDatabase.POSTGRES.source().getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
