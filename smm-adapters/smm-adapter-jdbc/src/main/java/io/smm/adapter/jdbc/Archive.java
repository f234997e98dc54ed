package io.smm.adapter.jdbc;

import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.StorageException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What has ended, out of the way of what goes on: the row stays, and with it the key, so that nothing is published again; its document
 * goes to a table of its own, or is forgotten.
 */
final class Archive {

    private static final int AT_ONCE = 200;

    private static final String ENDED_POSTS =
            "state in ('PUBLISHED', 'PARTLY_PUBLISHED', 'FAILED', 'MISSED', 'CANCELLED') and due_at is null and planned_at < ?";

    private static final String ENDED_DELIVERIES = "resume_at is null and created_at < ?";

    private final Database database;

    Archive(Database database) {
        this.database = database;
    }

    /** Moves the documents of what has ended; each piece is a transaction of its own. */
    int moveBefore(Instant moment) {
        return inPieces("plan", ENDED_POSTS + " and document <> ''", moment, Archive::move)
                + inPieces("outbox", ENDED_DELIVERIES + " and document <> ''", moment, Archive::move);
    }

    /** Forgets the documents of what has ended, archived ones too, and the log of those posts. */
    int forgetBefore(Instant moment) {
        return inPieces("plan", ENDED_POSTS + " and document is not null", moment, Archive::forget)
                + inPieces("outbox", ENDED_DELIVERIES + " and document is not null", moment, Archive::forget);
    }

    @FunctionalInterface
    private interface Piece {
        void of(Sql sql, String table, Object[] ids) throws SQLException;
    }

    private int inPieces(String table, String condition, Instant moment, Piece piece) {
        int all = 0;
        while (true) {
            int done = database.write(sql -> {
                Object[] ids = sql.list(
                                "select id from {" + table + "} where " + condition + " order by id limit " + AT_ONCE,
                                row -> row.text("id"),
                                moment)
                        .toArray();
                if (ids.length > 0) {
                    piece.of(sql, table, ids);
                }
                return ids.length;
            });
            all += done;
            if (done < AT_ONCE) {
                return all;
            }
        }
    }

    private static void move(Sql sql, String table, Object[] ids) throws SQLException {
        String marks = Sql.marks(ids.length);
        // Taken for this transaction before they are read, so that nobody changes one in between.
        sql.change("update {" + table + "} set version = version where id in (" + marks + ")", ids);
        sql.change("delete from {archive} where kind = '" + table + "' and id in (" + marks + ")", ids);
        sql.change(
                "insert into {archive} (kind, id, document) select '" + table + "', id, document from {" + table
                        + "} where document <> '' and id in (" + marks + ")",
                ids);
        sql.change("update {" + table + "} set document = '' where id in (" + marks + ")", ids);
    }

    private static void forget(Sql sql, String table, Object[] ids) throws SQLException {
        String marks = Sql.marks(ids.length);
        sql.change("delete from {archive} where kind = '" + table + "' and id in (" + marks + ")", ids);
        List<Object> values = new ArrayList<>();
        values.add(Sql.Absent.TEXT);
        Collections.addAll(values, ids);
        sql.change("update {" + table + "} set document = ? where id in (" + marks + ")", values.toArray());
        if (table.equals("plan")) {
            sql.change("delete from {plan_change} where plan_id in (" + marks + ")", ids);
        }
    }

    /** The document of a row, wherever it lies; empty when it was forgotten. */
    static Optional<String> document(Sql sql, String table, Row row) throws SQLException {
        Optional<String> document = row.findText("document");
        return document.isPresent() && document.get().isEmpty()
                ? sql.find(
                        "select document from {archive} where kind = ? and id = ?",
                        found -> found.text("document"),
                        table,
                        row.text("id"))
                : document;
    }

    /** For a key whose post was forgotten: whatever it was, it is not published again. */
    static StorageException forgotten(String what) {
        return new StorageException(ErrorDetails.of(
                        "The key was used for a " + what + " that has ended and was forgotten since",
                        RetryAdvice.never())
                .build());
    }
}
