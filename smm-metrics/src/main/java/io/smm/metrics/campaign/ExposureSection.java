package io.smm.metrics.campaign;

import io.smm.metrics.earned.MediaKind;
import io.smm.metrics.earned.MediaSplit;
import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Series;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who brought the campaign to people. */
final class ExposureSection {

    private ExposureSection() {}

    /** The section; empty when no split was given. */
    static Optional<Section> of(Optional<ResponseFigures> response) {
        return response.map(ResponseFigures::splits)
                .filter(splits -> !splits.isEmpty())
                .map(splits -> new Section("Owned, paid, earned", Optional.empty(), List.of(shares(splits))));
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
}
