package io.smm.adapter.jdbc;

import io.smm.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The host's database: a connection for each piece of work, taken and given back as it was; or the host's own connection, where the
 * present thread has joined its transaction. Thread-safe.
 */
final class Database {

    /** What is done on a connection. */
    @FunctionalInterface
    interface Work<T> {
        /** Does it. */
        T on(Sql sql) throws SQLException;
    }

    /** What is done with a bare connection. */
    @FunctionalInterface
    private interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    /** What takes its connections itself. */
    @FunctionalInterface
    interface Doing<T> {
        /** Does it. */
        T done() throws SQLException;
    }

    /** How many seconds a statement has that others wait for: none of them shall wait for somebody's lock. */
    private static final int SHORTLY = 2;

    /** How often work that the database took back for another's sake is done anew. */
    private static final int MOST_TRIES = 5;

    private final DataSource source;
    private final Dialect dialect;
    private final Names names;
    private final int timeoutSeconds;
    private final Durability durability;
    private final ConcurrentMap<Thread, Connection> joined = new ConcurrentHashMap<>();

    /** Takes no connection yet. */
    Database(DataSource source, Dialect dialect, Names names, Duration statementTimeout) {
        this.source = source;
        this.dialect = dialect;
        this.names = names;
        // H2 keeps a time-out of statements in the connection, for the host's own statements too: it has a time-out of
        // locks.
        this.timeoutSeconds = dialect == Dialect.H2 ? 0 : Math.toIntExact(statementTimeout.toSeconds());
        this.durability = new Durability(dialect);
    }

    public Dialect dialect() {
        return dialect;
    }

    /** What the tables are called. */
    public Names names() {
        return names;
    }

    /** Reads with one statement. */
    <T> T read(Work<T> work) {
        return run(connection -> work.on(sql(connection)), connection -> alone(connection, work, false));
    }

    /** Changes something with one statement, which is a transaction of its own. */
    <T> T change(Work<T> work) {
        return run(connection -> inTheHosts(connection, work), connection -> alone(connection, work, true));
    }

    /** Does all or nothing. Is done anew when the database takes it back for another's sake. */
    <T> T write(Work<T> work) {
        return run(connection -> inTheHosts(connection, work), connection -> together(connection, work));
    }

    /** Changes something as {@link #change} does, without patience; empty when it was not done. */
    <T> Optional<T> changeShortly(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return Optional.of(alone(connection, sql -> work.on(sql.within(SHORTLY)), true));
        } catch (SQLException failed) {
            if (StorageErrors.didNothing(failed)) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /** Does all or nothing, once and without patience; empty when nothing was done. */
    <T> Optional<T> writeShortly(Work<T> work) throws SQLException {
        boolean[] ends = {true};
        try (Connection connection = source.getConnection()) {
            ends[0] = false;
            return Optional.of(together(connection, sql -> {
                T result = work.on(sql.within(SHORTLY));
                ends[0] = true; // from here on it is open what a failure means
                return result;
            }));
        } catch (SQLException failed) {
            if (ends[0]) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    /** Lets all that this thread does in {@code action} happen in a transaction of the host's. */
    <T> T within(Connection connection, Supplier<T> action) {
        Thread thread = Thread.currentThread();
        Connection outer = joined.putIfAbsent(thread, connection);
        if (outer != null && !outer.equals(connection)) {
            throw new IllegalStateException("this thread has joined another transaction already");
        }
        try {
            return action.get();
        } finally {
            if (outer == null) {
                joined.remove(thread);
            }
        }
    }

    /** Whether the present thread works in a transaction of the host's. */
    public boolean isJoined() {
        return joined.containsKey(Thread.currentThread());
    }

    private <T> T run(Use<T> inTheHosts, Use<T> ofOurOwn) {
        Connection hosts = joined.get(Thread.currentThread());
        return undisturbed(() -> hosts != null ? inTheHosts.of(hosts) : tried(ofOurOwn));
    }

    private <T> T tried(Use<T> ofOurOwn) throws SQLException {
        for (int tries = 1; ; tries++) {
            try (Connection connection = source.getConnection()) {
                return ofOurOwn.of(connection);
            } catch (SQLException lost) {
                if (tries == MOST_TRIES || !StorageErrors.lostToAnother(lost)) {
                    throw lost;
                }
            }
        }
    }

    /** What is to be kept is kept though the thread shall end; and an interrupt closes the file under H2 for everybody. */
    <T> T undisturbed(Doing<T> doing) {
        boolean interrupted = Thread.interrupted();
        try {
            return doing.done();
        } catch (SQLException failed) {
            throw StorageErrors.of(failed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T inTheHosts(Connection connection, Work<T> work) throws SQLException {
        durability.check(connection, false);
        return work.on(sql(connection));
    }

    private <T> T alone(Connection connection, Work<T> work, boolean writes) throws SQLException {
        boolean commitsItself = connection.getAutoCommit();
        if (writes) {
            durability.check(connection, true);
        }
        if (commitsItself) {
            return work.on(sql(connection));
        }
        return ended(connection, work);
    }

    private <T> T together(Connection connection, Work<T> work) throws SQLException {
        boolean commitsItself = connection.getAutoCommit();
        durability.check(connection, true);
        if (dialect == Dialect.SQLITE) {
            return immediate(connection, work, commitsItself);
        }
        if (commitsItself) {
            connection.setAutoCommit(false);
        }
        boolean done = false;
        try {
            T result = ended(connection, work);
            done = true;
            return result;
        } finally {
            if (commitsItself && done) {
                connection.setAutoCommit(true);
            } else if (commitsItself) {
                quietly(() -> connection.setAutoCommit(true));
            }
        }
    }

    private <T> T ended(Connection connection, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.on(sql(connection));
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                quietly(connection::rollback);
            }
        }
    }

    /** SQLite's transactions begin as readers: one that reads and then writes may find that it cannot. This one writes from the start. */
    private <T> T immediate(Connection connection, Work<T> work, boolean commitsItself) throws SQLException {
        if (!commitsItself) {
            connection.setAutoCommit(true);
        }
        boolean done = false;
        try (Statement statement = connection.createStatement()) {
            if (timeoutSeconds > 0) {
                statement.setQueryTimeout(timeoutSeconds);
            }
            statement.execute("begin immediate");
            try {
                T result = work.on(sql(connection));
                statement.execute("commit");
                done = true;
                return result;
            } finally {
                if (!done) {
                    quietly(() -> statement.execute("rollback"));
                }
            }
        } finally {
            if (!commitsItself) {
                connection.setAutoCommit(false);
            }
        }
    }

    private Sql sql(Connection connection) {
        return new Sql(connection, dialect, names, timeoutSeconds);
    }

    /** What fails while something else has failed says nothing new; a pool throws such a connection away. */
    private static void quietly(Ending ending) {
        try {
            ending.run();
        } catch (SQLException second) {
            // the first failure is on its way
        }
    }

    @FunctionalInterface
    private interface Ending {
        void run() throws SQLException;
    }

    /** For what the tables hold and this version cannot read. */
    static StorageException unreadable(String what, RuntimeException cause) {
        StorageException plain = StorageErrors.afterAction(
                what + " cannot be read: a newer version wrote it, or somebody changed it", "update this node");
        return new StorageException(plain.details().toBuilder().cause(cause).build());
    }
}
