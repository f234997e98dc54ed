package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PlanState;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.testkit.Samples;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which changes of the plan stay on their page, as PostgreSQL counts them: no index has to learn of those. */
class RoomTest {

    @Test
    void noIndexLearnsOfALeaseOrOfABeginning() throws SQLException {
        String prefix = TestDatabase.newPrefix();
        JdbcStores stores =
                JdbcStores.open(TestDatabase.POSTGRES.options(prefix).build());
        PlanStore plans = stores.planStore().orElseThrow();
        plans.insert(Plans.entry("a", 0));
        try (Connection connection = TestDatabase.POSTGRES.source().getConnection()) {
            connection.setAutoCommit(false);
            stores.within(connection, () -> {
                PlanEntry claimed = plans.claim(Plans.claim(1, 1)).get(0);
                return plans.replace(new PlanEntry(
                        claimed.planned().toBuilder()
                                .state(PlanState.DELIVERING)
                                .build(),
                        Optional.empty(),
                        claimed.leasedUntil(),
                        claimed.version() + 1,
                        Optional.of(new ChangeNote(Actor.worker("w"), Samples.NOON, "its time has come"))));
            });

            assertThat(changes(connection, prefix + "plan")).isEqualTo("2 changes, 2 of them in place");
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** Of the transaction that is open. */
    private static String changes(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select n_tup_upd || ' changes, ' || n_tup_hot_upd || ' of them in place'"
                                + " from pg_stat_xact_user_tables where relname = '" + table + "'")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
