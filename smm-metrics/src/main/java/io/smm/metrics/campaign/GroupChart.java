package io.smm.metrics.campaign;

import io.smm.insight.PostInsights;
import io.smm.metrics.Aggregate;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostGroups;
import io.smm.metrics.PostRatio;
import io.smm.metrics.Unit;
import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Series;
import io.smm.metrics.report.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The engagement of groups of posts side by side: the whole group's rate, and its middle post's. */
final class GroupChart {

    static final String WHOLE = "Whole group";
    static final String MIDDLE = "Middle post";

    private static final int MOST_TELLING = 12;

    private GroupChart() {}

    /** The first label, by name, that tells some groups apart without telling every post apart. */
    static Optional<String> tellingLabel(List<PostInsights> posts) {
        return posts.stream()
                .flatMap(post -> post.labels().keySet().stream())
                .distinct()
                .sorted()
                .filter(label -> {
                    int groups = PostGroups.byLabel(posts, label).size();
                    return groups >= 2 && groups <= MOST_TELLING;
                })
                .findFirst();
    }

    static Chart of(ReportInput in, String label) {
        Map<String, List<PostInsights>> groups = new LinkedHashMap<>();
        PostGroups.byLabel(in.posts(), label).forEach((key, posts) -> groups.put(key.toString(), posts));
        return of(in, label, groups, "Posts without a " + label + " are a group of their own.");
    }

    /** Each network's posts; empty when there is only one network. */
    static Optional<Chart> byNetwork(ReportInput in) {
        Map<String, List<PostInsights>> groups = in.posts().stream()
                .collect(Collectors.groupingBy(post -> post.post().network().id(), TreeMap::new, Collectors.toList()));
        String care = "Each network counts its own way: what one calls reach or a reaction, another may not.";
        return groups.size() < 2 ? Optional.empty() : Optional.of(of(in, "network", groups, care));
    }

    private static Chart of(ReportInput in, String label, Map<String, List<PostInsights>> groups, String note) {
        PostRatio rate = in.engagementRate();
        List<Map.Entry<String, List<PostInsights>>> shown =
                groups.entrySet().stream().limit(in.rowLimit()).toList();
        Table.Builder table = Table.builder(
                        "Engagement by " + label,
                        List.of(
                                Column.of(Words.sentence(label), CellKind.TEXT),
                                column(WHOLE, rate),
                                column(MIDDLE, rate),
                                Column.numbers("Posts", "posts"),
                                Column.of("Rests on", CellKind.TEXT)))
                .omittedRows(groups.size() - shown.size())
                .note("Whole group: ratio of sums. Middle post: median of the posts' own rates. " + note);
        List<Point> whole = new ArrayList<>();
        List<Point> middle = new ArrayList<>();
        for (Map.Entry<String, List<PostInsights>> group : shown) {
            MetricResult sums = rate.of(group.getValue());
            MetricResult median = rate.of(group.getValue(), Aggregate.MEDIAN_OF_ITEM_RATIOS);
            whole.add(Point.of(sums));
            middle.add(Point.of(median));
            table.row(
                    new Cell.Text(group.getKey()),
                    Cell.of(sums),
                    Cell.of(median),
                    new Cell.Number(BigDecimal.valueOf(group.getValue().size()), "posts"),
                    new Cell.Text(Words.of(sums.evidence())));
        }
        return Chart.builder(
                        ChartKind.BAR,
                        Words.of(rate.name()) + " by " + label,
                        new ChartDomain.Categories(
                                shown.stream().map(Map.Entry::getKey).toList()),
                        Words.sentence(label),
                        axis(rate))
                .series(new Series(WHOLE, whole))
                .series(new Series(MIDDLE, middle))
                .table(table.build())
                .build();
    }

    static Axis axis(PostRatio rate) {
        return rate.unit().equals(Unit.FRACTION)
                ? Axis.percent(Words.of(rate.name()))
                : Axis.numbers(Words.of(rate.name()), rate.unit().words());
    }

    static Column column(String name, PostRatio rate) {
        return rate.unit().equals(Unit.FRACTION)
                ? Column.of(name, CellKind.PERCENT)
                : Column.numbers(name, rate.unit().words());
    }
}
