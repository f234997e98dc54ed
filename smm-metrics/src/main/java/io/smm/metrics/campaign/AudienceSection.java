package io.smm.metrics.campaign;

import io.smm.metrics.privacy.SmallCells;
import io.smm.metrics.reach.SegmentReach;
import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Block;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who the people reached are, as far as that may be shown. */
final class AudienceSection {

    private static final String TITLE = "Audience";

    private AudienceSection() {}

    /** The section; empty when no segments were given. */
    static Optional<Section> of(Optional<ReachFigures> given) {
        if (given.map(ReachFigures::segments).filter(all -> !all.isEmpty()).isEmpty()) {
            return Optional.empty();
        }
        ReachFigures figures = given.get();
        List<Block> blocks = new ArrayList<>();
        figures.segments().forEach((name, reach) -> blocks.add(chart(name, reach, figures.smallCells())));
        String intro = "Who is in several segments counts in each of them. Segments of fewer than "
                + figures.smallCells().threshold()
                + " people are held back, and another one where the total would give them away.";
        return Optional.of(new Section(TITLE, Optional.of(intro), blocks));
    }

    private static Chart chart(String name, SegmentReach reach, SmallCells smallCells) {
        return Chart.builder(
                        ChartKind.BAR,
                        "People reached by " + name.toLowerCase(Locale.ROOT),
                        new ChartDomain.Categories(reach.segments().stream()
                                .map(row -> row.key().value().orElse("(not known)"))
                                .toList()),
                        name,
                        Axis.numbers("People", reach.total().unit().words()))
                .series(new Series(
                        "People",
                        reach.suppressing(smallCells).segments().stream()
                                .map(row -> Point.of(row.reach()))
                                .toList()))
                .build();
    }
}
