package io.smm.adapter.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.smm.adapter.files.internal.ReportRecords;
import io.smm.adapter.files.internal.SheetText;
import io.smm.adapter.files.internal.TableRecords;
import io.smm.adapter.files.internal.Utf8Writer;
import io.smm.metrics.report.Report;
import io.smm.metrics.report.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes reports and their tables as CSV (RFC 4180): UTF-8, commas, lines that end with CR LF, quotes where needed, every record
 * of a file as long as its header. Record by record, so that the size of a report costs no memory beyond the report itself.
 *
 * <p>Numbers, amounts and fractions are plain decimals with a point, exact and unrounded; moments are ISO 8601 in UTC, local
 * times without a zone. A value that is not there is an empty field, and its reason stands in the same record: never a zero.
 *
 * <p><strong>Formulas.</strong> Spreadsheets take a text for a formula that begins with {@code = + - @}, their full-width forms,
 * a tab or a line break. Such a text, whoever wrote it, gets an apostrophe before it. Numbers are never changed, negative ones
 * neither. Programs that want the texts as they are say {@link #withFormulas()}.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReportCsv {

    private final boolean formulas;
    private final boolean mark;

    private ReportCsv(boolean formulas, boolean mark) {
        this.formulas = formulas;
        this.mark = mark;
    }

    /** {@return a writer that guards texts against being taken for formulas, and writes no byte order mark} */
    public static ReportCsv standard() {
        return new ReportCsv(false, false);
    }

    /** {@return a writer that leaves texts as they are: for programs, not for spreadsheets} */
    public ReportCsv withFormulas() {
        return new ReportCsv(true, mark);
    }

    /** {@return a writer that begins with a byte order mark, by which Excel knows that it is UTF-8} */
    public ReportCsv withByteOrderMark() {
        return new ReportCsv(formulas, true);
    }

    /**
     * Writes a whole report in long form: a record for each value, with the columns {@code section, block, title, row, column,
     * type, value, unit, reason, explanation}. Types are {@code text, number, money, percent, instant, local-time, undefined};
     * a percentage is written as its fraction. Rows count from 1 within their block; what is said of the whole block, such as a
     * note or how many rows are not shown, has row 0. A chart is written as the table that belongs to it. The first records,
     * with an empty section, are the report's title, subtitle, time, zone, and whether its numbers are simulated.
     *
     * @param report the report
     * @param out takes the bytes; flushed, not closed
     * @throws IOException when it cannot be written
     */
    public void write(Report report, OutputStream out) throws IOException {
        write(out, records -> new ReportRecords(text(), records).write(report));
    }

    /**
     * Writes one table as it stands: a header, then its rows. Beside a column whose amounts or numbers name their own currency or
     * unit stands one with those; beside a column in which a value is not there, one with the reasons. The table's note, and how many
     * rows it does not show, are not in it: see {@link #write(Report, OutputStream)}.
     *
     * @param table the table
     * @param out takes the bytes; flushed, not closed
     * @throws IOException when it cannot be written
     */
    public void write(Table table, OutputStream out) throws IOException {
        write(out, records -> TableRecords.of(table, text()).write(records));
    }

    private SheetText text() {
        return new SheetText(!formulas);
    }

    private void write(OutputStream out, Consumer<Consumer<List<String>>> content) throws IOException {
        Writer writer = Utf8Writer.to(out);
        try {
            if (mark) {
                writer.write('\uFEFF');
            }
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
            content.accept(csv::writeRecord);
            csv.flush();
            writer.flush();
        } catch (UncheckedIOException failed) {
            throw new IOException("the report cannot be written", failed.getCause());
        }
    }
}
