package io.smm.metrics.campaign;

import io.smm.insight.MetricId;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Block;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.Notes;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Engagement by group, by period, by network and over time, or at least by kind: whatever was asked for and the posts allow. */
final class ComparisonSection {

    private ComparisonSection() {}

    static Section of(ReportInput in) {
        String title = "Engagement over time and by group";
        if (in.posts().isEmpty()) {
            return new Section(title, Optional.empty(), List.of(Notes.of("There are no numbers of any post.")));
        }
        List<Block> charts = new ArrayList<>();
        in.label().map(label -> GroupChart.of(in, label)).ifPresent(charts::add);
        PeriodChart.of(in).ifPresent(charts::add);
        GroupChart.byNetwork(in).ifPresent(charts::add);
        ReadingsChart.of(in).or(() -> TimeChart.of(in)).ifPresent(charts::add);
        if (charts.isEmpty()) {
            charts.add(GroupChart.tellingLabel(in.posts())
                    .map(label -> GroupChart.of(in, label))
                    .orElseGet(() -> byKind(in)));
        }
        return new Section(title, Optional.empty(), charts);
    }

    private static Chart byKind(ReportInput in) {
        List<MetricId> kinds = Stream.concat(
                        in.interactions().kinds().stream(),
                        Stream.of(MetricId.QUOTES, MetricId.SAVES, MetricId.CLICKS)
                                .filter(in::speaksOf))
                .distinct()
                .toList();
        List<Point> points = kinds.stream()
                .map(kind -> Point.of(PostQuantity.of(kind).of(in.posts())))
                .toList();
        return Chart.builder(
                        ChartKind.BAR,
                        "Interactions by kind",
                        new ChartDomain.Categories(kinds.stream()
                                .map(kind -> Words.sentence(kind.id().replace('-', ' ')))
                                .toList()),
                        "Kind",
                        Axis.numbers("Interactions", "events"))
                .series(new Series("All posts", points))
                .build();
    }
}
