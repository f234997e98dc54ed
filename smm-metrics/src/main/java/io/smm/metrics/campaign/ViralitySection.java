package io.smm.metrics.campaign;

import io.smm.metrics.UndefinedReason;
import io.smm.metrics.report.Block;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.KeyFigure;
import io.smm.metrics.report.KeyFigures;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Table;
import io.smm.metrics.virality.Cascade;
import io.smm.metrics.virality.CascadeForest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How posts were passed on: the shape and speed of their cascades, and a picture of the largest. */
final class ViralitySection {

    private static final String TITLE = "Virality";
    private static final String INTRO =
            "Structural virality is the mean distance of two people who passed a post on: about 2 when all of them took it"
                    + " from the post itself, more when it went from hand to hand. Half-life is the age at which half of"
                    + " the reshares had come.";
    private static final int MOST_PICTURES = 3;

    private ViralitySection() {}

    /** The section; empty when no cascade was given. */
    static Optional<Section> of(ReportInput in) {
        if (in.cascades().isEmpty()) {
            return Optional.empty();
        }
        List<PostCascade> largest = in.cascades().stream()
                .sorted(Comparator.comparingLong(PostCascade::size)
                        .reversed()
                        .thenComparing(one -> in.title(one.post())))
                .toList();
        List<Block> blocks = new ArrayList<>(List.of(figures(largest), table(in, largest)));
        largest.stream()
                .filter(one -> one.size() > 1)
                .limit(MOST_PICTURES)
                .forEach(one -> blocks.add(CascadeChart.of(in.title(one.post()), one.cascade())));
        return Optional.of(new Section(TITLE, Optional.of(INTRO), blocks));
    }

    private static KeyFigures figures(List<PostCascade> cascades) {
        CascadeForest all =
                CascadeForest.of(cascades.stream().map(PostCascade::cascade).toList());
        return new KeyFigures(List.of(
                new KeyFigure(
                        "Passed on from hand to hand",
                        Cell.of(all.secondarySpread()),
                        Optional.of("reshares that were not made from the post itself, of all")),
                new KeyFigure("Passed on from the post itself", Cell.of(all.broadcastShare()), Optional.empty())));
    }

    private static Table table(ReportInput in, List<PostCascade> cascades) {
        Table.Builder table = Table.builder(
                "Cascades by size",
                List.of(
                        Column.of("Post", CellKind.TEXT),
                        Column.numbers("Size", "nodes"),
                        Column.numbers("Depth", "generations"),
                        Column.numbers("Maximum breadth", "nodes"),
                        Column.numbers("Structural virality", "mean distance"),
                        Column.of("Secondary spread", CellKind.PERCENT),
                        Column.numbers("Half-life", "seconds")));
        cascades.stream().limit(in.rowLimit()).forEach(one -> table.row(row(in.title(one.post()), one.cascade())));
        return table.omittedRows(Math.max(0, cascades.size() - in.rowLimit())).build();
    }

    private static List<Cell> row(String title, Cascade cascade) {
        return List.of(
                new Cell.Text(title),
                Cell.of(cascade.size()),
                Cell.of(cascade.depth()),
                Cell.of(cascade.maximumBreadth()),
                Cell.of(cascade.structuralVirality()),
                Cell.of(cascade.secondarySpread()),
                halfLife(cascade));
    }

    private static Cell halfLife(Cascade cascade) {
        if (!cascade.isSound()) {
            return Cell.of(cascade.size());
        }
        return cascade.reshareTimes()
                .map(times -> Cell.of(times.halfLife()))
                .orElseGet(() ->
                        new Cell.Undefined(UndefinedReason.MISSING_INPUT, "the source gives no time of the post"));
    }
}
