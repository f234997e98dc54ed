package io.smm.metrics.campaign;

import io.smm.insight.PostInsights;
import io.smm.metrics.Aggregate;
import io.smm.metrics.GroupKey;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The engagement of groups of posts side by side: the whole group's rate, and its middle post's. */
final class GroupChart {

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
        PostRatio rate = in.engagementRate();
        SortedMap<GroupKey, List<PostInsights>> groups = PostGroups.byLabel(in.posts(), label);
        List<Map.Entry<GroupKey, List<PostInsights>>> shown =
                groups.entrySet().stream().limit(in.rowLimit()).toList();
        Table.Builder table = Table.builder(
                        "Engagement by " + label,
                        List.of(
                                Column.of(Words.sentence(label), CellKind.TEXT),
                                column("Whole group", rate),
                                column("Middle post", rate),
                                Column.numbers("Posts", "posts"),
                                Column.of("Rests on", CellKind.TEXT)))
                .omittedRows(groups.size() - shown.size())
                .note("Whole group: ratio of sums. Middle post: median of the posts' own rates. Posts without a "
                        + label + " are a group of their own.");
        List<Point> whole = new ArrayList<>();
        List<Point> middle = new ArrayList<>();
        for (Map.Entry<GroupKey, List<PostInsights>> group : shown) {
            var sums = rate.of(group.getValue());
            var median = rate.of(group.getValue(), Aggregate.MEDIAN_OF_ITEM_RATIOS);
            whole.add(Point.of(sums));
            middle.add(Point.of(median));
            table.row(
                    new Cell.Text(group.getKey().toString()),
                    Cell.of(sums),
                    Cell.of(median),
                    new Cell.Number(BigDecimal.valueOf(group.getValue().size()), "posts"),
                    new Cell.Text(Words.of(sums.evidence())));
        }
        return Chart.builder(
                        ChartKind.BAR,
                        Words.of(rate.name()) + " by " + label,
                        new ChartDomain.Categories(shown.stream()
                                .map(group -> group.getKey().toString())
                                .toList()),
                        Words.sentence(label),
                        axis(rate))
                .series(new Series("Whole group", whole))
                .series(new Series("Middle post", middle))
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
