package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.PageRequest;
import io.smm.error.StorageException;
import io.smm.post.Post;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.OutboxEntry;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.spi.PublishState;
import io.smm.spi.StepKind;
import io.smm.testkit.Samples;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node of today beside one of the next version, on one database: what it does not know it leaves alone, and it serves the rest. */
class NewerNodesTest {

    /** More than a claim looks at for its first thread. */
    private static final int MANY = 100;

    @ParameterizedTest
    @EnumSource
    void whatANewerNodeWroteIsNotTakenHoldsUpNobodyAndIsGivenBackWhole(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        PlanStore store = open(database, prefix).planStore().orElseThrow();
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
        assertThat(text(database, "select document from " + prefix + "plan where id = 'newer'"))
                .contains("\"newer\":7", "looked at again");
    }

    @ParameterizedTest
    @EnumSource
    void aHundredPostsThatThisVersionCannotReadAtAllDoNotHideTheOneThatItCan(TestDatabase database)
            throws SQLException {
        String prefix = TestDatabase.newPrefix();
        PlanStore store = open(database, prefix).planStore().orElseThrow();
        for (int i = 0; i < MANY; i++) {
            store.insert(Plans.entry("newer-" + i, 0));
        }
        store.insert(Plans.entry("known", 1));
        run(
                database,
                "update " + prefix + "plan set document = replace(document, '\"post\"', '\"posts\"')"
                        + " where id <> 'known'");

        assertThat(store.claim(Plans.claim(30, 1)))
                .extracting(entry -> entry.planned().id().value())
                .containsExactly("known");
        assertThat(text(database, "select count(*) from " + prefix + "plan where leased_until is null"))
                .isEqualTo(Integer.toString(MANY));
        assertThatThrownBy(() -> store.find(new PlanId("newer-0")))
                .as("who asks for one is told")
                .isInstanceOf(StorageException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aHundredDeliveriesThatThisVersionCannotReadDoNotHideTheOneThatItCan(TestDatabase database)
            throws SQLException {
        String prefix = TestDatabase.newPrefix();
        OutboxStore store = open(database, prefix).outboxStore().orElseThrow();
        for (int i = 0; i < MANY; i++) {
            store.insert(left("newer-" + i));
        }
        store.insert(left("the known one"));
        run(
                database,
                "update " + prefix + "outbox set document = replace(document, '\"state\"', '\"states\"')"
                        + " where id <> 'the known one'");
        Instant later = Samples.NOON.plusSeconds(600);

        assertThat(store.claimLeft(Set.of(Network.MEMORY), later, later.plusSeconds(90), 1))
                .extracting(entry -> entry.delivery().id().value())
                .containsExactly("the known one");
    }

    @ParameterizedTest
    @EnumSource
    void aStateThatThisVersionDoesNotKnowIsShownAsUnknownAndTakenByNobody(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        PlanStore store = open(database, prefix).planStore().orElseThrow();
        store.insert(Plans.entry("newer", 0));
        store.insert(Plans.entry("known", 1));
        run(
                database,
                "update " + prefix + "plan set state = 'BOOSTED', document = replace(document, '\"scheduled\"',"
                        + " '\"boosted\"') where id = 'newer'");

        assertThat(store.claim(Plans.claim(30, 10)))
                .extracting(entry -> entry.planned().id().value())
                .containsExactly("known");
        assertThat(store.find(new PlanId("newer")))
                .map(entry -> entry.planned().state())
                .contains(PlanState.UNKNOWN);
        assertThat(store.counts(PlanQuery.ofAll())).containsEntry(PlanState.UNKNOWN, 1L);
        assertThat(text(database, "select state from " + prefix + "plan where id = 'newer'"))
                .isEqualTo("BOOSTED");
    }

    @ParameterizedTest
    @EnumSource
    void aShapeThatOnlyGainedIsLivedWithAndFilledByItsDefaults(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        open(database, prefix);
        run(database, "alter table " + prefix + "plan add column boost varchar(40) default 'none'");
        newerMigration(database, prefix, "V999__boosts.sql");

        PlanStore store = open(database, prefix).planStore().orElseThrow();
        store.insert(Plans.entry("ours", 0));

        PlanEntry claimed = store.claim(Plans.claim(30, 10)).get(0);
        PlannedPost edited =
                claimed.planned().toBuilder().post(Post.of("We close.")).build();
        assertThat(store.replace(claimed.next(edited, Plans.note("edited")))).isTrue();
        assertThat(store.list(PlanQuery.ofAll(), PageRequest.first()).items())
                .extracting(entry -> entry.planned().post())
                .containsExactly(Post.of("We close."));
        assertThat(text(database, "select boost from " + prefix + "plan")).isEqualTo("none");
    }

    @ParameterizedTest
    @EnumSource
    void aShapeThatTookSomethingAwayIsRefused(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        open(database, prefix);
        newerMigration(database, prefix, "V999__break_leases.sql");

        assertThatThrownBy(() -> open(database, prefix))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("999");
    }

    private static void newerMigration(TestDatabase database, String prefix, String name) throws SQLException {
        run(
                database,
                "insert into " + prefix + "migration (version, name, checksum) values (999, '" + name + "', 'x')");
    }

    private static OutboxEntry left(String id) {
        return new OutboxEntry(
                Samples.delivery(id, Plans.account("one"), Post.of("We open at nine.")),
                Optional.empty(),
                PublishState.of(1, new byte[] {1}, StepKind.EFFECT),
                Optional.empty(),
                0,
                Optional.empty(),
                1);
    }

    private static JdbcStores open(TestDatabase database, String prefix) {
        return JdbcStores.open(database.options(prefix).build());
    }

    private static void run(TestDatabase database, String statement) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static String text(TestDatabase database, String question) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement one = connection.createStatement();
                ResultSet rows = one.executeQuery(question)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
