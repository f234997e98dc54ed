package io.smm.metrics.campaign;

import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Series;
import io.smm.metrics.virality.Cascade;
import io.smm.metrics.virality.CascadeGrowth;
import io.smm.metrics.virality.ReshareTimes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A cascade as a picture: how broad it is at each depth, over time where times are known. */
final class CascadeChart {

    private static final int STEPS = 12;
    private static final int BANDS = 5;
    private static final int MOST_DEPTHS = 20;
    private static final Axis NODES = Axis.numbers("Nodes", "nodes");

    private CascadeChart() {}

    /** The picture of a sound cascade. */
    static Chart of(String title, Cascade cascade) {
        Optional<Instant> post = cascade.madeAt();
        Optional<Duration> newest = cascade.reshareTimes().flatMap(ReshareTimes::newest);
        return post.isPresent() && newest.isPresent() && newest.get().toNanos() >= STEPS
                ? overTime(title, cascade, post.get(), newest.get())
                : byDepth(title, cascade);
    }

    private static Chart overTime(String title, Cascade cascade, Instant post, Duration newest) {
        int depths = cascade.breadthByDepth().size();
        CascadeGrowth growth =
                cascade.growth(ages(newest), Math.min(BANDS, depths)).orElseThrow();
        Chart.Builder chart = Chart.builder(
                ChartKind.LINE,
                "How it was passed on: " + title,
                new ChartDomain.Instants(growth.ages().stream().map(post::plus).toList()),
                "Until",
                NODES);
        for (int band = 0; band < growth.bands(); band++) {
            boolean deeper = band == growth.bands() - 1 && depths > growth.bands();
            chart.series(new Series(
                    "Depth " + band + (deeper ? " and more" : ""),
                    growth.nodes(band).stream().map(CascadeChart::point).toList()));
        }
        if (growth.leftOut() > 0) {
            chart.note("Left out: " + growth.leftOut() + " nodes without a time, or older than the post.");
        }
        return chart.build();
    }

    private static Chart byDepth(String title, Cascade cascade) {
        List<Long> breadths = cascade.breadthByDepth();
        int shown = Math.min(MOST_DEPTHS, breadths.size());
        Chart.Builder chart = Chart.builder(
                        ChartKind.BAR,
                        "How it was passed on: " + title,
                        new ChartDomain.Categories(IntStream.range(0, shown)
                                .mapToObj(Integer::toString)
                                .toList()),
                        "Depth",
                        NODES)
                .series(new Series(
                        "Nodes",
                        breadths.subList(0, shown).stream()
                                .map(CascadeChart::point)
                                .toList()));
        if (shown < breadths.size()) {
            chart.note("Shows the first " + shown + " of " + breadths.size() + " depths.");
        }
        return chart.build();
    }

    /** The post's own time, and equal steps up to the newest reshare, itself included. */
    private static List<Duration> ages(Duration newest) {
        List<Duration> ages = new ArrayList<>(List.of(Duration.ZERO));
        for (int step = 1; step < STEPS; step++) {
            ages.add(newest.multipliedBy(step).dividedBy(STEPS));
        }
        ages.add(newest);
        return ages;
    }

    private static Point point(long count) {
        return new Point.Value(BigDecimal.valueOf(count));
    }
}
