package io.smm.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** One row of an answer. */
final class Row {

    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    /** A text that is there. */
    public String text(String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    /** A text that may be missing. */
    public Optional<String> findText(String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** A number that is there. */
    public long number(String column) throws SQLException {
        return row.getLong(column);
    }

    /** Bytes that are there. */
    public byte[] bytes(String column) throws SQLException {
        return Objects.requireNonNull(row.getBytes(column), column);
    }

    /** Bytes that may be missing. */
    public Optional<byte[]> findBytes(String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column));
    }

    /** A moment that may be missing. */
    public Optional<Instant> findMoment(String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Moments.of(value));
    }
}
