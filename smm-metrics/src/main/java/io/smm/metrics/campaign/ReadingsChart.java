package io.smm.metrics.campaign;

import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Series;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How the interactions of posts grew from one reading to the next, where posts were read several times. */
final class ReadingsChart {

    private static final int MOST_LINES = 5;
    private static final int MOST_INSTANTS = 200;
    private static final Point NOT_READ = new Point.Missing(UndefinedReason.MISSING_INPUT, "not read at that time");

    private ReadingsChart() {}

    /** The chart of the posts with the most interactions; empty when no post was read at two different times. */
    static Optional<Chart> of(ReportInput in) {
        List<Line> lines = lines(in);
        TreeSet<Instant> all = new TreeSet<>();
        lines.forEach(line -> all.addAll(line.points.keySet()));
        List<Instant> instants =
                all.stream().skip(Math.max(0, all.size() - MOST_INSTANTS)).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Chart.Builder chart = Chart.builder(
                ChartKind.LINE,
                "Interactions as they were read",
                new ChartDomain.Instants(instants),
                "Read at",
                Axis.numbers("Interactions", "events"));
        IntStream.range(0, lines.size()).forEach(i -> {
            List<Point> points = instants.stream()
                    .map(instant -> lines.get(i).points.getOrDefault(instant, NOT_READ))
                    .toList();
            chart.series(new Series((i + 1) + ". " + lines.get(i).title, points));
        });
        if (all.size() > instants.size()) {
            chart.note("Shows the newest " + instants.size() + " of " + all.size() + " times of reading.");
        }
        return Optional.of(chart.build());
    }

    private static List<Line> lines(ReportInput in) {
        PostQuantity interactions = PostQuantity.interactions(in.interactions());
        Map<List<String>, SortedMap<Instant, Point>> points = new HashMap<>();
        for (PostInsights reading : in.readings()) {
            readAt(reading)
                    .ifPresent(instant -> points.computeIfAbsent(key(reading), k -> new TreeMap<>())
                            .put(instant, Point.of(interactions.of(reading))));
        }
        List<Line> lines = new ArrayList<>();
        for (PostInsights post : in.posts()) {
            SortedMap<Instant, Point> own = points.get(key(post));
            if (own != null && own.size() >= 2) {
                BigDecimal now = interactions.of(post).value().orElse(BigDecimal.ZERO);
                lines.add(new Line(in.title(post), now, own));
            }
        }
        lines.sort(Comparator.comparing((Line line) -> line.interactions)
                .reversed()
                .thenComparing(line -> line.title));
        return lines.subList(0, Math.min(MOST_LINES, lines.size()));
    }

    private static Optional<Instant> readAt(PostInsights post) {
        return post.readings().values().stream()
                .filter(Reading.Value.class::isInstance)
                .flatMap(reading -> ((Reading.Value) reading).lineage().observedAt().stream())
                .max(Comparator.naturalOrder());
    }

    private static List<String> key(PostInsights post) {
        return List.of(post.post().network().id(), post.post().id());
    }

    private record Line(String title, BigDecimal interactions, SortedMap<Instant, Point> points) {}
}
