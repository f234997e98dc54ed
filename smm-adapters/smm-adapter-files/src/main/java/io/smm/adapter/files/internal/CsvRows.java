package io.smm.adapter.files.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.smm.adapter.files.FileSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;

/** The rows of a source, header first. What is not CSV is a fault, and the end of the rows. */
final class CsvRows implements AutoCloseable {

    private static final String STOPPED = "; nothing after this line was read";

    private final FileSource source;
    private final CsvLimits limits;
    private final FaultLog faults;
    private final CsvRowHandler handler;
    private final CsvReader<CsvRow> reader;
    private final Iterator<CsvRow> rows;
    private boolean ended;

    CsvRows(FileSource source, char separator, CsvLimits limits, FaultLog faults) {
        this.source = source;
        this.limits = limits;
        this.faults = faults;
        Utf8Reader text = new Utf8Reader(Sources.open(source), faults, limits.maxRowLength());
        handler = new CsvRowHandler(text, limits.maxColumns());
        reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(bufferSize(limits))
                .build(handler, text);
        rows = reader.iterator();
    }

    /** The next row; empty at the end, and for good after a row that cannot be parsed. */
    Optional<CsvRow> next() {
        try {
            if (!ended && rows.hasNext()) {
                return Optional.of(rows.next());
            }
        } catch (CsvParseException malformed) {
            if (malformed.getCause() != null) {
                throw malformed;
            }
            faults.add(handler.line(), "well-formed CSV (" + withoutLine(malformed) + ")" + STOPPED);
        } catch (UncheckedIOException failed) {
            IOException cause = Objects.requireNonNull(failed.getCause(), "the cause of an UncheckedIOException");
            if (!(cause instanceof Utf8Reader.RowTooLong)) {
                throw Sources.unreadable(source, cause);
            }
            faults.add(
                    handler.line(),
                    "a row of at most " + limits.maxRowLength() + " characters (is a quote left open?)" + STOPPED);
        }
        ended = true;
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failed) {
            throw Sources.unreadable(source, failed);
        }
    }

    /** Larger than any row that {@link Utf8Reader} lets pass, so that it is the reader that refuses a row. */
    private static int bufferSize(CsvLimits limits) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, limits.maxRowLength() + 64L * 1024);
    }

    private static String withoutLine(CsvParseException malformed) {
        String message = Objects.requireNonNullElse(malformed.getMessage(), "no reason given");
        int line = message.indexOf(" (record starting");
        return line < 0 ? message : message.substring(0, line);
    }
}
