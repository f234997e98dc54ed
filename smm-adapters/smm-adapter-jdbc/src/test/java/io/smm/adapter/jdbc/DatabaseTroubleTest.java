package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.smm.error.InvalidInputException;
import io.smm.error.RetryAdvice;
import io.smm.error.StorageException;
import io.smm.spi.CursorStore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that is down, broken or asked for nonsense. */
class DatabaseTroubleTest {

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatIsDownIsAskedAgainLater(TestDatabase database) {
        AtomicBoolean down = new AtomicBoolean();
        DataSource source = new Failing(database.source(), down);
        CursorStore store = JdbcStores.open(
                        JdbcOptions.of(source).prefix(TestDatabase.newPrefix()).build())
                .cursorStore()
                .orElseThrow();
        down.set(true);

        assertThatThrownBy(() -> store.find("a")).isInstanceOfSatisfying(StorageException.class, error -> {
            assertThat(error.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.SAME_CALL_AFTER);
            assertThat(error).hasCauseInstanceOf(SQLException.class);
        });

        down.set(false);
        assertThat(store.replace("a", 0, "b")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aTableThatIsGoneNeedsSomebody(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        CursorStore store =
                JdbcStores.open(database.options(prefix).build()).cursorStore().orElseThrow();
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table " + prefix + "cursor");
        }

        assertThatThrownBy(() -> store.replace("a", 0, "the-text-of-a-row"))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        error -> assertThat(error.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.AFTER_ACTION))
                .hasMessageNotContaining("the-text-of-a-row");
    }

    @ParameterizedTest
    @EnumSource
    void aThreadThatShallEndStillKeepsWhatItHas(TestDatabase database) {
        CursorStore store = database.fresh().cursorStore().orElseThrow();
        Thread.currentThread().interrupt();

        assertThat(store.replace("a", 0, "b")).isTrue();
        assertThat(Thread.interrupted()).as("still asked to end").isTrue();
        assertThat(store.find("a")).isPresent();
    }

    @Test
    void interruptsDoNotCloseTheFileUnderH2(@TempDir Path folder) throws Exception {
        HikariDataSource source =
                KilledWriter.source("jdbc:h2:async:" + folder.resolve("data") + ";WRITE_DELAY=0", "sa");
        CursorStore store =
                JdbcStores.open(JdbcOptions.of(source).build()).cursorStore().orElseThrow();
        AtomicInteger stored = new AtomicInteger();
        Thread writer = new Thread(() -> {
            while (stored.get() < 300) {
                stored.addAndGet(store.replace("key " + stored.get(), 0, "x".repeat(300)) ? 1 : 0);
            }
        });
        writer.start();
        while (writer.isAlive()) {
            writer.interrupt();
            writer.join(1);
        }

        assertThat(stored).hasValue(300);
        assertThat(store.replace("after", 0, "x")).isTrue();
        source.close();
    }

    @Test
    void namesThatCouldBeSqlAreRefusedAllAtOnce() {
        JdbcOptions.Builder options = JdbcOptions.of(TestDatabase.H2_FILE.source())
                .prefix("x; drop table y")
                .schema("Public\"");

        assertThatThrownBy(options::build)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults()).hasSize(2));
    }

    /** A data source whose database goes down and comes back. */
    private record Failing(DataSource source, AtomicBoolean down) implements DataSource {

        @Override
        public Connection getConnection() throws SQLException {
            if (down.get()) {
                throw new SQLTransientConnectionException("no connection within 30 s");
            }
            return source.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public PrintWriter getLogWriter() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLogWriter(PrintWriter out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLoginTimeout(int seconds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getLoginTimeout() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
