package io.smm.adapter.files;

import io.smm.error.Fault;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with a CSV file.
 *
 * @param source the file's name
 * @param line the line of the file where the row begins, from 1; line breaks inside quotes count
 * @param column the column's name; empty when the fault is not of one column
 * @param value what was found, at most 40 characters of it, control characters shown as {@code ?}; empty when there was
 *     nothing to show
 * @param expected what should have been there, such as {@code "a whole number of 0 or more"}
 */
public record CsvFault(String source, long line, Optional<String> column, Optional<String> value, String expected) {

    private static final int SHOWN = 40;

    /**
     * Shortens the value and makes it printable.
     *
     * @param source the file's name
     * @param line the line of the file where the row begins, from 1
     * @param column the column's name
     * @param value what was found
     * @param expected what should have been there
     */
    public CsvFault {
        Objects.requireNonNull(source, "source");
        column = column.map(CsvFault::printable);
        value = value.map(CsvFault::printable);
        Objects.requireNonNull(expected, "expected");
    }

    /** {@return the fault in the form that errors carry, without the file's name} */
    public Fault toFault() {
        String where = "line " + line + column.map(name -> ", column " + name).orElse("");
        String found = value.map(text -> ", found \"" + text + "\"").orElse("");
        return new Fault(where, "expected " + expected + found);
    }

    /** The file, the line, the column, what was expected and what was found, in one line. */
    @Override
    public String toString() {
        return source + ", " + toFault();
    }

    private static String printable(String text) {
        int[] shown = text.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .toArray();
        String kept = new String(shown, 0, shown.length);
        return text.codePointCount(0, text.length()) > SHOWN ? kept + "…" : kept;
    }
}
