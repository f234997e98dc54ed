package io.smm.metrics.report;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param name its heading; not blank
 * @param kind what its cells show; every cell must fit it, a missing value fits all
 * @param unit the unit of all its numbers, such as {@code "people"}; empty when it has none or the cells say it
 * @param alignment where its cells stand
 */
public record Column(String name, CellKind kind, Optional<String> unit, Alignment alignment) {

    /**
     * Checks that the heading is not blank.
     *
     * @param name its heading
     * @param kind what its cells show
     * @param unit the unit of all its numbers, such as {@code "people"}
     * @param alignment where its cells stand
     */
    public Column {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(alignment, "alignment");
        if (name.isBlank()) {
            throw InvalidInputException.of("Column", "name", "must not be blank");
        }
    }

    /**
     * A column with its kind's usual alignment and no unit.
     *
     * @param name its heading
     * @param kind what its cells show
     * @return the column
     */
    public static Column of(String name, CellKind kind) {
        return new Column(name, kind, Optional.empty(), kind.alignment());
    }

    /**
     * A column of numbers in one unit.
     *
     * @param name its heading
     * @param unit the unit, such as {@code "events"}
     * @return the column
     */
    public static Column numbers(String name, String unit) {
        return new Column(name, CellKind.NUMBER, Optional.of(unit), CellKind.NUMBER.alignment());
    }
}
