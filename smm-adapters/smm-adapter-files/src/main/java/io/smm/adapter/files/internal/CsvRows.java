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
import java.util.function.Function;

/** The rows of a source, header first. What is not CSV is a fault, and the end of the rows. */
final class CsvRows<R> implements AutoCloseable {

    private static final String STOPPED = "; nothing after this line was read";

    private final FileSource source;
    private final CsvLimits limits;
    private final FaultLog faults;
    private final TextReader text;
    private final RowHandler<R> handler;
    private final CsvReader<R> reader;
    private final Iterator<R> rows;
    private boolean ended;

    CsvRows(
            FileSource source,
            CsvFormat format,
            CsvLimits limits,
            FaultLog faults,
            Function<TextReader, RowHandler<R>> handling) {
        this.source = source;
        this.limits = limits;
        this.faults = faults;
        text = new TextReader(Sources.open(source), format.encoding(), faults, limits.maxRowLength());
        handler = handling.apply(text);
        reader = CsvReader.builder()
                .fieldSeparator(format.separator())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(bufferSize(limits))
                .build(handler, text);
        rows = reader.iterator();
    }

    /** Rows that are each a value of its own. */
    static CsvRows<CsvRow> of(FileSource source, CsvFormat format, CsvLimits limits, FaultLog faults) {
        return new CsvRows<>(source, format, limits, faults, text -> new CsvRowHandler(text, limits.maxColumns()));
    }

    /** How many bytes were taken so far. */
    long bytesRead() {
        return text.bytesRead();
    }

    /** The next row; empty at the end, and for good after a row that cannot be parsed. */
    Optional<R> next() {
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
            if (!(cause instanceof TextReader.RowTooLong)) {
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

    /** Larger than any row that {@link TextReader} lets pass, so that it is the reader that refuses a row. */
    private static int bufferSize(CsvLimits limits) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, limits.maxRowLength() + 64L * 1024);
    }

    private static String withoutLine(CsvParseException malformed) {
        String message = Objects.requireNonNullElse(malformed.getMessage(), "no reason given");
        int line = message.indexOf(" (record starting");
        return line < 0 ? message : message.substring(0, line);
    }
}
