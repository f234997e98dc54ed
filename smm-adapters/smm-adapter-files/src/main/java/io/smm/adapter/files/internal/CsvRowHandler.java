package io.smm.adapter.files.internal;

import java.util.ArrayList;
import java.util.List;

/** Makes a row of its own of each. */
final class CsvRowHandler extends RowHandler<CsvRow> {

    private final int maxColumns;
    private List<String> cells = new ArrayList<>();

    CsvRowHandler(TextReader reader, int maxColumns) {
        super(reader);
        this.maxColumns = maxColumns;
    }

    @Override
    void rowBegins() {
        cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index < maxColumns) {
            cells.add(new String(buffer, offset, length));
        }
    }

    @Override
    protected CsvRow buildRecord() {
        return new CsvRow(line(), cells, getFieldCount());
    }
}
