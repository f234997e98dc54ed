package io.smm.adapter.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Changes that several threads make at the same moment, in one transaction: a commit is paid once for all of them. Each learns whether
 * it changed its row. When one fails, or would wait long for somebody's lock, all are taken back and made one by one, so that none suffers
 * for another. Thread-safe.
 */
final class Commits {

    private final Database database;
    private final Combiner<Change, Boolean> combiner;

    Commits(Database database) {
        this.database = database;
        combiner = new Combiner<>(atTheSameTime(database.dialect()), this::commit);
    }

    /** PostgreSQL brings commits of the same moment to the disk together itself: there only a crowd is worth the longer way. */
    static int atTheSameTime(Dialect dialect) {
        return dialect == Dialect.POSTGRESQL ? 2 : 1;
    }

    /** Whether it changed its row. It is committed then, unless it is part of a transaction of the host's. */
    boolean make(Change change) {
        Optional<Boolean> together =
                database.isJoined() ? Optional.empty() : database.undisturbed(() -> combiner.of(change));
        return together.orElseGet(() -> database.change(change::on));
    }

    private void commit(List<Combiner.Seat<Change, Boolean>> seats) throws SQLException {
        if (seats.size() == 1) {
            Combiner.Seat<Change, Boolean> only = seats.get(0);
            database.changeShortly(only.item()::on).ifPresent(only::settle);
            return;
        }
        List<Combiner.Seat<Change, Boolean>> ordered = new ArrayList<>(seats);
        ordered.sort((one, other) -> Change.IN_ORDER.compare(one.item(), other.item()));
        List<Change> changes = ordered.stream().map(Combiner.Seat::item).toList();
        Optional<List<Boolean>> changed = database.writeShortly(sql -> allOf(sql, changes));
        if (changed.isPresent()) {
            Iterator<Boolean> each = changed.get().iterator();
            ordered.forEach(seat -> seat.settle(each.next()));
        }
    }

    /** One batch for each statement. */
    private static List<Boolean> allOf(Sql sql, List<Change> changes) throws SQLException {
        List<Boolean> all = new ArrayList<>();
        int from = 0;
        while (from < changes.size()) {
            Change first = changes.get(from);
            int to = from + 1;
            while (to < changes.size() && changes.get(to).isLike(first)) {
                to++;
            }
            List<Object[]> lines =
                    changes.subList(from, to).stream().map(Change::values).toList();
            int[] counts =
                    first.isUpdate() ? sql.batch(first.statement(), lines) : sql.insertAll(first.statement(), lines);
            for (int count : counts) {
                all.add(count == 1);
            }
            from = to;
        }
        return all;
    }
}
