package io.smm.adapter.files;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A report with every kind of block and cell. */
final class SmallReport {

    static final Instant NOW = Instant.parse("2026-03-29T22:30:00Z");

    private SmallReport() {}

    static Report everything() {
        return Report.builder("Spring menu", NOW)
                .subtitle("March, \"all\" channels")
                .zone(ZoneId.of("Europe/Bucharest"))
                .markSimulated()
                .section(Section.of("Overview", "What counts.", figures(), chart()))
                .section(new Section("Details", Optional.empty(), List.of(cells(), findings(), Notes.of("Made up."))))
                .build();
    }

    static Table cells() {
        return Table.builder(
                        "Every kind of cell",
                        List.of(Column.of("What", CellKind.TEXT), Column.of("Value", CellKind.ANY)))
                .row(new Cell.Text("number"), new Cell.Number(new BigDecimal("-1234.50"), "people"))
                .row(new Cell.Text("money"), new Cell.Amount(Money.of("-12.345", "EUR")))
                .row(new Cell.Text("percent"), new Cell.Percent(new BigDecimal("5E-2")))
                .row(new Cell.Text("instant"), new Cell.Moment(NOW))
                .row(new Cell.Text("local"), new Cell.LocalMoment(LocalDateTime.parse("2018-06-12T04:03")))
                .row(new Cell.Text("none"), new Cell.Undefined(UndefinedReason.ZERO_DENOMINATOR, "reach is 0"))
                .row(new Cell.Text("why not"), new Cell.Undefined(UndefinedReason.TOO_FEW, ""))
                .row(new Cell.Text("=1+1"), new Cell.Text("two\r\nlines, \"quoted\""))
                .omittedRows(3)
                .note("Made up.")
                .build();
    }

    static Table oneUnit() {
        return Table.builder("Counts", List.of(Column.of("Post", CellKind.TEXT), Column.numbers("Reach", "people")))
                .row(new Cell.Text("a"), new Cell.Number(new BigDecimal("7"), "people"))
                .build();
    }

    private static KeyFigures figures() {
        return new KeyFigures(List.of(
                new KeyFigure("Posts", new Cell.Number(new BigDecimal("42"), "posts"), Optional.of("2 left out")),
                new KeyFigure("Reach", new Cell.Undefined(UndefinedReason.NOT_MERGEABLE, "people"), Optional.empty())));
    }

    private static Chart chart() {
        return Chart.builder(
                        ChartKind.BAR,
                        "Cost by month",
                        new ChartDomain.Categories(List.of("January", "February")),
                        "Month",
                        Axis.money("Cost", CurrencyCode.of("EUR")))
                .series(new Series(
                        "Media",
                        List.of(
                                new Point.Value(new BigDecimal("12.5")),
                                new Point.Missing(UndefinedReason.MISSING_INPUT, "not given"))))
                .note("By invoice.")
                .build();
    }

    private static Findings findings() {
        return new Findings(List.of(new Finding("duplicate-post", Severity.NOTICE, "post 1", "is there twice")), 4);
    }
}
