package io.smm.adapter.files.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells of one row that somebody asked for, in a buffer that serves all rows. Of the header it keeps the names. */
final class EventCells extends RowHandler<EventCells> {

    private static final int NOT_ASKED = -1;

    private final int maxColumns;
    private final List<String> names = new ArrayList<>();
    private int[] slots = new int[0];
    private boolean isHeader = true;
    private char[] letters = new char[1024];
    private int used;
    private final int[] starts;
    private final int[] ends;
    private final CellText[] cells;

    EventCells(TextReader reader, int maxColumns, int asked) {
        super(reader);
        this.maxColumns = maxColumns;
        starts = new int[asked];
        ends = new int[asked];
        cells = new CellText[asked];
        Arrays.setAll(cells, i -> new CellText());
    }

    /** The header's names; no more than allowed. */
    List<String> names() {
        return names;
    }

    /** Ends the header: from now on the cells of these columns are kept, in this order. */
    void keep(List<Integer> columns) {
        isHeader = false;
        slots = new int[names.size()];
        Arrays.fill(slots, NOT_ASKED);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) >= 0) {
                slots[columns.get(i)] = i;
            }
        }
    }

    int width() {
        return getFieldCount();
    }

    CellText cell(int asked) {
        return cells[asked];
    }

    @Override
    void rowBegins() {
        used = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (isHeader) {
            if (index < maxColumns) {
                names.add(new String(buffer, offset, length).strip());
            }
        } else if (index < slots.length && slots[index] != NOT_ASKED) {
            if (used + length > letters.length) {
                letters = Arrays.copyOf(letters, Math.max(letters.length * 2, used + length));
            }
            System.arraycopy(buffer, offset, letters, used, length);
            starts[slots[index]] = used;
            ends[slots[index]] = used + length;
            used += length;
        }
    }

    @Override
    protected EventCells buildRecord() {
        for (int i = 0; i < cells.length; i++) {
            cells[i].set(letters, starts[i], ends[i]);
        }
        return this;
    }
}
