package io.smm.adapter.files.internal;

/** The letters of one cell, where they stand; good until the next row. */
final class CellText implements CharSequence {

    private char[] letters = new char[0];
    private int from;
    private int to;

    /** Takes a cell without the spaces around it, as {@link String#strip()} does: no space lies beyond the basic plane. */
    void set(char[] buffer, int begin, int end) {
        letters = buffer;
        from = begin;
        to = end;
        while (from < to && Character.isWhitespace(buffer[from])) {
            from++;
        }
        while (from < to && Character.isWhitespace(buffer[to - 1])) {
            to--;
        }
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return letters[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(letters, from + start, end - start);
    }

    @Override
    public String toString() {
        return new String(letters, from, to - from);
    }
}
