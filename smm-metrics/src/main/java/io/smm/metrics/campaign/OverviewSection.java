package io.smm.metrics.campaign;

import io.smm.insight.MetricId;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.engagement.EngagementMetrics;
import io.smm.metrics.reach.ReachMetrics;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.KeyFigure;
import io.smm.metrics.report.KeyFigures;
import io.smm.metrics.report.Section;
import io.smm.metrics.roi.Returns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The few numbers that somebody in a hurry reads. */
final class OverviewSection {

    private OverviewSection() {}

    static Section of(ReportInput in) {
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(new KeyFigure("Posts", number(in.posts().size(), "posts"), readings(in)));
        figures.add(figure(PostQuantity.interactions(in.interactions()).of(in.posts())));
        figures.add(figure(rate(in)));
        displays(in)
                .forEach(kind -> figures.add(figure(ReachMetrics.displays(kind).of(in.posts()))));
        in.comments()
                .ifPresent(comments -> figures.add(new KeyFigure(
                        "Comments read",
                        number(comments.size(), "comments"),
                        Optional.of(CommentSection.answered(in, comments) + " answered"))));
        figures.add(figure(Returns.roi(in.campaign().economics())));
        return new Section("Overview", Optional.empty(), List.of(new KeyFigures(figures)));
    }

    /** The rate that these posts allow; where they allow none, the one by reach, with its reason. */
    private static MetricResult rate(ReportInput in) {
        MetricResult byReach = EngagementMetrics.byReach(in.interactions()).of(in.posts());
        return Stream.of(
                        byReach,
                        EngagementMetrics.byImpressions(in.interactions()).of(in.posts()),
                        EngagementMetrics.byDisplays(in.interactions(), MetricId.VIEWS)
                                .of(in.posts()),
                        EngagementMetrics.byFollowers(in.interactions()).of(in.posts()))
                .filter(MetricResult::isDefined)
                .findFirst()
                .orElse(byReach);
    }

    private static List<MetricId> displays(ReportInput in) {
        List<MetricId> known =
                Stream.of(MetricId.IMPRESSIONS, MetricId.VIEWS).filter(in::has).toList();
        return known.isEmpty() ? List.of(MetricId.IMPRESSIONS) : known;
    }

    /** The number, with its variant and what it rests on in small type. */
    private static KeyFigure figure(MetricResult result) {
        boolean partial = result.isDefined() && result.evidence().leftOutTotal() > 0;
        String note = Stream.of(
                        Words.variant(result.metric()),
                        partial ? Optional.of(Words.of(result.evidence())) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return new KeyFigure(
                Words.base(result.metric()), Cell.of(result), Optional.of(note).filter(text -> !text.isEmpty()));
    }

    private static Optional<String> readings(ReportInput in) {
        int readings = in.readings().size();
        return readings == in.posts().size() ? Optional.empty() : Optional.of("read " + readings + " times in all");
    }

    private static Cell number(long value, String unit) {
        return new Cell.Number(BigDecimal.valueOf(value), unit);
    }
}
