package io.smm.adapter.files.internal;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Takes cells from the parser; knows the line of the row at hand also when the parser gives up on it. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {

    private final int maxColumns;
    private final Utf8Reader reader;
    private List<String> cells = new ArrayList<>();

    CsvRowHandler(Utf8Reader reader, int maxColumns) {
        this.reader = reader;
        this.maxColumns = maxColumns;
    }

    long line() {
        return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long line) {
        cells = new ArrayList<>();
        reader.rowBegins();
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
