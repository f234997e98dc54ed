package io.smm.metrics.campaign;

import io.smm.insight.PostInsights;
import io.smm.metrics.Aggregate;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.PostRatio;
import io.smm.metrics.UndefinedReason;
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
import java.util.Optional;

/** The posts of each period that the host named, side by side, and how much the rate changed from one to the next. */
final class PeriodChart {

    private PeriodChart() {}

    static Optional<Chart> of(ReportInput in) {
        if (in.periods().isEmpty()) {
            return Optional.empty();
        }
        PostRatio rate = in.engagementRate();
        PostQuantity interactions = PostQuantity.interactions(in.interactions());
        long unknown =
                in.posts().stream().filter(post -> post.publishedAt().isEmpty()).count();
        Table.Builder table = Table.builder(
                        "Engagement by period",
                        List.of(
                                Column.of("Period", CellKind.TEXT),
                                GroupChart.column(GroupChart.WHOLE, rate),
                                GroupChart.column(GroupChart.MIDDLE, rate),
                                Column.of("Change of the whole", CellKind.PERCENT),
                                Column.numbers(
                                        "Interactions", interactions.unit().words()),
                                Column.numbers("Posts", "posts"),
                                Column.of("Rests on", CellKind.TEXT)))
                .note("A post belongs to the period in which it was published. Change: against the row above, as a part"
                        + " of its rate."
                        + (unknown == 0 ? "" : " Of " + Words.count(unknown, "post") + " nobody knows when that was."));
        List<Point> whole = new ArrayList<>();
        List<Point> middle = new ArrayList<>();
        Optional<MetricResult> before = Optional.empty();
        for (Period period : in.periods()) {
            List<PostInsights> posts = period.of(in.posts());
            MetricResult sums = rate.of(posts);
            MetricResult median = rate.of(posts, Aggregate.MEDIAN_OF_ITEM_RATIOS);
            whole.add(Point.of(sums));
            middle.add(Point.of(median));
            table.row(
                    new Cell.Text(period.name()),
                    Cell.of(sums),
                    Cell.of(median),
                    change(before, sums),
                    Cell.of(interactions.of(posts)),
                    new Cell.Number(BigDecimal.valueOf(posts.size()), "posts"),
                    new Cell.Text(Words.of(sums.evidence())));
            before = Optional.of(sums);
        }
        return Optional.of(Chart.builder(
                        ChartKind.BAR,
                        Words.of(rate.name()) + " by period",
                        new ChartDomain.Categories(
                                in.periods().stream().map(Period::name).toList()),
                        "Period",
                        GroupChart.axis(rate))
                .series(new Series(GroupChart.WHOLE, whole))
                .series(new Series(GroupChart.MIDDLE, middle))
                .table(table.build())
                .build());
    }

    private static Cell change(Optional<MetricResult> before, MetricResult now) {
        if (before.isEmpty()) {
            return new Cell.Undefined(UndefinedReason.MISSING_INPUT, "no period before it");
        }
        Optional<Fraction> base = before.get().fraction();
        if (base.isEmpty() || now.fraction().isEmpty()) {
            return new Cell.Undefined(UndefinedReason.MISSING_INPUT, "one of the two has no rate");
        }
        if (base.get().signum() == 0) {
            return new Cell.Undefined(UndefinedReason.ZERO_DENOMINATOR, "the rate before is 0");
        }
        Fraction change = now.fraction().get().minus(base.get()).dividedBy(base.get());
        return new Cell.Percent(change.toBigDecimal());
    }
}
