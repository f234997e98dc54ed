package io.smm.adapter.files.internal;

import io.smm.metrics.report.Cell;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A table as records, with further columns for units and reasons where its cells need them. */
public final class TableRecords {

    private final Table table;
    private final SheetText text;
    private final List<Boolean> units;
    private final List<Boolean> reasons;

    private TableRecords(Table table, SheetText text) {
        this.table = table;
        this.text = text;
        units = IntStream.range(0, table.columns().size())
                .mapToObj(c -> table.rows().stream().anyMatch(row -> namesAnother(row.get(c), c)))
                .toList();
        reasons = IntStream.range(0, table.columns().size())
                .mapToObj(c -> table.rows().stream().anyMatch(row -> row.get(c) instanceof Cell.Undefined))
                .toList();
    }

    /**
     * Looks at a table.
     *
     * @param table the table
     * @param text how cells are written
     * @return its records
     */
    public static TableRecords of(Table table, SheetText text) {
        return new TableRecords(table, text);
    }

    /**
     * Writes the header and the rows.
     *
     * @param records takes each record
     */
    public void write(Consumer<List<String>> records) {
        List<String> header = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            Column column = table.columns().get(c);
            header.add(text.text(
                    column.name() + column.unit().map(unit -> " (" + unit + ")").orElse("")));
            addIf(units.get(c), header, text.text(column.name() + ", unit"));
            addIf(reasons.get(c), header, text.text(column.name() + ", no value because"));
        }
        records.accept(header);
        table.rows().forEach(row -> records.accept(record(row)));
    }

    private List<String> record(List<Cell> row) {
        List<String> record = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
            record.add(text.value(row.get(c)));
            addIf(units.get(c), record, text.unit(row.get(c)));
            addIf(reasons.get(c), record, text.why(row.get(c)));
        }
        return record;
    }

    private boolean namesAnother(Cell cell, int column) {
        String unit = text.unit(cell);
        return !unit.isEmpty() && !table.columns().get(column).unit().equals(Optional.of(unit));
    }

    private static void addIf(boolean needed, List<String> fields, String field) {
        if (needed) {
            fields.add(field);
        }
    }
}
