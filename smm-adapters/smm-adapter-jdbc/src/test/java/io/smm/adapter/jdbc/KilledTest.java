package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.smm.error.RetryAdvice;
import io.smm.error.StorageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** What was confirmed is there after {@code kill -9}. */
class KilledTest {

    private static final int KILLS = 2;
    private static final int CONFIRMED_BEFORE = 150;

    @TempDir
    private Path folder;

    @Test
    void h2KeepsWhatItConfirmed(TestReporter reporter) throws Exception {
        assertThat(lost("jdbc:h2:async:" + folder.resolve("data") + ";WRITE_DELAY=0", "sa", reporter))
                .isZero();
    }

    @Test
    void h2IsMadeToKeepItWhereItsUrlForgetsTo(TestReporter reporter) throws Exception {
        assertThat(lost("jdbc:h2:file:" + folder.resolve("data"), "sa", reporter))
                .isZero();
    }

    @Test
    void sqliteKeepsWhatItConfirmed(TestReporter reporter) throws Exception {
        assertThat(lost("jdbc:sqlite:" + folder.resolve("data.db") + "?journal_mode=WAL", "", reporter))
                .isZero();
    }

    @Test
    void h2IsRefusedWhereItDelaysAndTheUserHasNoRightToChangeIt() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("data");
        try (Connection admin = h2(url, "sa").getConnection();
                Statement statement = admin.createStatement()) {
            JdbcStores.open(JdbcOptions.of(h2(url, "sa")).build());
            statement.execute("set write_delay 500");
            statement.execute("create user plain password ''");
            statement.execute("grant alter any schema to plain");
            statement.execute("grant all on schema public to plain");

            assertThatThrownBy(() ->
                            JdbcStores.open(JdbcOptions.of(h2(url, "plain")).build()))
                    .isInstanceOfSatisfying(StorageException.class, error -> {
                        assertThat(error.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.AFTER_ACTION);
                        assertThat(error.retryAdvice().action().orElseThrow()).contains("WRITE_DELAY=0");
                    });
        }
    }

    @Test
    void h2InMemoryIsTakenAsWhatItIs() {
        assertThat(JdbcStores.open(JdbcOptions.of(h2("jdbc:h2:mem:taken;DB_CLOSE_DELAY=-1", "sa"))
                                .build())
                        .cursorStore()
                        .orElseThrow()
                        .replace("a", 0, "b"))
                .isTrue();
    }

    private static JdbcDataSource h2(String url, String user) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword("");
        return source;
    }

    private static int lost(String url, String user, TestReporter reporter) throws Exception {
        int confirmed = 0;
        int lost = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String prefix = "run" + kill + "-";
            int most = confirmedByWriterThatIsKilled(url, user, prefix);
            confirmed += most;
            lost += missing(url, user, prefix, most);
        }
        reporter.publishEntry(url.substring(0, 9), confirmed + " confirmed, " + lost + " lost in " + KILLS + " kills");
        return lost;
    }

    private static int missing(String url, String user, String prefix, int confirmed) {
        int missing = 0;
        try (HikariDataSource source = KilledWriter.source(url, user)) {
            JdbcStores stores = JdbcStores.open(JdbcOptions.of(source).build());
            for (int i = 0; i < confirmed; i++) {
                missing += stores.cursorStore().orElseThrow().find(prefix + i).isPresent() ? 0 : 1;
            }
        }
        return missing;
    }

    private static int confirmedByWriterThatIsKilled(String url, String user, String prefix)
            throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        url,
                        user,
                        prefix))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int confirmed = 0;
        try (BufferedReader told = writer.inputReader()) {
            String line = told.readLine();
            while (line != null) {
                confirmed++;
                if (confirmed == CONFIRMED_BEFORE) {
                    writer.toHandle().destroyForcibly(); // SIGKILL; what was told until then is read to its end
                }
                line = told.readLine();
            }
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(confirmed).isGreaterThanOrEqualTo(CONFIRMED_BEFORE);
        return confirmed;
    }
}
