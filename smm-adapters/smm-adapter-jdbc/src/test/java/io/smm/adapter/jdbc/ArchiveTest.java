package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.PageRequest;
import io.smm.error.RetryAdvice;
import io.smm.error.StorageException;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanQuery;
import io.smm.post.plan.PlanState;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchiveTest {

    @ParameterizedTest
    @EnumSource
    void whatHasEndedIsMovedAndIsThereAsBefore(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        JdbcStores stores = JdbcStores.open(database.options(prefix).build());
        PlanStore store = stores.planStore().orElseThrow();
        PlanEntry ended = ended(store, "ended", 0);
        ended(store, "ended lately", 20);
        store.insert(Plans.entry("open", 0));
        for (PlanState state : new PlanState[] {PlanState.UNKNOWN, PlanState.HELD, PlanState.PENDING}) {
            end(store, "in " + state, 0, state);
        }

        assertThat(stores.archiveBefore(Plans.at(10))).isEqualTo(1);
        assertThat(stores.archiveBefore(Plans.at(10))).as("once").isZero();

        assertThat(count(database, "select count(*) from " + prefix + "archive"))
                .isEqualTo(1);
        assertThat(store.find(new PlanId("ended"))).contains(ended);
        assertThat(store.list(PlanQuery.ofAll().in(PlanState.PUBLISHED), PageRequest.first(10))
                        .items())
                .hasSize(2)
                .contains(ended);
        assertThat(store.insert(Plans.entry("ended", 5))).as("its key").isEqualTo(ended);
        PlanEntry corrected = ended.next(ended.planned(), Plans.note("corrected"));
        assertThat(store.replace(corrected)).isTrue();
        assertThat(store.find(new PlanId("ended"))).contains(corrected);
        assertThat(stores.archiveBefore(Plans.at(10))).as("again").isEqualTo(1);
        assertThat(store.find(new PlanId("ended"))).contains(corrected);
    }

    @ParameterizedTest
    @EnumSource
    void aKeyWhosePostWasForgottenPublishesNothingAgain(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        JdbcStores stores = JdbcStores.open(database.options(prefix).build());
        PlanStore store = stores.planStore().orElseThrow();
        PlanEntry ended = ended(store, "ended", 0);
        ended(store, "archived", 0);
        stores.archiveBefore(Plans.at(10));

        assertThat(stores.forgetBefore(Plans.at(10))).isEqualTo(2);

        assertThat(store.find(new PlanId("ended"))).isEmpty();
        assertThat(store.history(new PlanId("ended"))).isEmpty();
        assertThat(store.list(PlanQuery.ofAll(), PageRequest.first(10)).items()).isEmpty();
        assertThat(count(database, "select count(*) from " + prefix + "archive"))
                .isZero();
        assertThatThrownBy(() -> store.insert(Plans.entry("ended", 5)))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        error -> assertThat(error.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.NEVER));
        assertThatThrownBy(() -> store.findByKey(
                        ended.planned().connection().id(), ended.planned().key()))
                .isInstanceOf(StorageException.class);
    }

    private static PlanEntry ended(PlanStore store, String id, int minute) {
        return end(store, id, minute, PlanState.PUBLISHED);
    }

    private static PlanEntry end(PlanStore store, String id, int minute, PlanState state) {
        PlanEntry first = Plans.entry(id, minute);
        store.insert(first);
        PlanEntry ended = first.next(first.planned().toBuilder().state(state).build(), Plans.note("ended"));
        assertThat(store.replace(ended)).isTrue();
        return ended;
    }

    private static long count(TestDatabase database, String question) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement one = connection.createStatement();
                ResultSet rows = one.executeQuery(question)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
