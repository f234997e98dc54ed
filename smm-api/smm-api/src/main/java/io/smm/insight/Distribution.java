package io.smm.insight;

import io.smm.error.Faults;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** How an audience is spread over one split, or why that is not known. */
public sealed interface Distribution {

    /**
     * It is known.
     *
     * @param unit {@link MetricUnit#PEOPLE} for counts, {@link MetricUnit#FRACTION} for shares of the base
     * @param cells the parts that the network lists, largest first; unmodifiable
     * @param unlisted everybody else of the base: of parts that are not listed, or of whom it is not known
     */
    record Known(MetricUnit unit, List<DemographicCell> cells, Reading unlisted) implements Distribution {
        /**
         * Checks the unit.
         *
         * @param unit people or fractions
         * @param cells the parts that the network lists
         * @param unlisted everybody else of the base
         */
        public Known {
            cells = List.copyOf(cells);
            Objects.requireNonNull(unlisted, "unlisted");
            Faults.of("Distribution")
                    .check(
                            unit == MetricUnit.PEOPLE || unit == MetricUnit.FRACTION,
                            "unit",
                            "must be people or fractions, is ",
                            unit)
                    .raise();
        }

        /**
         * The amount of a part.
         *
         * @param values the values of the part, one a dimension of the split and in its order
         * @return its amount; {@link Reading.Unknown} when the part is not listed, which is not zero
         */
        public Reading of(String... values) {
            List<String> wanted = List.of(values);
            return cells.stream()
                    .filter(cell -> cell.values().equals(wanted))
                    .map(DemographicCell::amount)
                    .findFirst()
                    .orElseGet(() -> new Reading.Unknown(wanted + " is not listed"));
        }
    }

    /**
     * The network holds it back.
     *
     * @param why the reason, for a person to read
     * @param threshold from how many people on the network tells; empty when it does not say
     */
    record Withheld(String why, OptionalInt threshold) implements Distribution {
        /**
         * Checks the components.
         *
         * @param why the reason
         * @param threshold from how many people on the network tells
         */
        public Withheld {
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(threshold, "threshold");
        }
    }

    /**
     * The network does not split audiences like this.
     *
     * @param why what it offers instead, for a person to read
     */
    record NotReported(String why) implements Distribution {
        /**
         * Checks the component.
         *
         * @param why what it offers instead
         */
        public NotReported {
            Objects.requireNonNull(why, "why");
        }
    }
}
