package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.post.plan.PlanId;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that a newer version wrote. */
class NewerNodesTest {

    @ParameterizedTest
    @EnumSource
    void whatANewerNodeWroteIsNotTakenHoldsUpNobodyAndIsGivenBackWhole(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        PlanStore store =
                JdbcStores.open(database.options(prefix).build()).planStore().orElseThrow();
        store.insert(Plans.entry("newer", 0));
        store.insert(Plans.entry("known", 1));
        run(
                database,
                "update " + prefix
                        + "plan set document = replace(document, '\"version\":1', '\"version\":1,\"newer\":7')"
                        + " where id = 'newer'");

        assertThat(store.claim(Plans.claim(30, 1)))
                .extracting(entry -> entry.planned().id().value())
                .containsExactly("known");

        PlanEntry read = store.find(new PlanId("newer")).orElseThrow();
        assertThat(store.replace(read.next(read.planned(), Plans.note("looked at"))))
                .isTrue();
        PlanEntry again = store.find(new PlanId("newer")).orElseThrow();
        assertThat(store.replace(again.next(again.planned(), Plans.note("looked at again"))))
                .isTrue();
        assertThat(document(database, "select document from " + prefix + "plan where id = 'newer'"))
                .contains("\"newer\":7", "looked at again");
    }

    private static void run(TestDatabase database, String statement) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement one = connection.createStatement()) {
            assertThat(one.executeUpdate(statement)).isEqualTo(1);
        }
    }

    private static String document(TestDatabase database, String question) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement one = connection.createStatement();
                ResultSet rows = one.executeQuery(question)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
