package io.smm.metrics.report;

import io.smm.error.Faults;
import java.time.Instant;
import java.util.List;

/** The places along a chart's first axis: names, or instants. */
public sealed interface ChartDomain {

    /**
     * Named places, in the order in which they are shown.
     *
     * @param names the names, none blank; two may be equal
     */
    record Categories(List<String> names) implements ChartDomain {
        /**
         * Copies and checks the names.
         *
         * @param names the names, none blank
         */
        public Categories {
            names = List.copyOf(names);
            Faults.of("Categories")
                    .check(!names.isEmpty(), "names", "must not be empty")
                    .check(names.stream().noneMatch(String::isBlank), "names", "must not hold a blank name")
                    .raise();
        }

        @Override
        public int size() {
            return names.size();
        }

        @Override
        public CellKind kind() {
            return CellKind.TEXT;
        }

        @Override
        public Cell cell(int index) {
            return new Cell.Text(names.get(index));
        }
    }

    /**
     * Moments in time.
     *
     * @param instants the instants, strictly rising
     */
    record Instants(List<Instant> instants) implements ChartDomain {
        /**
         * Copies and checks the instants.
         *
         * @param instants the instants, strictly rising
         */
        public Instants {
            instants = List.copyOf(instants);
            Faults faults = Faults.of("Instants").check(!instants.isEmpty(), "instants", "must not be empty");
            for (int i = 1; i < instants.size(); i++) {
                faults.check(
                        instants.get(i).isAfter(instants.get(i - 1)),
                        "instants[" + i + "]",
                        "must be later than the one before");
            }
            faults.raise();
        }

        @Override
        public int size() {
            return instants.size();
        }

        @Override
        public CellKind kind() {
            return CellKind.DATE;
        }

        @Override
        public Cell cell(int index) {
            return new Cell.Moment(instants.get(index));
        }
    }

    /** {@return how many places there are; at least one} */
    int size();

    /** {@return what kind of cells the places are in a table} */
    CellKind kind();

    /**
     * The place as a cell of a table.
     *
     * @param index 0 to {@code size() - 1}
     * @return the cell
     */
    Cell cell(int index);
}
