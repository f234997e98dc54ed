package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.RetryAdvice;
import io.smm.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationRunnerTest {

    @Test
    void allMigrationsGiveTheSameTablesOnEveryDialect() throws SQLException {
        List<List<String>> shapes = new ArrayList<>();
        for (TestDatabase database : TestDatabase.values()) {
            String prefix = TestDatabase.newPrefix();
            runner(database, prefix).migrate();
            shapes.add(Shape.of(database, prefix));
        }

        assertThat(shapes.get(0)).hasSizeGreaterThan(40).contains("cursor.place text not null");
        assertThat(shapes.get(1)).containsExactlyElementsOf(shapes.get(0));
        assertThat(shapes.get(2)).containsExactlyElementsOf(shapes.get(0));
    }

    @ParameterizedTest
    @EnumSource
    void nodesThatStartAtOnceMigrateOnce(TestDatabase database) throws Exception {
        String prefix = TestDatabase.newPrefix();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> start = () -> {
                runner(database, prefix).migrate();
                return true;
            };
            for (Future<Boolean> node : nodes.invokeAll(List.of(start, start, start, start), 60, TimeUnit.SECONDS)) {
                assertThat(node.get()).isTrue();
            }
        } finally {
            nodes.shutdownNow();
        }
        runner(database, prefix).check();
    }

    @ParameterizedTest
    @EnumSource
    void aMigrationThatWasKilledHalfWayIsDoneAnew(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        MigrationRunner broken = runner(
                database,
                prefix,
                new Migration(
                        1, "V1__a.sql", "create table if not exists ${schema}${prefix}a (id integer);\nnonsense;\n"));
        assertThatThrownBy(broken::migrate).isInstanceOf(StorageException.class);

        MigrationRunner mended = runner(
                database,
                prefix,
                new Migration(1, "V1__a.sql", "create table if not exists ${schema}${prefix}a (id integer);\n"));
        mended.migrate();

        mended.check();
        assertThat(database.tables(prefix)).containsExactly(prefix + "a");
    }

    @ParameterizedTest
    @EnumSource
    void tablesFromWhichANewerVersionTookSomethingAreRefusedAndLeftAlone(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        runner(database, prefix).migrate();
        run(
                database,
                "insert into " + prefix
                        + "migration (version, name, checksum) values (999, 'V999__break_leases.sql', 'x')");

        assertThatThrownBy(() -> runner(database, prefix).migrate())
                .isInstanceOfSatisfying(StorageException.class, error -> {
                    assertThat(error.retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.AFTER_ACTION);
                    assertThat(error).hasMessageContaining("999");
                });
    }

    @ParameterizedTest
    @EnumSource
    void aMigrationThatWasChangedAfterItRanIsFound(TestDatabase database) throws SQLException {
        String prefix = TestDatabase.newPrefix();
        runner(database, prefix).migrate();
        run(database, "update " + prefix + "migration set checksum = 'x' where version = 1");

        assertThatThrownBy(() -> runner(database, prefix).check())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("V1__stores.sql");
    }

    @ParameterizedTest
    @EnumSource
    void whereNobodyMigratesMissingTablesAreToldNotMade(TestDatabase database) {
        String prefix = TestDatabase.newPrefix();

        assertThatThrownBy(() -> runner(database, prefix).check()).isInstanceOf(StorageException.class);
        assertThat(database.tables(prefix)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "SQLITE_FILE", mode = EnumSource.Mode.EXCLUDE)
    void tablesLieInTheSchemaThatWasNamed(TestDatabase database) throws SQLException {
        String schema = "s" + TestDatabase.newPrefix().replace("_", "");
        run(database, "create schema " + schema);
        MigrationRunner runner =
                new MigrationRunner(database.source(), database.dialect(), new Names(schema + ".", "smm_"));

        runner.migrate();
        runner.migrate();

        run(
                database,
                "insert into " + schema + ".smm_cursor (key_hash, consumer, place, version) values ('a', 'b', 'c', 1)");
    }

    @Test
    void statementsEndAtTheEndOfALineAndCommentsAreNone() {
        Migration migration =
                new Migration(1, "V1__a.sql", "-- one; two;\ncreate a;\r\n\n-- three\ncreate b (';x');\n");

        assertThat(migration.statements()).containsExactly("create a", "create b (';x')");
    }

    private static MigrationRunner runner(TestDatabase database, String prefix) {
        return new MigrationRunner(database.source(), database.dialect(), new Names("", prefix));
    }

    private static MigrationRunner runner(TestDatabase database, String prefix, Migration known) {
        Dialect dialect = database.dialect();
        return new MigrationRunner(database.source(), dialect, new Names("", prefix), List.of(known));
    }

    private static void run(TestDatabase database, String statement) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
