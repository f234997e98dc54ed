package io.smm.metrics.campaign;

import io.smm.insight.MetricId;
import io.smm.insight.PostVisits;
import io.smm.insight.VisitAttribution;
import io.smm.insight.WebsiteReport;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Unit;
import io.smm.metrics.report.Block;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.Notes;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Table;
import io.smm.metrics.website.VisitTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The visits that the links of posts brought to the website. */
final class WebsiteSection {

    private static final String TITLE = "Website visits";
    private static final String INTRO =
            "Visits belong to a post by the tags of its link, letter by letter. Users are not added up,"
                    + " as one may come by several links.";

    private WebsiteSection() {}

    /** The section; empty when no visits were given. */
    static Optional<Section> of(ReportInput in) {
        List<VisitAttribution> visits = in.plan().visits();
        if (visits.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        for (VisitAttribution one : visits) {
            List<MetricId> metrics = one.report().query().metrics().stream()
                    .filter(VisitTotals::addsUp)
                    .sorted((left, right) -> left.id().compareTo(right.id()))
                    .toList();
            blocks.add(
                    metrics.isEmpty()
                            ? Notes.of("The website was asked for nothing that adds up over visits.")
                            : table(in, one, metrics));
        }
        return Optional.of(new Section(TITLE, Optional.of(INTRO), blocks));
    }

    private static Table table(ReportInput in, VisitAttribution visits, List<MetricId> metrics) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Post", CellKind.TEXT),
                Column.of("Source", CellKind.TEXT),
                Column.of("Link", CellKind.TEXT)));
        metrics.forEach(metric -> columns.add(Column.numbers(
                Words.sentence(metric.id().replace('-', ' ')), Unit.of(metric).words())));
        WebsiteReport report = visits.report();
        String property = report.property().handle().orElse(report.property().id());
        Table.Builder table = Table.builder(
                "Visits of " + property + ", "
                        + report.property().network().id() + ", "
                        + report.query().from() + " to before " + report.query().to(),
                columns);
        List<PostVisits> posts = visits.posts();
        for (PostVisits post : posts.subList(0, Math.min(in.rowLimit(), posts.size()))) {
            table.row(row(
                    in.title(post.post()),
                    post.tags().source(),
                    post.tags().content().orElse(""),
                    metrics,
                    metric -> VisitTotals.of(visits, post, metric)));
        }
        if (!visits.ambiguous().isEmpty()) {
            table.row(row("One of several posts", "", "", metrics, metric -> VisitTotals.ambiguous(visits, metric)));
        }
        table.row(row("From elsewhere", "", "", metrics, metric -> VisitTotals.elsewhere(visits, metric)));
        caveats(report).ifPresent(table::note);
        return table.omittedRows(Math.max(0, posts.size() - in.rowLimit())).build();
    }

    private static List<Cell> row(
            String post, String source, String link, List<MetricId> metrics, Function<MetricId, MetricResult> total) {
        List<Cell> row = new ArrayList<>(List.of(new Cell.Text(post), new Cell.Text(source), new Cell.Text(link)));
        metrics.forEach(metric -> row.add(Cell.of(total.apply(metric))));
        return row;
    }

    private static Optional<String> caveats(WebsiteReport report) {
        if (report.complete()) {
            return Optional.empty();
        }
        return Optional.of(
                "The report is not complete: rows may be sampled, withheld or thrown together, so that the sums may"
                        + " be too small.");
    }
}
