package io.smm.adapter.files.internal;

import io.smm.metrics.quality.Finding;
import io.smm.metrics.report.Block;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.Findings;
import io.smm.metrics.report.KeyFigure;
import io.smm.metrics.report.KeyFigures;
import io.smm.metrics.report.Notes;
import io.smm.metrics.report.Report;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** A report in long form: a record for each value. */
public final class ReportRecords {

    private static final List<String> HEADER =
            List.of("section", "block", "title", "row", "column", "type", "value", "unit", "reason", "explanation");

    private final SheetText text;
    private final Consumer<List<String>> records;
    private String section = "";
    private String block = "report";
    private String title = "";

    /**
     * Makes the form.
     *
     * @param text how cells are written
     * @param records takes each record
     */
    public ReportRecords(SheetText text, Consumer<List<String>> records) {
        this.text = text;
        this.records = records;
    }

    /**
     * Writes the header and the report.
     *
     * @param report the report
     */
    public void write(Report report) {
        records.accept(HEADER);
        put(0, "title", new Cell.Text(report.title()));
        report.subtitle().ifPresent(words -> put(0, "subtitle", new Cell.Text(words)));
        put(0, "generated-at", new Cell.Moment(report.generatedAt()));
        put(0, "zone", new Cell.Text(report.zone().getId()));
        put(0, "simulated", new Cell.Text(Boolean.toString(report.simulated())));
        report.sections().forEach(this::section);
    }

    private void section(Section one) {
        section = one.title();
        at("section", "");
        one.intro().ifPresent(words -> put(0, "intro", new Cell.Text(words)));
        one.blocks().forEach(this::block);
    }

    private void block(Block one) {
        if (one instanceof Table table) {
            at("table", table.title());
            table(table);
        } else if (one instanceof Chart chart) {
            at("chart", chart.title());
            chart.note().ifPresent(note -> put(0, "chart note", new Cell.Text(note)));
            table(chart.table());
        } else if (one instanceof KeyFigures figures) {
            at("key-figures", "");
            figures(figures.figures());
        } else if (one instanceof Findings findings) {
            at("findings", "");
            findings(findings);
        } else if (one instanceof Notes notes) {
            at("notes", "");
            for (int i = 0; i < notes.paragraphs().size(); i++) {
                put(i + 1, "paragraph", new Cell.Text(notes.paragraphs().get(i)));
            }
        }
    }

    private void table(Table table) {
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < table.columns().size(); c++) {
                put(r + 1, table.columns().get(c).name(), table.rows().get(r).get(c));
            }
        }
        omitted("omitted rows", table.omittedRows());
        table.note().ifPresent(note -> put(0, "note", new Cell.Text(note)));
    }

    private void figures(List<KeyFigure> figures) {
        for (int i = 0; i < figures.size(); i++) {
            int row = i + 1;
            put(row, figures.get(i).label(), figures.get(i).value());
            figures.get(i).note().ifPresent(note -> put(row, "note", new Cell.Text(note)));
        }
    }

    private void findings(Findings findings) {
        for (int i = 0; i < findings.findings().size(); i++) {
            Finding finding = findings.findings().get(i);
            put(i + 1, "code", new Cell.Text(finding.code()));
            put(i + 1, "severity", new Cell.Text(SheetText.words(finding.severity())));
            put(i + 1, "subject", new Cell.Text(finding.subject()));
            put(i + 1, "message", new Cell.Text(finding.message()));
        }
        omitted("omitted findings", findings.omitted());
    }

    private void omitted(String column, long count) {
        if (count > 0) {
            put(0, column, new Cell.Number(BigDecimal.valueOf(count), ""));
        }
    }

    private void at(String newBlock, String newTitle) {
        block = newBlock;
        title = newTitle;
    }

    private void put(int row, String column, Cell cell) {
        Cell.Undefined none = cell instanceof Cell.Undefined undefined ? undefined : null;
        records.accept(List.of(
                text.text(section),
                block,
                text.text(title),
                Integer.toString(row),
                text.text(column),
                SheetText.type(cell),
                text.value(cell),
                text.unit(cell),
                none == null ? "" : SheetText.reason(none),
                none == null ? "" : text.text(none.explanation())));
    }
}
