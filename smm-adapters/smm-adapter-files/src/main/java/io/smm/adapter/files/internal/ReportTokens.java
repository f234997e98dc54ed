package io.smm.adapter.files.internal;

import io.smm.metrics.quality.Finding;
import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Block;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.Findings;
import io.smm.metrics.report.KeyFigure;
import io.smm.metrics.report.KeyFigures;
import io.smm.metrics.report.Notes;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Report;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Series;
import io.smm.metrics.report.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** A report as tokens of JSON. */
public final class ReportTokens {

    private static final SheetText RAW = new SheetText(false);

    private final JsonGenerator json;

    /**
     * Makes the form.
     *
     * @param json takes the tokens
     */
    public ReportTokens(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the report as an object.
     *
     * @param report the report
     */
    public void write(Report report) {
        object(() -> {
            json.writeStringProperty("title", report.title());
            text("subtitle", report.subtitle());
            json.writeStringProperty("generatedAt", report.generatedAt().toString());
            json.writeStringProperty("zone", report.zone().getId());
            json.writeBooleanProperty("simulated", report.simulated());
            array("sections", report.sections(), this::section);
        });
    }

    private void section(Section section) {
        object(() -> {
            json.writeStringProperty("title", section.title());
            text("intro", section.intro());
            array("blocks", section.blocks(), this::block);
        });
    }

    private void block(Block block) {
        if (block instanceof Table table) {
            object(() -> table(table));
        } else if (block instanceof Chart chart) {
            object(() -> chart(chart));
        } else if (block instanceof KeyFigures figures) {
            object(() -> {
                json.writeStringProperty("type", "key-figures");
                array("figures", figures.figures(), this::figure);
            });
        } else if (block instanceof Findings findings) {
            object(() -> {
                json.writeStringProperty("type", "findings");
                array("findings", findings.findings(), this::finding);
                json.writeNumberProperty("omitted", findings.omitted());
            });
        } else if (block instanceof Notes notes) {
            object(() -> {
                json.writeStringProperty("type", "notes");
                array("paragraphs", notes.paragraphs(), json::writeString);
            });
        }
    }

    private void table(Table table) {
        json.writeStringProperty("type", "table");
        json.writeStringProperty("title", table.title());
        array("columns", table.columns(), this::column);
        array("rows", table.rows(), row -> {
            json.writeStartArray();
            row.forEach(this::cell);
            json.writeEndArray();
        });
        json.writeNumberProperty("omittedRows", table.omittedRows());
        text("note", table.note());
    }

    private void column(Column column) {
        object(() -> {
            json.writeStringProperty("name", column.name());
            json.writeStringProperty("kind", SheetText.words(column.kind()));
            text("unit", column.unit());
            json.writeStringProperty("alignment", SheetText.words(column.alignment()));
        });
    }

    private void chart(Chart chart) {
        json.writeStringProperty("type", "chart");
        json.writeStringProperty("kind", SheetText.words(chart.kind()));
        json.writeStringProperty("title", chart.title());
        json.writeStringProperty("domainTitle", chart.domainTitle());
        if (chart.domain() instanceof ChartDomain.Instants times) {
            array("instants", times.instants(), instant -> json.writeString(instant.toString()));
        } else if (chart.domain() instanceof ChartDomain.Categories categories) {
            array("categories", categories.names(), json::writeString);
        }
        json.writeName("valueAxis");
        axis(chart.valueAxis());
        array("series", chart.series(), this::series);
        text("note", chart.note());
        json.writeName("table");
        object(() -> table(chart.table()));
    }

    private void axis(Axis axis) {
        object(() -> {
            json.writeStringProperty("title", axis.title());
            json.writeStringProperty("kind", SheetText.words(axis.kind()));
            json.writeStringProperty("unit", axis.unit());
        });
    }

    private void series(Series series) {
        object(() -> {
            json.writeStringProperty("name", series.name());
            array("points", series.points(), this::point);
        });
    }

    private void point(Point point) {
        object(() -> {
            if (point instanceof Point.Missing missing) {
                json.writeStringProperty("reason", missing.reason().name());
                json.writeStringProperty("explanation", missing.explanation());
            } else if (point instanceof Point.Value value) {
                json.writeStringProperty("value", value.number().toPlainString());
            }
        });
    }

    private void figure(KeyFigure figure) {
        object(() -> {
            json.writeStringProperty("label", figure.label());
            json.writeName("value");
            cell(figure.value());
            text("note", figure.note());
        });
    }

    private void finding(Finding finding) {
        object(() -> {
            json.writeStringProperty("code", finding.code());
            json.writeStringProperty("severity", SheetText.words(finding.severity()));
            json.writeStringProperty("subject", finding.subject());
            json.writeStringProperty("message", finding.message());
        });
    }

    private void cell(Cell cell) {
        object(() -> {
            json.writeStringProperty("type", SheetText.type(cell));
            if (cell instanceof Cell.Undefined undefined) {
                json.writeStringProperty("reason", undefined.reason().name());
                json.writeStringProperty("explanation", undefined.explanation());
                return;
            }
            json.writeStringProperty("value", RAW.value(cell));
            if (cell instanceof Cell.Amount amount) {
                json.writeStringProperty("currency", amount.money().currency().code());
            } else if (cell instanceof Cell.Number number && !number.unit().isEmpty()) {
                json.writeStringProperty("unit", number.unit());
            }
        });
    }

    private void text(String name, Optional<String> value) {
        value.ifPresent(words -> json.writeStringProperty(name, words));
    }

    private <T> void array(String name, List<T> items, Consumer<T> each) {
        json.writeName(name);
        json.writeStartArray();
        items.forEach(each);
        json.writeEndArray();
    }

    private void object(Runnable properties) {
        json.writeStartObject();
        properties.run();
        json.writeEndObject();
    }
}
