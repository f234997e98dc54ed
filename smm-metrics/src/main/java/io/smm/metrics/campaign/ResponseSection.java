package io.smm.metrics.campaign;

import io.smm.metrics.MetricResult;
import io.smm.metrics.earned.MediaKind;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.report.Block;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.Findings;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Table;
import io.smm.metrics.response.BrandReplyTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How people responded, and what the brand answered. */
final class ResponseSection {

    private static final String TITLE = "Response";
    private static final String INTRO =
            "Messages without an answer stay in the reply rate. Median, 90th percentile, mean and maximum of the reply times"
                    + " are of the answered ones alone; the Kaplan-Meier median takes the open ones into account.";

    private ResponseSection() {}

    /** The section; empty when no figures were given. */
    static Optional<Section> of(Optional<ResponseFigures> given, int rowLimit) {
        return given.map(figures -> {
            List<Row> rows = rows(figures);
            List<Block> blocks = new ArrayList<>(List.of(table(rows)));
            List<Finding> findings = rows.stream()
                    .flatMap(row -> row.result.evidence().findings().stream())
                    .distinct()
                    .sorted()
                    .toList();
            if (!findings.isEmpty()) {
                int shown = Math.min(rowLimit, findings.size());
                blocks.add(new Findings(findings.subList(0, shown), findings.size() - (long) shown));
            }
            return new Section(TITLE, Optional.of(INTRO), blocks);
        });
    }

    private static Table table(List<Row> rows) {
        Table.Builder table = Table.builder(
                "What people said and what was answered",
                List.of(
                        Column.of("Measure", CellKind.TEXT),
                        Column.of("Definition", CellKind.TEXT),
                        Column.of("Value", CellKind.ANY),
                        Column.of("Unit", CellKind.TEXT),
                        Column.of("Rests on", CellKind.TEXT)));
        for (Row row : rows) {
            table.row(
                    new Cell.Text(row.label),
                    new Cell.Text(row.result.metric().code().orElse("")),
                    Cell.of(row.result),
                    new Cell.Text(row.result.unit().toString()),
                    new Cell.Text(Words.of(row.result.evidence(), row.noun)));
        }
        return table.build();
    }

    private static List<Row> rows(ResponseFigures figures) {
        List<Row> rows = new ArrayList<>();
        figures.mentions().ifPresent(rate -> {
            rows.add(Row.of(rate.perDay(), "mention"));
            rows.add(Row.of(rate.authorsPerDay(), "mention"));
        });
        figures.replies().ifPresent(replies -> {
            rows.add(Row.of(replies.brandReplyRate(), "message"));
            figures.limits().forEach(limit -> rows.add(Row.of(replies.withinSla(limit), "message")));
            times(replies.firstBrandReplyTime(), rows);
            times(replies.brandReplyTime(), rows);
        });
        figures.voices()
                .ifPresent(voices -> voices.brands().forEach(brand -> {
                    MetricResult share = voices.of(brand);
                    rows.add(new Row(Words.of(share.metric()) + ": " + brand, share, "brand"));
                }));
        figures.sentiment().ifPresent(sentiment -> {
            rows.add(Row.of(sentiment.ofPolar(), "message"));
            rows.add(Row.of(sentiment.ofAllScored(), "message"));
        });
        figures.reviews().ifPresent(reviews -> {
            rows.add(Row.of(reviews.count(), "review"));
            rows.add(Row.of(reviews.meanRating(), "review"));
        });
        figures.splits().forEach(split -> {
            for (MediaKind kind : MediaKind.values()) {
                rows.add(Row.of(split.share(kind), "number"));
            }
        });
        return rows;
    }

    private static void times(BrandReplyTime times, List<Row> rows) {
        List.of(times.kaplanMeierMedian(), times.median(), times.p90(), times.mean(), times.maximum())
                .forEach(result -> rows.add(Row.of(result, "message")));
    }

    private record Row(String label, MetricResult result, String noun) {

        static Row of(MetricResult result, String noun) {
            return new Row(Words.of(result.metric()), result, noun);
        }
    }
}
