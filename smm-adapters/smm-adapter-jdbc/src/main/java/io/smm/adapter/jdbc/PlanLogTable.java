package io.smm.adapter.jdbc;

import io.smm.Cursor;
import io.smm.error.InvalidInputException;
import io.smm.post.plan.ChangeNote;
import io.smm.post.plan.PlanChange;
import io.smm.post.plan.PlanChanges;
import io.smm.post.plan.PlanId;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PlanEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The log of all changes. A change is written in the transaction that makes it, and gets its place from the first reader that sees
 * it: transactions end in another order than they take numbers in, and a reader would pass by what ends late.
 */
final class PlanLogTable {

    private static final int MOST_AT_ONCE = 1_000;

    private record Placed(long place, PlanChange change) {}

    private static final String INSERT = "insert into {plan_change} (plan_id, version, document) values (?, ?, ?)";

    private final Database database;
    private final Documents documents;

    PlanLogTable(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** Writes down what has a note. */
    void write(Sql sql, PlanEntry after, Optional<PlanState> before) throws SQLException {
        if (after.note().isEmpty()) {
            return;
        }
        sql.change(
                INSERT,
                after.planned().id().value(),
                after.version(),
                document(after, after.note().get(), before));
    }

    /** Writes down of what is new that it is, all in one trip. */
    void writeNew(Sql sql, List<PlanEntry> entries) throws SQLException {
        List<Object[]> lines = new ArrayList<>();
        for (PlanEntry entry : entries) {
            entry.note()
                    .ifPresent(note -> lines.add(new Object[] {
                        entry.planned().id().value(), entry.version(), document(entry, note, Optional.empty())
                    }));
        }
        sql.batch(INSERT, lines);
    }

    String document(PlanEntry after, ChangeNote note, Optional<PlanState> before) {
        PlannedPost planned = after.planned();
        return documents.write(new PlanChange(
                planned.id(),
                planned.connection().tenant(),
                planned.connection().id(),
                after.version(),
                before,
                planned.state(),
                note));
    }

    List<PlanChange> of(PlanId id) {
        return database
                .read(sql -> sql.list(
                        "select document from {plan_change} where plan_id = ? order by version",
                        row -> row.text("document"),
                        id.value()))
                .stream()
                .map(document -> documents.read(PlanChange.class, document))
                .toList();
    }

    PlanChanges after(Optional<Cursor> place, int most) {
        long from = place.map(PlanLogTable::number).orElse(0L);
        List<Placed> piece = placed(from, most);
        if (piece.size() < most && database.read(PlanLogTable::anyWithoutPlace)) {
            database.write(PlanLogTable::givePlaces);
            piece = placed(from, most);
        }
        return piece.isEmpty()
                ? new PlanChanges(List.of(), place)
                : new PlanChanges(
                        piece.stream().map(Placed::change).toList(),
                        Optional.of(new Cursor(
                                Long.toString(piece.get(piece.size() - 1).place()))));
    }

    /** Gives places to all that is committed; what is not yet gets a later one. */
    Cursor end() {
        while (database.read(PlanLogTable::anyWithoutPlace)) {
            database.write(PlanLogTable::givePlaces);
        }
        return new Cursor(Long.toString(
                database.read(sql -> sql.find("select place from {plan_log} where id = 1", row -> row.number("place")))
                        .orElseThrow()));
    }

    private List<Placed> placed(long after, int most) {
        return database.read(sql -> sql.list(
                "select place, document from {plan_change} where place > ? order by place limit ?",
                row -> new Placed(row.number("place"), documents.read(PlanChange.class, row.text("document"))),
                after,
                most));
    }

    private static boolean anyWithoutPlace(Sql sql) throws SQLException {
        return sql.find("select id from {plan_change} where place is null limit 1", row -> row.number("id"))
                .isPresent();
    }

    /** In the order of their numbers, which is that of the versions of one post. One reader at a time does it. */
    private static boolean givePlaces(Sql sql) throws SQLException {
        // Locks the row first, and only then looks: what another reader has just placed is seen.
        sql.change("update {plan_log} set place = place where id = 1");
        long last = sql.find("select place from {plan_log} where id = 1", row -> row.number("place"))
                .orElseThrow();
        List<Long> ids = sql.list(
                "select id from {plan_change} where place is null order by id limit ?",
                row -> row.number("id"),
                MOST_AT_ONCE);
        long next = last;
        List<Object[]> batch = new ArrayList<>();
        for (Long id : ids) {
            next++;
            batch.add(new Object[] {next, id});
        }
        sql.batch("update {plan_change} set place = ? where id = ?", batch);
        sql.change("update {plan_log} set place = ? where id = 1", next);
        return true;
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.value());
        } catch (NumberFormatException foreign) {
            throw InvalidInputException.of("changes", "after", "is no place in this log");
        }
    }
}
