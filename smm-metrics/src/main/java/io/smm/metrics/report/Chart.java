package io.smm.metrics.report;

import io.smm.error.Faults;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A chart as data. It always comes with the {@link #table()} that shows the same data, for those who cannot see it or want
 * the digits. Immutable.
 */
public final class Chart implements Block {

    private final State state;

    private Chart(State state) {
        this.state = state;
    }

    /**
     * Starts a chart.
     *
     * @param kind how it shows its data
     * @param title what it shows; not blank
     * @param domain the places along its first axis
     * @param domainTitle the first axis' title; not blank
     * @param valueAxis the axis of the values
     * @return a builder
     */
    public static Builder builder(
            ChartKind kind, String title, ChartDomain domain, String domainTitle, Axis valueAxis) {
        return new Builder(kind, title, domain, domainTitle, valueAxis);
    }

    /** {@return how it shows its data} */
    public ChartKind kind() {
        return state.kind;
    }

    /** {@return what it shows} */
    public String title() {
        return state.title;
    }

    /** {@return the places along its first axis} */
    public ChartDomain domain() {
        return state.domain;
    }

    /** {@return the first axis' title} */
    public String domainTitle() {
        return state.domainTitle;
    }

    /** {@return the axis of the values} */
    public Axis valueAxis() {
        return state.valueAxis;
    }

    /** {@return its series in order; unmodifiable, at least one, each with one point a place} */
    public List<Series> series() {
        return state.series;
    }

    /** {@return a sentence below the chart; empty when there is none} */
    public Optional<String> note() {
        return Optional.ofNullable(state.note);
    }

    /**
     * The table that shows the same data: the first axis and a column for each series, or the wider table that the chart
     * was given.
     *
     * @return the table; its first rows are the places of the domain, in order
     */
    public Table table() {
        return state.table;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Chart chart && state.equals(chart.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Chart" + state.toString().substring("State".length());
    }

    private record State(
            ChartKind kind,
            String title,
            ChartDomain domain,
            String domainTitle,
            Axis valueAxis,
            List<Series> series,
            @Nullable String note,
            Table table) {}

    /** Builds a {@link Chart}. Not thread-safe. */
    public static final class Builder {
        private final ChartKind kind;
        private final String title;
        private final ChartDomain domain;
        private final String domainTitle;
        private final Axis valueAxis;
        private final List<Series> series = new ArrayList<>();
        private @Nullable String note;
        private @Nullable Table wider;

        private Builder(ChartKind kind, String title, ChartDomain domain, String domainTitle, Axis valueAxis) {
            this.kind = Objects.requireNonNull(kind, "kind");
            this.title = Objects.requireNonNull(title, "title");
            this.domain = Objects.requireNonNull(domain, "domain");
            this.domainTitle = Objects.requireNonNull(domainTitle, "domainTitle");
            this.valueAxis = Objects.requireNonNull(valueAxis, "valueAxis");
        }

        /**
         * Adds a series.
         *
         * @param one the series, with one point a place
         * @return this
         */
        public Builder series(Series one) {
            series.add(Objects.requireNonNull(one, "one"));
            return this;
        }

        /**
         * Adds a sentence below the chart. Default: none.
         *
         * @param text the sentence
         * @return this
         */
        public Builder note(String text) {
            note = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Gives a wider table in place of the derived one: with more columns, or with more rows after those of the chart.
         *
         * @param table the table; its first rows hold every place and every point of the chart, in the chart's order
         * @return this
         */
        public Builder table(Table table) {
            wider = Objects.requireNonNull(table, "table");
            return this;
        }

        /**
         * Ends the chart.
         *
         * @return the chart
         * @throws io.smm.error.InvalidInputException when a title is blank, there is no series, two have one name, one has
         *     not one point a place, a given table does not hold the chart's data, or a waterfall has not three series of which
         *     the change leads from the beginning to the end
         */
        public Chart build() {
            Faults faults = Faults.of("Chart")
                    .check(!title.isBlank(), "title", "must not be blank")
                    .check(!domainTitle.isBlank(), "domainTitle", "must not be blank")
                    .check(!series.isEmpty(), "series", "must not be empty");
            Set<String> names = new HashSet<>(Set.of(domainTitle));
            for (int i = 0; i < series.size(); i++) {
                Series one = series.get(i);
                String field = "series[" + i + "]";
                faults.check(names.add(one.name()), field, "the name '" + one.name() + "' is taken");
                faults.check(
                        one.points().size() == domain.size(),
                        field,
                        "must have " + domain.size() + " points, has "
                                + one.points().size());
            }
            faults.raise();
            if (kind == ChartKind.WATERFALL) {
                checkSteps(faults);
            }
            Table table = wider != null ? checked(wider) : derived();
            return new Chart(new State(kind, title, domain, domainTitle, valueAxis, List.copyOf(series), note, table));
        }

        private void checkSteps(Faults faults) {
            faults.check(series.size() == 3, "series", "must be three for a waterfall: change, begin, end")
                    .raise();
            for (int place = 0; place < domain.size(); place++) {
                Optional<BigDecimal> change = valueAt(0, place);
                Optional<BigDecimal> begin = valueAt(1, place);
                Optional<BigDecimal> end = valueAt(2, place);
                boolean leads = change.isPresent()
                        && begin.isPresent()
                        && end.isPresent()
                        && begin.get().add(change.get()).compareTo(end.get()) == 0;
                faults.check(leads, "series", "must lead from begin by change to end at place " + place);
            }
            faults.raise();
        }

        private Optional<BigDecimal> valueAt(int which, int place) {
            return series.get(which).points().get(place) instanceof Point.Value value
                    ? Optional.of(value.number())
                    : Optional.empty();
        }

        private Table derived() {
            List<Column> columns = new ArrayList<>();
            columns.add(Column.of(domainTitle, domain.kind()));
            Optional<String> unit = Optional.of(valueAxis.unit()).filter(u -> !u.isEmpty());
            for (Series one : series) {
                columns.add(new Column(
                        one.name(), valueAxis.kind(), unit, valueAxis.kind().alignment()));
            }
            Table.Builder table = Table.builder(title, columns);
            IntStream.range(0, domain.size()).forEach(place -> table.row(cellsAt(place)));
            return table.build();
        }

        private Table checked(Table table) {
            Faults faults = Faults.of("Chart");
            for (int place = 0; place < domain.size(); place++) {
                boolean held =
                        place < table.rows().size() && table.rows().get(place).containsAll(cellsAt(place));
                faults.check(held, "table.rows[" + place + "]", "must hold " + cellsAt(place));
            }
            faults.raise();
            return table;
        }

        private List<Cell> cellsAt(int place) {
            List<Cell> cells = new ArrayList<>();
            cells.add(domain.cell(place));
            series.forEach(one -> cells.add(cell(one.points().get(place))));
            return cells;
        }

        private Cell cell(Point point) {
            if (point instanceof Point.Missing missing) {
                return new Cell.Undefined(missing.reason(), missing.explanation());
            }
            return valueAxis.cell(((Point.Value) point).number());
        }
    }
}
