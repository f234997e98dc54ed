package io.smm.adapter.jdbc;

import java.sql.SQLException;
import java.util.Comparator;

/** A statement that changes one row or none, and may share its transaction with others of its kind. Immutable. */
final class Change {

    /**
     * The order in which a transaction takes its locks: what inserts before what changes, then by what two may compete for. A statement
     * stays together, for it is sent once with all of its values.
     */
    static final Comparator<Change> IN_ORDER = Comparator.comparing(Change::isUpdate)
            .thenComparing(Change::statement)
            .thenComparing(change -> change.place);

    private final boolean update;
    private final String place;
    private final String statement;
    private final Object[] values;

    private Change(boolean update, String place, String statement, Object[] values) {
        this.update = update;
        this.place = place;
        this.statement = statement;
        this.values = values;
    }

    /** Inserts a row, unless one with the same key is there. */
    static Change insert(String key, String statement, Object... values) {
        return new Change(false, key, statement, values);
    }

    /** Changes a row that is still at its version. */
    static Change update(String id, String statement, Object... values) {
        return new Change(true, id, statement, values);
    }

    boolean isUpdate() {
        return update;
    }

    String statement() {
        return statement;
    }

    Object[] values() {
        return values;
    }

    /** Whether both are the same statement with other values. */
    boolean isLike(Change other) {
        return update == other.update && statement.equals(other.statement);
    }

    /** Whether it changed its row. */
    boolean on(Sql sql) throws SQLException {
        return update ? sql.change(statement, values) == 1 : sql.insert(statement, values);
    }
}
