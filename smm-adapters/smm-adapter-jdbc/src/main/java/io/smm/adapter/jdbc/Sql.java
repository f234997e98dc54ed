package io.smm.adapter.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. Names of tables are filled in. */
final class Sql {

    /** Reads a row. */
    @FunctionalInterface
    interface Reader<T> {
        /** What the row says. */
        T read(Row row) throws SQLException;
    }

    private static final String NEW_ONLY = " on conflict do nothing";

    private static final String BY_INDEXES = "select set_config('plan_cache_mode', 'force_generic_plan', true),"
            + " set_config('enable_seqscan', 'off', true); ";

    private static final String COMMIT = "; commit";

    private final Connection connection;
    private final Dialect dialect;
    private final Names names;
    private final int timeoutSeconds;

    /** With {@code timeoutSeconds} 0 nothing bounds a statement but the database itself. */
    Sql(Connection connection, Dialect dialect, Names names, int timeoutSeconds) {
        this.connection = connection;
        this.dialect = dialect;
        this.names = names;
        this.timeoutSeconds = timeoutSeconds;
    }

    /** All rows of an answer; the statement says how many at most. */
    <T> List<T> list(String statement, Reader<T> reader, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values);
                ResultSet rows = prepared.executeQuery()) {
            List<T> read = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                read.add(reader.read(row));
            }
            return read;
        }
    }

    /**
     * All rows of an answer of PostgreSQL, by one plan for whatever values, which goes by indexes however small the tables were when it was
     * made. Settings of the transaction see to that, so it must be no host's.
     */
    <T> List<T> listByIndexes(String statement, Reader<T> reader, @Nullable Object... values) throws SQLException {
        return second(BY_INDEXES + statement, reader, values);
    }

    /** As {@link #listByIndexes}; ends the transaction in the same trip, which takes another otherwise. */
    <T> List<T> listAndCommit(String statement, Reader<T> reader, @Nullable Object... values) throws SQLException {
        return second(BY_INDEXES + statement + COMMIT, reader, values);
    }

    private <T> List<T> second(String statements, Reader<T> reader, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statements, values)) {
            prepared.execute();
            prepared.getMoreResults(); // past what the settings are now
            List<T> read = new ArrayList<>();
            try (ResultSet rows = prepared.getResultSet()) {
                Row row = new Row(rows);
                while (rows.next()) {
                    read.add(reader.read(row));
                }
            }
            return read;
        }
    }

    /** The first row of an answer. */
    <T> Optional<T> find(String statement, Reader<T> reader, @Nullable Object... values) throws SQLException {
        return list(statement, reader, values).stream().findFirst();
    }

    /** Changes rows, and says how many. */
    public int change(String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        }
    }

    /** Inserts a row unless one with the same key is there, and says whether it did. */
    public boolean insert(String statement, @Nullable Object... values) throws SQLException {
        if (dialect != Dialect.H2) {
            return change(statement + NEW_ONLY, values) == 1;
        }
        try {
            return change(statement, values) == 1;
        } catch (SQLException refused) {
            if (StorageErrors.isDuplicate(refused)) {
                return false; // H2 takes back the statement alone
            }
            throw refused;
        }
    }

    /** Inserts a row for each line of values unless one with the same key is there, which H2 takes for a failure of all. */
    int[] insertAll(String statement, List<Object[]> lines) throws SQLException {
        return batch(dialect == Dialect.H2 ? statement : statement + NEW_ONLY, lines);
    }

    /** Changes rows with each line of values, all at once, and says how many each changed. */
    int[] batch(String statement, List<Object[]> lines) throws SQLException {
        if (lines.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement prepared = prepare(statement)) {
            for (Object[] line : lines) {
                set(prepared, line);
                prepared.addBatch();
            }
            return prepared.executeBatch();
        }
    }

    /** The same connection, on which each statement has to end within so many seconds. */
    Sql within(int seconds) {
        return timeoutSeconds <= seconds ? this : new Sql(connection, dialect, names, seconds);
    }

    /** What makes a select take rows for itself, and leave those that somebody else is taking. */
    String skippingLocked() {
        return dialect == Dialect.SQLITE ? "" : " for update skip locked"; // SQLite has one writer
    }

    /** The condition that a column holds one of some texts; on PostgreSQL it is the same statement for however many. */
    static String isOneOf(Dialect dialect, String column, int many) {
        return dialect == Dialect.POSTGRESQL ? column + " = any (?)" : column + " in (" + marks(many) + ")";
    }

    /** The values of {@link #isOneOf}. */
    static Object[] valuesOf(Dialect dialect, List<String> texts) {
        return dialect == Dialect.POSTGRESQL ? new Object[] {texts.toArray(new String[0])} : texts.toArray();
    }

    /** As many question marks. */
    static String marks(int many) {
        return String.join(", ", Collections.nCopies(many, "?"));
    }

    /** Runs what gives no answer, such as a change of the schema. */
    public void run(String statement) throws SQLException {
        try (java.sql.Statement plain = connection.createStatement()) {
            plain.execute(names.sql(statement));
        }
    }

    private PreparedStatement prepare(String statement, @Nullable Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(names.sql(statement));
        try {
            if (timeoutSeconds > 0) {
                prepared.setQueryTimeout(timeoutSeconds);
            }
            set(prepared, values);
            return prepared;
        } catch (SQLException | RuntimeException failed) {
            prepared.close();
            throw failed;
        }
    }

    private void set(PreparedStatement prepared, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            set(prepared, i + 1, values[i]);
        }
    }

    private void set(PreparedStatement prepared, int index, @Nullable Object value) throws SQLException {
        if (value instanceof String text) {
            prepared.setString(index, text);
        } else if (value instanceof Long number) {
            prepared.setLong(index, number);
        } else if (value instanceof Integer number) {
            prepared.setInt(index, number);
        } else if (value instanceof Instant moment) {
            prepared.setLong(index, Moments.of(moment));
        } else if (value instanceof byte[] bytes) {
            prepared.setBytes(index, bytes);
        } else if (value instanceof String[] texts) {
            prepared.setArray(index, connection.createArrayOf("text", texts));
        } else if (value instanceof Long[] numbers) {
            prepared.setArray(index, connection.createArrayOf("bigint", numbers));
        } else if (value instanceof Absent absent) {
            prepared.setNull(index, absent.type);
        } else {
            throw new IllegalArgumentException("no column takes a " + value);
        }
    }

    /** A value that is not there; databases want to know of which type. */
    enum Absent {
        /** No text. */
        TEXT(Types.VARCHAR),
        /** No number, and no moment. */
        NUMBER(Types.BIGINT),
        /** No bytes. */
        BYTES(Types.VARBINARY);

        private final int type;

        Absent(int type) {
            this.type = type;
        }
    }

    /** The values of one place in all lines, as an array; of moments their numbers. */
    static Object column(List<Object[]> lines, int place) {
        boolean texts = lines.get(0)[place] instanceof String;
        @Nullable Object[] column = texts ? new String[lines.size()] : new Long[lines.size()];
        for (int i = 0; i < column.length; i++) {
            Object value = lines.get(i)[place];
            column[i] = value instanceof Instant moment
                    ? (Object) Moments.of(moment)
                    : value == Absent.NUMBER ? null : value;
        }
        return column;
    }

    /** A text, or none. */
    static Object orNone(Optional<String> text) {
        return text.<Object>map(one -> one).orElse(Absent.TEXT);
    }

    /** A moment, or none. */
    static Object orNoMoment(Optional<Instant> moment) {
        return moment.<Object>map(one -> one).orElse(Absent.NUMBER);
    }
}
