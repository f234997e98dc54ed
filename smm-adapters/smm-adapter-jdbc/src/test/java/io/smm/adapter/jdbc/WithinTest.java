package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.post.SpooledMedia;
import io.smm.spi.CursorStore;
import io.smm.spi.MediaStore;
import io.smm.spi.MediaUpload;
import io.smm.spi.QuotaStore;
import io.smm.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Joining the host's transaction. */
class WithinTest {

    @ParameterizedTest
    @EnumSource
    void aRollbackOfTheHostLeavesNothing(TestDatabase database) throws SQLException {
        JdbcStores stores = database.fresh();
        stores.cursorStore().orElseThrow().replace("before", 0, "stays");
        try (Connection connection = begun(database)) {
            boolean stored = stores.within(connection, () -> {
                boolean all = stores.cursorStore().orElseThrow().replace("new", 0, "value")
                        && stores.cursorStore().orElseThrow().replace("before", 1, "changed")
                        && stores.quotaStore().orElseThrow().replace("quota", Optional.empty(), window());
                assertThat(stores.cursorStore().orElseThrow().find("new"))
                        .as("seen by who wrote it")
                        .isPresent();
                return all;
            });
            assertThat(stored).isTrue();
            connection.rollback();
        }

        assertThat(stores.cursorStore().orElseThrow().find("new")).isEmpty();
        assertThat(stores.cursorStore().orElseThrow().find("before"))
                .map(CursorStore.Stored::value)
                .contains("stays");
        assertThat(stores.quotaStore().orElseThrow().find("quota")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theHostsCommitIsOursAndItsConnectionStaysItsOwn(TestDatabase database) throws SQLException {
        JdbcStores stores = database.fresh();
        try (Connection connection = begun(database)) {
            stores.within(connection, () -> stores.cursorStore().orElseThrow().replace("new", 0, "value"));
            assertThat(stores.cursorStore().orElseThrow().find("new"))
                    .as("nobody else sees it yet")
                    .isEmpty();
            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isFalse();

            connection.commit();

            assertThat(stores.cursorStore().orElseThrow().find("new")).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasThereBeforeDoesNotBreakTheHostsTransaction(TestDatabase database) throws SQLException {
        JdbcStores stores = database.fresh();
        stores.cursorStore().orElseThrow().replace("there", 0, "value");
        try (Connection connection = begun(database)) {
            boolean stored = stores.within(
                    connection,
                    () -> stores.cursorStore().orElseThrow().replace("there", 0, "other")
                            || stores.cursorStore().orElseThrow().replace("new", 0, "value"));
            connection.commit();

            assertThat(stored).isTrue();
        }
        assertThat(stores.cursorStore().orElseThrow().find("new")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE_FILE", mode = EnumSource.Mode.EXCLUDE) // where one writes, the others wait
    void otherThreadsAreNoPartOfIt(TestDatabase database) throws SQLException {
        JdbcStores stores = database.fresh();
        try (Connection connection = begun(database)) {
            stores.within(
                    connection,
                    () -> CompletableFuture.supplyAsync(
                                    () -> stores.cursorStore().orElseThrow().replace("theirs", 0, "value"))
                            .join());
            connection.rollback();
        }

        assertThat(stores.cursorStore().orElseThrow().find("theirs")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void afterAFailureTheThreadIsOnItsOwnAgain(TestDatabase database) throws SQLException {
        JdbcStores stores = database.fresh();
        try (Connection connection = begun(database)) {
            assertThatThrownBy(() -> stores.within(connection, () -> {
                        stores.cursorStore().orElseThrow().replace("new", 0, "value");
                        throw new IllegalArgumentException("the host's own");
                    }))
                    .hasMessage("the host's own");
            connection.rollback();
        }

        assertThat(stores.cursorStore().orElseThrow().replace("new", 0, "value"))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatCommitsByItselfIsRefused(TestDatabase database) throws SQLException {
        JdbcStores stores = database.fresh();
        try (Connection connection = database.source().getConnection()) {
            assertThatThrownBy(() -> stores.within(connection, () -> true)).isInstanceOf(InvalidInputException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void mediaThatTheHostTakesBackWereNeverThereAndThoseItCommitsAre(TestDatabase database)
            throws SQLException, IOException {
        JdbcStores stores = database.fresh();
        MediaStore media = stores.mediaStore().orElseThrow();
        byte[] bytes = new byte[600_000];
        try (Connection connection = begun(database)) {
            stores.within(connection, () -> put(media, bytes));
            connection.rollback();
            assertThat(media.use().bytes()).isZero();

            SpooledMedia there = stores.within(connection, () -> put(media, bytes));
            connection.commit();

            try (InputStream opened = media.open(MediaProgram.TENANT, there, 599_999)) {
                assertThat(opened.readAllBytes()).hasSize(1);
            }
        }
        assertThat(media.deleteUnheld(Samples.NOON.plusSeconds(9), 9))
                .as("held")
                .isZero();
    }

    private static SpooledMedia put(MediaStore media, byte[] bytes) {
        try {
            return media.put(
                    MediaProgram.TENANT,
                    MediaProgram.HOLDER,
                    new MediaUpload(new ByteArrayInputStream(bytes), OptionalLong.empty(), bytes.length),
                    Samples.NOON);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Connection begun(TestDatabase database) throws SQLException {
        Connection connection = database.source().getConnection();
        connection.setAutoCommit(false);
        try (Statement hosts = connection.createStatement()) {
            hosts.execute("select 1");
        }
        return connection;
    }

    private static QuotaStore.Window window() {
        return new QuotaStore.Window(Samples.NOON, Samples.NOON.plus(Duration.ofHours(1)), 100, 1);
    }
}
