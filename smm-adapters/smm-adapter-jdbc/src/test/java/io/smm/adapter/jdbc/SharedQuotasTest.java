package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.spi.QuotaStore;
import io.smm.testkit.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Quotas that several nodes use. */
class SharedQuotasTest {

    private static final int THREADS_A_NODE = 3;
    private static final int USES = 10;

    @ParameterizedTest
    @EnumSource
    void twoNodesNeverCountPastEachOther(TestDatabase database) throws Exception {
        String prefix = TestDatabase.newPrefix();
        JdbcStores one = JdbcStores.open(database.options(prefix).build());
        JdbcStores other = JdbcStores.open(database.options(prefix).build());
        ExecutorService threads = Executors.newFixedThreadPool(2 * THREADS_A_NODE);
        try {
            List<Callable<Boolean>> users = new ArrayList<>();
            for (int i = 0; i < THREADS_A_NODE; i++) {
                users.add(() -> use(one.quotaStore().orElseThrow()));
                users.add(() -> use(other.quotaStore().orElseThrow()));
            }
            for (Future<Boolean> user : threads.invokeAll(users, 60, TimeUnit.SECONDS)) {
                assertThat(user.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(one.quotaStore().orElseThrow().find("key")).contains(window(2L * THREADS_A_NODE * USES));
    }

    @ParameterizedTest
    @EnumSource
    void whatANewerNodeWroteBesidesIsKept(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        QuotaStore store =
                JdbcStores.open(database.options(prefix).build()).quotaStore().orElseThrow();
        store.replace("key", Optional.empty(), window(1));
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update " + prefix + "quota set document = "
                    + "replace(document, '\"used\":1', '\"used\":1,\"newer\":\"kept\"')");

            assertThat(store.replace("key", Optional.of(window(1)), window(2))).isTrue();

            assertThat(store.find("key")).contains(window(2));
            assertThat(statement
                            .executeQuery(
                                    "select 1 from " + prefix + "quota where document like '%\"newer\":\"kept\"%'")
                            .next())
                    .isTrue();
        }
    }

    private static boolean use(QuotaStore store) {
        for (int i = 0; i < USES; i++) {
            boolean counted = false;
            while (!counted) {
                Optional<QuotaStore.Window> stored = store.find("key");
                counted = store.replace(
                        "key",
                        stored,
                        window(stored.map(QuotaStore.Window::used).orElse(0L) + 1));
            }
        }
        return true;
    }

    private static QuotaStore.Window window(long used) {
        return new QuotaStore.Window(Samples.NOON, Samples.NOON.plus(Duration.ofHours(1)), 100, used);
    }
}
