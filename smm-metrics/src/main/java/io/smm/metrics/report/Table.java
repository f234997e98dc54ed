package io.smm.metrics.report;

import io.smm.error.Faults;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table of typed cells. It may have no rows; rows that were cut off are counted. Immutable. */
public final class Table implements Block {

    private final State state;

    private Table(State state) {
        this.state = state;
    }

    /**
     * Starts a table.
     *
     * @param title what it shows; not blank
     * @param columns its columns in order; at least one, names differ
     * @return a builder
     */
    public static Builder builder(String title, List<Column> columns) {
        return new Builder(title, columns);
    }

    /** {@return what it shows} */
    public String title() {
        return state.title;
    }

    /** {@return its columns in order; unmodifiable, never empty} */
    public List<Column> columns() {
        return state.columns;
    }

    /** {@return its rows in order, each with one cell a column; unmodifiable} */
    public List<List<Cell>> rows() {
        return state.rows;
    }

    /** {@return how many further rows there are that the table does not show; 0 when it shows all} */
    public long omittedRows() {
        return state.omittedRows;
    }

    /** {@return a sentence below the table; empty when there is none} */
    public Optional<String> note() {
        return Optional.ofNullable(state.note);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table table && state.equals(table.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Table" + state.toString().substring("State".length());
    }

    private record State(
            String title,
            List<Column> columns,
            List<List<Cell>> rows,
            long omittedRows,
            @Nullable String note) {}

    /** Builds a {@link Table}. Not thread-safe. */
    public static final class Builder {
        private final String title;
        private final List<Column> columns;
        private final List<List<Cell>> rows = new ArrayList<>();
        private long omittedRows;
        private @Nullable String note;

        private Builder(String title, List<Column> columns) {
            this.title = Objects.requireNonNull(title, "title");
            this.columns = List.copyOf(columns);
        }

        /**
         * Adds a row.
         *
         * @param cells one cell a column, each fitting its column's kind
         * @return this
         */
        public Builder row(Cell... cells) {
            return row(List.of(cells));
        }

        /**
         * Adds a row.
         *
         * @param cells one cell a column, each fitting its column's kind
         * @return this
         */
        public Builder row(List<Cell> cells) {
            rows.add(List.copyOf(cells));
            return this;
        }

        /**
         * Says how many further rows there are that the table does not show. Default: none.
         *
         * @param count zero or more
         * @return this
         */
        public Builder omittedRows(long count) {
            omittedRows = count;
            return this;
        }

        /**
         * Adds a sentence below the table. Default: none.
         *
         * @param text the sentence
         * @return this
         */
        public Builder note(String text) {
            note = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Ends the table.
         *
         * @return the table
         * @throws io.smm.error.InvalidInputException when the title is blank, there are no columns, two have one name, or a
         *     row does not fit them
         */
        public Table build() {
            Faults faults = Faults.of("Table")
                    .check(!title.isBlank(), "title", "must not be blank")
                    .check(!columns.isEmpty(), "columns", "must not be empty")
                    .check(omittedRows >= 0, "omittedRows", "must not be negative");
            Set<String> names = new HashSet<>();
            for (int c = 0; c < columns.size(); c++) {
                String name = columns.get(c).name();
                faults.check(names.add(name), "columns[" + c + "]", "'" + name + "' is there already");
            }
            for (int r = 0; r < rows.size(); r++) {
                checkRow(r, faults);
            }
            faults.raise();
            return new Table(new State(title, columns, List.copyOf(rows), omittedRows, note));
        }

        private void checkRow(int r, Faults faults) {
            List<Cell> row = rows.get(r);
            if (row.size() != columns.size()) {
                faults.add("rows[" + r + "]", "must have " + columns.size() + " cells, has " + row.size());
                return;
            }
            for (int c = 0; c < row.size(); c++) {
                CellKind kind = columns.get(c).kind();
                faults.check(row.get(c).fits(kind), "rows[" + r + "][" + c + "]", row.get(c) + " does not fit " + kind);
            }
        }
    }
}
