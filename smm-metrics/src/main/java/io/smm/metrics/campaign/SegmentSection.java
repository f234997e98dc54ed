package io.smm.metrics.campaign;

import io.smm.audience.Segment;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.metrics.GroupKey;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostMetric;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.PostRatio;
import io.smm.metrics.reach.ReachMetrics;
import io.smm.metrics.report.Block;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.Notes;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Series;
import io.smm.metrics.report.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the posts to each segment did. */
final class SegmentSection {

    private static final String TITLE = "Segments";
    private static final String INTRO =
            "A row holds the posts that speak to a segment; who of it saw them, networks do not tell."
                    + " Reach is never added up over posts, as one person may have seen several: of several posts only the average is"
                    + " known.";

    private SegmentSection() {}

    /** The section; empty when neither the campaign nor a post names a segment. */
    static Optional<Section> of(ReportInput in) {
        List<Segment> planned = in.campaign().segments();
        boolean named = in.plan().posts().published().stream()
                .anyMatch(delivery -> delivery.post().segment().isPresent());
        if (planned.isEmpty() && !named) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        if (in.plan().deliveriesGiven()) {
            blocks.add(chart(in));
        } else {
            blocks.add(Notes.of("No deliveries were given, so that nobody knows to whom the posts speak."));
        }
        planned.forEach(segment -> blocks.add(Notes.of("Planned: " + segment.describe() + ".")));
        return Optional.of(new Section(TITLE, Optional.of(INTRO), blocks));
    }

    private static Chart chart(ReportInput in) {
        PostRatio rate = in.engagementRate();
        Map<String, List<PostInsights>> rows = rows(in);
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("Segment", CellKind.TEXT),
                Column.numbers("Posts", "posts"),
                GroupChart.column("Engagement", rate)));
        List<PostMetric> counts = counts(in, rows);
        counts.forEach(metric -> columns.add(
                Column.numbers(Words.base(metric.name()), metric.unit().words())));
        columns.add(Column.of("Rests on", CellKind.TEXT));
        Table.Builder table = Table.builder("Results by segment", columns)
                .note("Engagement: " + Words.of(rate.name()) + ", of all posts to the segment together.");
        List<Point> points = new ArrayList<>();
        rows.forEach((name, posts) -> {
            MetricResult engagement = rate.of(posts);
            points.add(Point.of(engagement));
            List<Cell> row = new ArrayList<>(List.of(
                    new Cell.Text(name),
                    new Cell.Number(BigDecimal.valueOf(posts.size()), "posts"),
                    Cell.of(engagement)));
            counts.forEach(metric -> row.add(Cell.of(metric.of(posts))));
            row.add(new Cell.Text(Words.of(engagement.evidence())));
            table.row(row);
        });
        return Chart.builder(
                        ChartKind.BAR,
                        Words.base(rate.name()) + " by segment",
                        new ChartDomain.Categories(List.copyOf(rows.keySet())),
                        "Segment",
                        GroupChart.axis(rate))
                .series(new Series("All posts to the segment", points))
                .table(table.build())
                .build();
    }

    /** Reach has a column only when it is known of some segment: the introduction says why it seldom is. */
    private static List<PostMetric> counts(ReportInput in, Map<String, List<PostInsights>> rows) {
        List<PostMetric> counts = new ArrayList<>();
        counts.add(PostQuantity.interactions(in.interactions()));
        Stream.of(MetricId.IMPRESSIONS, MetricId.VIEWS)
                .filter(in::has)
                .forEach(kind -> counts.add(ReachMetrics.displays(kind)));
        if (in.speaksOf(MetricId.REACH)) {
            PostQuantity reach = PostQuantity.of(MetricId.REACH);
            if (rows.values().stream().anyMatch(posts -> reach.of(posts).isDefined())) {
                counts.add(reach);
            }
            counts.add(ReachMetrics.averageReach());
        }
        return counts;
    }

    /** The planned segments, also without posts; then those that only posts name; then the posts to everybody. */
    private static Map<String, List<PostInsights>> rows(ReportInput in) {
        SortedMap<GroupKey, List<PostInsights>> groups = in.plan().posts().bySegment(in.posts());
        Map<String, List<PostInsights>> rows = new LinkedHashMap<>();
        in.campaign()
                .segments()
                .forEach(segment -> rows.put(
                        segment.name(), groups.getOrDefault(new GroupKey(Optional.of(segment.name())), List.of())));
        Set<String> planned = Set.copyOf(rows.keySet());
        groups.forEach((key, posts) -> key.value()
                .filter(name -> !planned.contains(name))
                .ifPresent(name -> rows.put(name + " (not in the plan)", posts)));
        groups.entrySet().stream()
                .filter(group -> group.getKey().value().isEmpty())
                .forEach(group -> rows.put("(everybody)", group.getValue()));
        return rows.entrySet().stream()
                .limit(in.rowLimit())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
