package io.smm.adapter.jdbc;

import io.smm.error.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what a database confirms is kept when the process is killed, or refuses to write. Looks once at each connection: a
 * database that H2 closed and opened again has forgotten what it was told.
 */
final class Durability {

    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);
    private static final int SQLITE_FULL = 2;

    /** No file system of H2's is named; one letter is a drive. */
    private static final Pattern PLAIN_FILE = Pattern.compile("(?!\\w{2,}:).*");

    private final Dialect dialect;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Connection> looked = Collections.newSetFromMap(new WeakHashMap<>());

    Durability(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Looks at a connection before it writes.
     *
     * @param free whether it is in no transaction, so that a setting may be changed
     */
    void check(Connection connection, boolean free) throws SQLException {
        Connection physical = connection.unwrap(Connection.class);
        lock.lock();
        try {
            if (looked.contains(physical)) {
                return;
            }
        } finally {
            lock.unlock();
        }
        switch (dialect) {
            case H2 -> h2(connection, free);
            case POSTGRESQL -> postgresql(connection);
            case SQLITE -> sqlite(connection, free);
        }
        lock.lock();
        try {
            looked.add(physical);
        } finally {
            lock.unlock();
        }
    }

    private static void h2(Connection connection, boolean free) throws SQLException {
        if (ask(connection, "select database_path()").equals(List.of("null"))) {
            return; // in memory: nothing is kept, and nobody believes so
        }
        if (PLAIN_FILE.matcher(ask(connection, "select database_path()").get(0)).matches()) {
            LOG.warn(
                    "H2 closes its file when a thread that uses it is interrupted: put async: before the path in its URL");
        }
        if (delaysWrites(connection) && free) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set write_delay 0");
            } catch (SQLException noRights) {
                throw notDurable("H2 delays its writes", "add ;WRITE_DELAY=0 to the database's URL", noRights);
            }
        }
        if (delaysWrites(connection)) {
            throw notDurable("H2 delays its writes", "add ;WRITE_DELAY=0 to the database's URL", null);
        }
    }

    /** The setting and the value in force are told apart there, and only the second counts; both being zero is sure. */
    private static boolean delaysWrites(Connection connection) throws SQLException {
        return ask(
                        connection,
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
                .stream()
                .anyMatch(value -> !value.equals("0"));
    }

    private static void postgresql(Connection connection) throws SQLException {
        if (ask(connection, "show synchronous_commit").contains("off")) {
            throw notDurable("PostgreSQL confirms before it writes", "set synchronous_commit to on", null);
        }
    }

    private static void sqlite(Connection connection, boolean free) throws SQLException {
        if (Long.parseLong(ask(connection, "pragma synchronous").get(0)) < SQLITE_FULL) {
            if (!free) {
                throw notDurable("SQLite does not wait for the disk", "set synchronous=FULL in the URL", null);
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma synchronous = full");
            }
        }
        String journal = ask(connection, "pragma journal_mode").get(0).toLowerCase(Locale.ROOT);
        boolean onDisk = ask(connection, "select file from pragma_database_list where name = 'main'").stream()
                .anyMatch(file -> !file.isEmpty() && !file.equals("null"));
        if (onDisk && (journal.equals("off") || journal.equals("memory"))) {
            throw notDurable("SQLite keeps no journal on disk", "set journal_mode=WAL in the URL", null);
        }
    }

    private static List<String> ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(String.valueOf(rows.getString(1)));
            }
            return answers;
        }
    }

    private static StorageException notDurable(String what, String action, @Nullable SQLException cause) {
        StorageException plain =
                StorageErrors.afterAction(what + ": a killed process would lose what was confirmed", action);
        return cause == null
                ? plain
                : new StorageException(plain.details().toBuilder().cause(cause).build());
    }
}
