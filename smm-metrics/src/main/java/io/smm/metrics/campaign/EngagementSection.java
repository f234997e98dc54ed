package io.smm.metrics.campaign;

import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.metrics.Aggregate;
import io.smm.metrics.Fraction;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostMetric;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.PostRatio;
import io.smm.metrics.Unit;
import io.smm.metrics.engagement.EngagementMetrics;
import io.smm.metrics.reach.ReachMetrics;
import io.smm.metrics.report.Axis;
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
import io.smm.metrics.roi.ClickMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Engagement of the posts, one by one and together. */
final class EngagementSection {

    private static final int MOST_BARS = 12;

    private static final String INTRO =
            "An interaction is one of: %s. A post of which one of these is unknown has no number of interactions.";

    private EngagementSection() {}

    static Section of(ReportInput in) {
        String kinds = in.interactions().toString().replace("+", ", ");
        if (in.posts().isEmpty()) {
            return Section.of("Engagement", INTRO.formatted(kinds), Notes.of("There are no numbers of any post."));
        }
        return Section.of("Engagement", INTRO.formatted(kinds), byPost(in), rates(in));
    }

    private static Block byPost(ReportInput in) {
        PostQuantity interactions = PostQuantity.interactions(in.interactions());
        List<Ranked> ranked = in.posts().stream()
                .map(post -> new Ranked(post, interactions.of(post)))
                .sorted()
                .toList();
        List<Ranked> drawn =
                ranked.stream().limit(Math.min(MOST_BARS, in.rowLimit())).toList();
        String title = drawn.size() < ranked.size()
                ? "The " + drawn.size() + " posts with the most interactions, of " + ranked.size()
                : "Interactions by post";
        Chart.Builder chart = Chart.builder(
                ChartKind.BAR,
                title,
                new ChartDomain.Categories(
                        drawn.stream().map(r -> in.title(r.post)).toList()),
                "Post",
                Axis.numbers("Interactions", "events"));
        for (MetricId kind : in.interactions().kinds()) {
            List<Point> points = drawn.stream()
                    .map(r -> Point.of(PostQuantity.of(kind).of(r.post)))
                    .toList();
            chart.series(new Series(name(kind), points));
        }
        return chart.table(table(in, ranked)).build();
    }

    private static Table table(ReportInput in, List<Ranked> ranked) {
        List<PostMetricColumn> metrics = columns(in);
        boolean timed = in.posts().stream().anyMatch(in::isTimed);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("Post", CellKind.TEXT));
        if (timed) {
            columns.add(Column.of("Published", CellKind.DATE));
        }
        metrics.forEach(metric -> columns.add(metric.column()));
        Table.Builder table = Table.builder("Posts by their interactions", columns);
        for (Ranked one : ranked.subList(0, Math.min(in.rowLimit(), ranked.size()))) {
            List<Cell> row = new ArrayList<>();
            row.add(new Cell.Text(in.title(one.post)));
            if (timed) {
                row.add(in.published(one.post));
            }
            metrics.forEach(metric -> row.add(metric.cell(one.post)));
            table.row(row);
        }
        return table.omittedRows(Math.max(0, ranked.size() - in.rowLimit())).build();
    }

    private static List<PostMetricColumn> columns(ReportInput in) {
        List<PostMetricColumn> columns = new ArrayList<>();
        in.interactions().kinds().forEach(kind -> columns.add(new PostMetricColumn(name(kind), PostQuantity.of(kind))));
        columns.add(new PostMetricColumn("Interactions", PostQuantity.interactions(in.interactions())));
        Stream.of(MetricId.IMPRESSIONS, MetricId.VIEWS, MetricId.REACH)
                .filter(in::speaksOf)
                .forEach(metric -> columns.add(new PostMetricColumn(name(metric), PostQuantity.of(metric))));
        if (in.speaksOf(MetricId.REACH)) {
            columns.add(new PostMetricColumn("Rate by reach", EngagementMetrics.byReach(in.interactions())));
        }
        return columns;
    }

    private static Block rates(ReportInput in) {
        Table.Builder table = Table.builder(
                "Rates over all posts",
                List.of(
                        Column.of("Rate", CellKind.TEXT),
                        Column.of("Definition", CellKind.TEXT),
                        Column.of("Ratio of sums", CellKind.ANY),
                        Column.of("Mean of posts", CellKind.ANY),
                        Column.of("Median of posts", CellKind.ANY),
                        Column.of("Rests on", CellKind.TEXT)));
        List<String> unread = new ArrayList<>();
        allRates(in).forEach((rate, needs) -> {
            if (needs.stream().allMatch(in::speaksOf)) {
                MetricResult sums = rate.of(in.posts());
                table.row(
                        new Cell.Text(Words.of(rate.name())),
                        new Cell.Text(rate.name().code().orElse("")),
                        Cell.of(sums),
                        Cell.of(rate.of(in.posts(), Aggregate.MEAN_OF_ITEM_RATIOS)),
                        Cell.of(rate.of(in.posts(), Aggregate.MEDIAN_OF_ITEM_RATIOS)),
                        new Cell.Text(Words.of(sums.evidence())));
            } else {
                unread.add(Words.base(rate.name()).toLowerCase(Locale.ROOT));
            }
        });
        String meaning =
                "The ratio of sums weighs every person alike; mean and median weigh every post alike, and leave out"
                        + " posts whose denominator is 0.";
        String missing =
                unread.isEmpty() ? "" : " Not shown, as nobody read their numbers: " + String.join(", ", unread) + ".";
        return table.note(meaning + missing).build();
    }

    /** Every rate, with the numbers that it needs. */
    private static Map<PostRatio, List<MetricId>> allRates(ReportInput in) {
        InteractionSet set = in.interactions();
        Map<PostRatio, List<MetricId>> rates = new LinkedHashMap<>();
        rates.put(EngagementMetrics.byReach(set), List.of(MetricId.REACH));
        rates.put(EngagementMetrics.engagedPeopleByReach(), List.of(MetricId.ENGAGED_PEOPLE, MetricId.REACH));
        rates.put(EngagementMetrics.byImpressions(set), List.of(MetricId.IMPRESSIONS));
        rates.put(EngagementMetrics.byDisplays(set, MetricId.VIEWS), List.of(MetricId.VIEWS));
        rates.put(EngagementMetrics.byFollowers(set), List.of(MetricId.FOLLOWERS));
        rates.put(EngagementMetrics.conversationRate(), List.of(MetricId.COMMENTS));
        rates.put(EngagementMetrics.amplificationRate(), List.of(MetricId.SHARES));
        rates.put(EngagementMetrics.applauseRate(), List.of(MetricId.REACTIONS));
        rates.put(ReachMetrics.averageFrequency(), List.of(MetricId.IMPRESSIONS, MetricId.REACH));
        rates.put(ClickMetrics.clickThroughRate(), List.of(MetricId.CLICKS, MetricId.IMPRESSIONS));
        rates.put(ClickMetrics.conversionRate(), List.of(MetricId.CONVERSIONS, MetricId.CLICKS));
        return rates;
    }

    private static String name(MetricId metric) {
        return Words.sentence(metric.id().replace('-', ' '));
    }

    /** A post and its interactions; those with the most come first, those of which it is unknown last, then by id. */
    private record Ranked(PostInsights post, MetricResult interactions) implements Comparable<Ranked> {
        private static final Comparator<Ranked> ORDER = Comparator.comparing(
                        Ranked::known, Comparator.nullsLast(Comparator.<Fraction>reverseOrder()))
                .thenComparing(ranked -> ranked.post.post().id());

        @Nullable
        Fraction known() {
            return interactions.fraction().orElse(null);
        }

        @Override
        public int compareTo(Ranked other) {
            return ORDER.compare(this, other);
        }
    }

    /** One metric as a column of the table of posts. */
    private record PostMetricColumn(String title, PostMetric metric) {
        Column column() {
            boolean fraction = metric.unit().equals(Unit.FRACTION);
            CellKind kind = fraction ? CellKind.PERCENT : CellKind.NUMBER;
            Optional<String> unit =
                    fraction ? Optional.empty() : Optional.of(metric.unit().words());
            return new Column(title, kind, unit, kind.alignment());
        }

        Cell cell(PostInsights post) {
            return Cell.of(metric.of(post));
        }
    }
}
