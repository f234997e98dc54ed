package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.StorageException;
import io.smm.post.plan.Actor;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanState;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import io.smm.testkit.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A change of a planned post and its line in the log are there both, or neither. */
class PlanLogTest {

    private final String prefix = TestDatabase.newPrefix();

    @ParameterizedTest
    @EnumSource
    void aChangeThatComesTooLateIsNotWrittenDown(TestDatabase database) {
        PlanStore store = store(database);
        PlanEntry claimed = claimed(store);
        assertThat(store(database).replace(delivering(claimed)))
                .as("on another node")
                .isTrue();

        assertThat(store.replace(delivering(claimed))).isFalse();

        assertThat(store.history(claimed.planned().id()))
                .extracting(PlanChange::to)
                .containsExactly(PlanState.SCHEDULED, PlanState.DELIVERING);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeThatCannotBeWrittenDownIsNotMade(TestDatabase database) throws SQLException {
        PlanStore store = store(database);
        PlanEntry claimed = claimed(store);
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table " + prefix + "plan_change rename to " + prefix + "gone");
        }

        assertThatThrownBy(() -> store.replace(delivering(claimed))).isInstanceOf(StorageException.class);

        PlanEntry stands = store.find(claimed.planned().id()).orElseThrow();
        assertThat(stands.planned().state()).isEqualTo(PlanState.SCHEDULED);
        assertThat(stands.version()).isEqualTo(claimed.version());
    }

    private PlanStore store(TestDatabase database) {
        return JdbcStores.open(database.options(prefix).build()).planStore().orElseThrow();
    }

    private static PlanEntry claimed(PlanStore store) {
        store.insert(Plans.entry("a", 0));
        return store.claim(Plans.claim(1, 1)).get(0);
    }

    private static PlanEntry delivering(PlanEntry claimed) {
        return new PlanEntry(
                claimed.planned().toBuilder().state(PlanState.DELIVERING).build(),
                Optional.empty(),
                claimed.leasedUntil(),
                claimed.version() + 1,
                Optional.of(new ChangeNote(Actor.worker("w"), Samples.NOON, "its time has come")));
    }
}
