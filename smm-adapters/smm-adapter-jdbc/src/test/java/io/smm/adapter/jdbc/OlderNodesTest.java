package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.PageRequest;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.OutboxStore;
import io.smm.spi.PlanClaim;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What nodes of the version before wrote, and still write beside this one: statements and documents as they were when the tables had
 * their second shape. Nothing here follows the code when it changes.
 */
class OlderNodesTest {

    private static final String PLAN =
            "{\"v\":1,\"type\":\"plan-entry\",\"value\":{\"planned\":{\"id\":\"<id>\",\"connection\":{\"tenant\":\"tenant\","
                    + "\"app\":\"app\",\"endpoint\":\"https://memory.example\",\"account\":{\"network\":\"<network>\",\"id\":\"<id>\"}},"
                    + "\"post\":{\"parts\":[{\"text\":{\"text\":\"\\\"network\\\":\\\"x\\\"\"}}]},\"key\":\"<id>\","
                    + "\"at\":\"<at>\",\"planState\":\"scheduled\",\"late\":{\"tolerance\":\"PT1H\"}},\"version\":1,"
                    + "\"note\":{\"by\":{\"kind\":\"host\",\"name\":\"host\"},\"at\":\"<at>\",\"why\":\"planned\"}}}";

    private static final String DELIVERY =
            "{\"v\":1,\"type\":\"outbox-entry\",\"value\":{\"delivery\":{\"id\":\"<id>\",\"connection\":{\"tenant\":\"tenant\","
                    + "\"app\":\"app\",\"endpoint\":\"https://memory.example\",\"account\":{\"network\":\"<network>\",\"id\":\"<id>\"}},"
                    + "\"post\":{\"parts\":[{\"text\":{\"text\":\"Hello\"}}]},\"createdAt\":\"<at>\",\"outcomes\":[]},"
                    + "\"state\":{\"format\":1,\"bytes\":\"AQ==\",\"next\":\"effect\"},\"attempts\":0,\"version\":1}}";

    @ParameterizedTest
    @EnumSource
    void whatTheVersionBeforeLeftIsServedByThoseWhoHaveItsNetwork(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        new MigrationRunner(
                        database.source(),
                        database.dialect(),
                        new Names("", prefix),
                        Migration.of(database.dialect()).subList(0, 2))
                .migrate();
        plan(database, prefix, "left-1", "memory");
        plan(database, prefix, "left-2", "bluesky");
        deliver(database, prefix, "left-3", "memory");
        deliver(database, prefix, "left-4", "bluesky");

        JdbcStores stores = JdbcStores.open(database.options(prefix).build());

        assertThat(text(database, "select network from " + prefix + "plan where id = 'left-2'"))
                .isEqualTo("bluesky");
        assertThat(text(database, "select network from " + prefix + "outbox where id = 'left-3'"))
                .isEqualTo("memory");
        assertServed(stores, "left-1", "left-2", "left-3", "left-4");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheVersionBeforePlansBesideThisOneIsServedByThoseWhoHaveItsNetwork(TestDatabase database)
            throws SQLException {
        String prefix = TestDatabase.newPrefix();
        JdbcStores stores = JdbcStores.open(database.options(prefix).build());
        plan(database, prefix, "beside-1", "memory");
        plan(database, prefix, "beside-2", "bluesky");
        deliver(database, prefix, "beside-3", "memory");
        deliver(database, prefix, "beside-4", "bluesky");

        PlanQuery bluesky = PlanQuery.ofAll().on(Set.of(Network.BLUESKY));
        PlanStore asked = stores.planStore().orElseThrow();
        assertThat(asked.list(bluesky, PageRequest.first()).items())
                .extracting(entry -> entry.planned().id().value())
                .as("before a claim has written its network down")
                .containsExactly("beside-2");
        assertThat(asked.counts(bluesky)).containsOnly(Map.entry(PlanState.SCHEDULED, 1L));
        assertServed(stores, "beside-1", "beside-2", "beside-3", "beside-4");
        assertThat(text(database, "select network from " + prefix + "plan where id = 'beside-2'"))
                .as("so that the next claim need not read it")
                .isEqualTo("bluesky");
    }

    private static void assertServed(JdbcStores stores, String mine, String theirs, String myLeft, String theirLeft) {
        PlanStore plans = stores.planStore().orElseThrow();
        OutboxStore outbox = stores.outboxStore().orElseThrow();

        assertThat(plans.claim(Plans.claim(30, 10)))
                .extracting(entry -> entry.planned().id().value())
                .containsExactly(mine);
        assertThat(plans.claim(new PlanClaim(
                        Optional.empty(), Optional.empty(), Set.of(Network.BLUESKY), Plans.at(30), Plans.at(35), 10)))
                .extracting(entry -> entry.planned().id().value())
                .containsExactly(theirs);
        assertThat(outbox.claimLeft(Set.of(Network.MEMORY), Plans.at(30), Plans.at(35), 10))
                .extracting(entry -> entry.delivery().id().value())
                .containsExactly(myLeft);
        assertThat(outbox.claimLeft(Set.of(Network.BLUESKY), Plans.at(30), Plans.at(35), 10))
                .extracting(entry -> entry.delivery().id().value())
                .containsExactly(theirLeft);

        PlanEntry entry = plans.find(new PlanId(mine)).orElseThrow();
        PlannedPost ended =
                entry.planned().toBuilder().state(PlanState.PUBLISHED).build();
        assertThat(plans.replace(entry.next(ended, Plans.note("published")))).isTrue();
        assertThat(plans.history(new PlanId(mine))).hasSize(1);
    }

    private static void plan(TestDatabase database, String prefix, String id, String network) throws SQLException {
        long at = Moments.of(Plans.at(0));
        insert(
                database,
                "insert into " + prefix + "plan (id, key_hash, tenant, account_hash, series_hash, state, priority,"
                        + " planned_at, not_before, leased_until, due_at, version, doc_version, document)"
                        + " values (?, ?, 'tenant', ?, null, 'SCHEDULED', 1, " + at + ", null, null, " + at
                        + ", 1, 1, ?)",
                id,
                id,
                id,
                filled(PLAN, id, network));
    }

    private static void deliver(TestDatabase database, String prefix, String id, String network) throws SQLException {
        long at = Moments.of(Plans.at(0));
        insert(
                database,
                "insert into " + prefix + "outbox (id, key_hash, tenant, account_hash, created_at, leased_until,"
                        + " resume_at, version, doc_version, document)"
                        + " values (?, null, 'tenant', ?, " + at + ", null, " + at + ", 1, 1, ?)",
                id,
                id,
                filled(DELIVERY, id, network));
    }

    private static String filled(String document, String id, String network) {
        return document.replace("<id>", id)
                .replace("<network>", network)
                .replace("<at>", Plans.at(0).toString());
    }

    private static void insert(TestDatabase database, String statement, String... values) throws SQLException {
        try (Connection connection = database.source().getConnection();
                PreparedStatement one = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                one.setString(i + 1, values[i]);
            }
            assertThat(one.executeUpdate()).isEqualTo(1);
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
