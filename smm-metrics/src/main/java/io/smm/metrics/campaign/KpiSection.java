package io.smm.metrics.campaign;

import io.smm.campaign.Kpi;
import io.smm.metrics.Unit;
import io.smm.metrics.kpi.KpiProgress;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.Notes;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How far the campaign is. */
final class KpiSection {

    private static final String INTRO =
            "Progress is the way from the baseline (0 unless given) to the target. It can be below 0 % and above 100 %.";

    private KpiSection() {}

    static Section of(ReportInput in) {
        List<Kpi> kpis = in.campaign().kpis();
        if (kpis.isEmpty()) {
            return new Section("KPIs", Optional.empty(), List.of(Notes.of("The campaign has no KPI.")));
        }
        Table.Builder table = Table.builder(
                "Progress",
                List.of(
                        Column.of("KPI", CellKind.TEXT),
                        Column.of("Value", CellKind.ANY),
                        Column.of("Baseline", CellKind.ANY),
                        Column.of("Target", CellKind.ANY),
                        Column.of("Progress", CellKind.PERCENT),
                        Column.of("Reached", CellKind.TEXT),
                        Column.of("Rests on", CellKind.TEXT)));
        in.kpis().counted().forEach(kpi -> table.row(row(kpi.progress().kpi(), kpi.progress(), kpi.restsOn())));
        return Section.of("KPIs", INTRO, table.build());
    }

    private static List<Cell> row(Kpi kpi, KpiProgress now, String restsOn) {
        Unit unit = now.value().unit();
        return List.of(
                new Cell.Text(name(kpi, now)),
                Cell.of(now.value()),
                cell(kpi.baseline().orElse(BigDecimal.ZERO), unit),
                cell(kpi.target(), unit),
                Cell.of(now.progress()),
                new Cell.Text(reached(now)),
                new Cell.Text(restsOn));
    }

    private static String name(Kpi kpi, KpiProgress now) {
        String variant = Words.variant(now.value().metric())
                .map(words -> " (" + words + ")")
                .orElse("");
        return Words.sentence(kpi.metric().id().replace('-', ' ')) + variant;
    }

    private static Cell cell(BigDecimal number, Unit unit) {
        return unit.equals(Unit.FRACTION) ? new Cell.Percent(number) : new Cell.Number(number, unit.words());
    }

    private static String reached(KpiProgress now) {
        return now.progress()
                .value()
                .map(progress -> progress.compareTo(BigDecimal.ONE) >= 0 ? "yes" : "not yet")
                .orElse("cannot say");
    }
}
