package io.smm.benchmarks.metrics;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The same columns in DuckDB, in memory, one thread. */
final class Duck implements AutoCloseable {

    private final Connection connection;

    private Duck(Connection connection) {
        this.connection = connection;
    }

    static Duck of(Columns columns) throws SQLException {
        Duck duck = new Duck(DriverManager.getConnection("jdbc:duckdb:"));
        try (Statement statement = duck.connection.createStatement()) {
            statement.execute("PRAGMA threads=1");
            statement.execute("CREATE TABLE rows (dense BIGINT, keyed BIGINT, campaign INTEGER, type TINYINT)");
        }
        try (DuckDBAppender rows = duck.connection
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "rows")) {
            for (int i = 0; i < columns.rows; i++) {
                rows.beginRow();
                rows.append(columns.dense[i]);
                rows.append(columns.keyed[i]);
                rows.append(columns.campaigns[i]);
                rows.append(columns.types[i]);
                rows.endRow();
            }
        }
        return duck;
    }

    /** The one number that a query answers with. */
    long ask(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
