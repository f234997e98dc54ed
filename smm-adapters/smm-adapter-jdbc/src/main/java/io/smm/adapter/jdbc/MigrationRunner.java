package io.smm.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables to the shape that this version knows, once however many nodes start at the same time, and writes down what it
 * did in the table {@code migration}. Tables to which a newer version added something it lives with, so that nodes of both can share
 * them; it refuses those from which a newer version took something away, and those whose history is another.
 */
final class MigrationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationRunner.class);

    private static final String HISTORY = "create table if not exists {migration} "
            + "(version integer not null primary key, name varchar(200) not null, checksum varchar(43) not null)";
    private static final String SCHEMA_IS_NEWER = "run the version of the library that made it, or a newer one";

    private final DataSource source;
    private final Dialect dialect;
    private final Names names;
    private final List<Migration> known;

    /** Takes no connection yet. */
    MigrationRunner(DataSource source, Dialect dialect, Names names) {
        this(source, dialect, names, Migration.of(dialect));
    }

    MigrationRunner(DataSource source, Dialect dialect, Names names, List<Migration> known) {
        this.source = source;
        this.dialect = dialect;
        this.names = names;
        this.known = known;
    }

    /** Applies what is missing. */
    public void migrate() {
        try (Connection connection = source.getConnection()) {
            if (isCurrent(connection)) {
                return;
            }
            inItsTurn(connection);
            if (!isCurrent(connection)) {
                throw new IllegalStateException("migrations left something out");
            }
        } catch (SQLException failed) {
            throw StorageErrors.of(failed);
        }
    }

    /** Checks that nothing is missing. */
    public void check() {
        try (Connection connection = source.getConnection()) {
            if (!isCurrent(connection)) {
                throw StorageErrors.afterAction(
                        "The tables " + names.table("…") + " are older than this version of the library",
                        "apply the migrations in io/smm/adapter/jdbc/migration");
            }
        } catch (SQLException failed) {
            throw StorageErrors.of(failed);
        }
    }

    private void inItsTurn(Connection connection) throws SQLException {
        switch (dialect) {
            case POSTGRESQL ->
                inATransaction(
                        connection,
                        "select pg_advisory_xact_lock(hashtextextended('" + names.table("migration") + "', 0))");
            case SQLITE -> immediate(connection);
            case H2 -> besideALock(connection);
        }
    }

    private void inATransaction(Connection connection, String lock) throws SQLException {
        boolean commitsItself = connection.getAutoCommit();
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            sql(connection).run(lock);
            apply(connection);
            connection.commit();
            done = true;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(commitsItself);
        }
    }

    private void immediate(Connection connection) throws SQLException {
        boolean commitsItself = connection.getAutoCommit();
        connection.setAutoCommit(true);
        Sql sql = sql(connection);
        sql.run("begin immediate");
        boolean done = false;
        try {
            apply(connection);
            sql.run("commit");
            done = true;
        } finally {
            if (!done) {
                sql.run("rollback");
            }
            connection.setAutoCommit(commitsItself);
        }
    }

    /**
     * H2 commits with each change of the schema: a lock on a row is held on a second connection meanwhile, and falls with it. Its files
     * say {@code if not exists}, so that one that was killed half-way is done anew.
     */
    private void besideALock(Connection connection) throws SQLException {
        sql(connection).run("create table if not exists {migration_lock} (id integer not null primary key)");
        try (Connection second = source.getConnection()) {
            boolean commitsItself = second.getAutoCommit();
            second.setAutoCommit(false);
            try {
                sql(second).run("merge into {migration_lock} (id) key (id) values (1)");
                apply(connection);
            } finally {
                second.commit();
                second.setAutoCommit(commitsItself);
            }
        }
    }

    private void apply(Connection connection) throws SQLException {
        Sql sql = sql(connection);
        sql.run(HISTORY);
        Map<Integer, Applied> applied = applied(sql);
        for (Migration migration : known) {
            if (!applied.containsKey(migration.version())) {
                for (String statement : migration.statements()) {
                    sql.run(names.migration(statement));
                }
                sql.change(
                        "insert into {migration} (version, name, checksum) values (?, ?, ?)",
                        migration.version(),
                        migration.name(),
                        migration.checksum());
            }
        }
    }

    /** Whether all is applied; refuses another history. */
    private boolean isCurrent(Connection connection) throws SQLException {
        if (!hasHistory(connection)) {
            return false;
        }
        Map<Integer, Applied> applied = applied(sql(connection));
        int newest = known.stream()
                .map(Migration::version)
                .max(Comparator.naturalOrder())
                .orElse(0);
        applied.values().stream().filter(one -> one.version() > newest).forEach(this::liveWith);
        for (Migration migration : known) {
            Applied one = applied.get(migration.version());
            if (one != null && !one.checksum().equals(migration.checksum())) {
                throw StorageErrors.afterAction(
                        "The tables " + names.table("…") + " were made by another " + migration.name(),
                        "restore the tables, or choose another prefix");
            }
        }
        return known.stream().map(Migration::version).allMatch(applied::containsKey);
    }

    /** What a newer version added does no harm here; what it took away may be what this version needs. */
    private void liveWith(Applied newer) {
        String shape =
                "The tables " + names.table("…") + " have the shape " + newer.version() + " (" + newer.name() + ")";
        if (Migration.breaks(newer.name())) {
            throw StorageErrors.afterAction(shape + ", which this version cannot work with", SCHEMA_IS_NEWER);
        }
        LOG.warn("{}: a newer version of the library shares them", shape);
    }

    private boolean hasHistory(Connection connection) throws SQLException {
        String question = dialect == Dialect.SQLITE
                ? "select 1 as one from sqlite_master where type = 'table' and name = ?"
                : "select 1 as one from information_schema.tables where lower(table_name) = ? and lower(table_schema) = "
                        + (names.schema().isEmpty()
                                ? "lower(current_schema)"
                                : "'" + names.schema().replace(".", "") + "'");
        boolean found = sql(connection)
                .find(question, row -> row.number("one"), names.prefix() + "migration")
                .isPresent();
        if (!connection.getAutoCommit()) {
            connection.rollback(); // a look, and no transaction is left open
        }
        return found;
    }

    private static Map<Integer, Applied> applied(Sql sql) throws SQLException {
        Map<Integer, Applied> applied = new TreeMap<>();
        sql.list(
                        "select version, name, checksum from {migration}",
                        row -> new Applied(
                                Math.toIntExact(row.number("version")), row.text("name"), row.text("checksum")))
                .forEach(one -> applied.put(one.version(), one));
        return applied;
    }

    private record Applied(int version, String name, String checksum) {}

    private Sql sql(Connection connection) {
        return new Sql(connection, dialect, names, 0);
    }
}
