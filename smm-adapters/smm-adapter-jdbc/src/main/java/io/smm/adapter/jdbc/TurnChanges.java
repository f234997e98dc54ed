package io.smm.adapter.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One change of PostgreSQL that threads make for different posts at the same moment: one statement, one trip and one commit, with a column
 * of values for each thing that it needs to know of a post. What it cannot do for one it leaves alone, and does for the others. When it
 * fails as a whole each post is changed for itself. Thread-safe.
 */
final class TurnChanges {

    private static final Comparator<Combiner.Seat<Object[], Boolean>> BY_ID =
            Comparator.comparing(seat -> id(seat.item()));

    private final Database database;
    private final String statement;
    private final Combiner<Object[], Boolean> combiner = new Combiner<>(1, this::change);

    /**
     * Makes a change.
     *
     * @param database where
     * @param statement takes an array for each value, and gives the column {@code id}: the posts that it changed
     */
    TurnChanges(Database database, String statement) {
        this.database = database;
        this.statement = statement;
    }

    /** Whether a post was changed; its id is the first of the values. It is committed then. */
    boolean make(Object... values) {
        Optional<Boolean> together = database.undisturbed(() -> combiner.of(values));
        return together.orElseGet(() ->
                database.change(sql -> changed(sql, List.<Object[]>of(values)).contains(id(values))));
    }

    private void change(List<Combiner.Seat<Object[], Boolean>> seats) throws SQLException {
        // Locks are taken in the order of ids by whoever takes several.
        List<Combiner.Seat<Object[], Boolean>> ordered =
                seats.stream().sorted(BY_ID).toList();
        List<Object[]> lines = ordered.stream().map(Combiner.Seat::item).toList();
        database.changeShortly(sql -> changed(sql, lines))
                .ifPresent(ids -> ordered.forEach(seat -> seat.settle(ids.contains(id(seat.item())))));
    }

    private Set<String> changed(Sql sql, List<Object[]> lines) throws SQLException {
        List<Object> columns = new ArrayList<>();
        for (int i = 0; i < lines.get(0).length; i++) {
            columns.add(Sql.column(lines, i));
        }
        return new HashSet<>(sql.listByIndexes(statement, row -> row.text("id"), columns.toArray()));
    }

    private static String id(Object[] values) {
        return (String) values[0];
    }
}
