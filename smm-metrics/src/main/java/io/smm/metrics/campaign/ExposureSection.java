package io.smm.metrics.campaign;

import io.smm.metrics.MetricResult;
import io.smm.metrics.earned.MediaKind;
import io.smm.metrics.earned.MediaSplit;
import io.smm.metrics.reach.FrequencyDistribution;
import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Block;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.KeyFigure;
import io.smm.metrics.report.KeyFigures;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/** Who brought the campaign to people, and how often they saw it. */
final class ExposureSection {

    /** Beyond it people are taken together. */
    private static final int MOST_TIMES = 10;

    private ExposureSection() {}

    /** The section; empty when neither was given. */
    static Optional<Section> of(Optional<ResponseFigures> response, Optional<FrequencyDistribution> frequency) {
        List<Block> blocks = new ArrayList<>();
        response.map(ResponseFigures::splits)
                .filter(splits -> !splits.isEmpty())
                .ifPresent(splits -> blocks.add(shares(splits)));
        frequency.filter(seen -> seen.highest() > 0).ifPresent(seen -> {
            blocks.add(figures(seen));
            blocks.add(times(seen));
        });
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("Owned, paid, earned, and how often", Optional.empty(), blocks));
    }

    private static Chart shares(List<MediaSplit> splits) {
        Chart.Builder chart = Chart.builder(
                ChartKind.BAR,
                "Owned, paid and earned",
                new ChartDomain.Categories(splits.stream()
                        .map(split -> Words.sentence(split.quantity().id().replace('-', ' ')))
                        .toList()),
                "Of all",
                Axis.percent("Share"));
        for (MediaKind kind : MediaKind.values()) {
            chart.series(new Series(
                    Words.sentence(kind.name().toLowerCase(Locale.ROOT)),
                    splits.stream().map(split -> Point.of(split.share(kind))).toList()));
        }
        return chart.note("Earned is what others brought of their own accord. Shares of people need not add up to 1:"
                        + " one person may be reached by two kinds.")
                .build();
    }

    private static KeyFigures figures(FrequencyDistribution seen) {
        return new KeyFigures(
                List.of(figure(seen.reach()), figure(seen.impressions()), figure(seen.averageFrequency())));
    }

    private static KeyFigure figure(MetricResult result) {
        return new KeyFigure(Words.base(result.metric()), Cell.of(result), Words.variant(result.metric()));
    }

    private static Chart times(FrequencyDistribution seen) {
        long most = Math.min(seen.highest(), MOST_TIMES);
        List<String> places = new ArrayList<>(
                LongStream.rangeClosed(1, most).mapToObj(Long::toString).toList());
        List<Point> points = new ArrayList<>(LongStream.rangeClosed(1, most)
                .mapToObj(times -> Point.of(seen.exactly(times)))
                .toList());
        if (seen.highest() > most) {
            places.add(most + 1 + " or more");
            points.add(Point.of(seen.atLeast(most + 1)));
        }
        String unit = seen.reach().unit().words();
        return Chart.builder(
                        ChartKind.BAR,
                        "How often it was seen",
                        new ChartDomain.Categories(places),
                        "Times seen",
                        Axis.numbers(Words.sentence(unit), unit))
                .series(new Series("Reached", points))
                .build();
    }
}
