package io.smm.adapter.html.internal;

import io.smm.metrics.report.Alignment;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.Table;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How a table is set: what its cells alone do not say.
 *
 * @param columns one entry a column
 * @param tall whether it has more rows than stand on the page at once, and scrolls in a box of its own
 * @param slim whether it is small enough to stand beside its chart
 */
public record TableLayout(List<Setting> columns, boolean tall, boolean slim) {

    private static final int ROWS_AT_ONCE = 14;
    private static final int COLUMNS_BESIDE = 3;
    private static final int LONG_TEXT = 24;

    /**
     * How a column is set.
     *
     * @param style its classes in the style sheet
     * @param unit its unit in the heading; empty when the cells or their currency say it
     * @param unitInCells whether its cells say their units
     * @param days whether all its instants are midnights, so that the day says all
     */
    public record Setting(String style, String unit, boolean unitInCells, boolean days) {}

    /**
     * Sets a table.
     *
     * @param table the table
     * @param formats how its values are written
     * @return the layout
     */
    public static TableLayout of(Table table, Formats formats) {
        boolean tall = table.rows().size() > ROWS_AT_ONCE;
        List<Setting> columns = IntStream.range(0, table.columns().size())
                .mapToObj(i -> setting(table, i, formats))
                .toList();
        return new TableLayout(columns, tall, !tall && columns.size() <= COLUMNS_BESIDE);
    }

    private static Setting setting(Table table, int index, Formats formats) {
        Column column = table.columns().get(index);
        // The first column names its row, and names stand at the start whatever they are made of.
        Alignment alignment = index == 0 ? Alignment.START : column.alignment();
        String style = Words.of(alignment) + (any(table, index, TableLayout::isLong) ? " wide" : "");
        String unit = column.kind() == CellKind.MONEY
                ? ""
                : column.unit()
                        .filter(words -> !words.equalsIgnoreCase(column.name()))
                        .orElse("");
        boolean days = any(table, index, cell -> cell instanceof Cell.Moment)
                && !any(table, index, cell -> cell instanceof Cell.LocalMoment || !formats.isDay(cell));
        return new Setting(style, unit, column.unit().isEmpty(), days);
    }

    private static boolean any(Table table, int index, Predicate<Cell> test) {
        return table.rows().stream().map(row -> row.get(index)).anyMatch(test);
    }

    private static boolean isLong(Cell cell) {
        if (cell instanceof Cell.Undefined undefined) {
            return undefined.explanation().length() > LONG_TEXT;
        }
        return cell instanceof Cell.Text text && text.value().length() > LONG_TEXT;
    }
}
