package io.smm.metrics.campaign;

import io.smm.campaign.ContentMix;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostRatio;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.plan.ContentMixDrift;
import io.smm.metrics.plan.ThemeShare;
import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Block;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.KeyFigure;
import io.smm.metrics.report.KeyFigures;
import io.smm.metrics.report.Notes;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Series;
import io.smm.metrics.report.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How far what was published is from the planned content mix. */
final class ContentMixSection {

    private static final String TITLE = "Content mix";
    private static final String INTRO =
            "The drift is the part of the posts that would have to be about something else to be the"
                    + " plan: 0 % is the plan, 100 % nothing of it. A post counts once for each account that it stands on.";

    private ContentMixSection() {}

    /** The section; empty when no mix is planned. */
    static Optional<Section> of(ReportInput in) {
        return in.campaign().contentMix().map(mix -> of(in, mix));
    }

    private static Section of(ReportInput in, ContentMix mix) {
        if (!in.plan().deliveriesGiven()) {
            return Section.of(
                    TITLE, INTRO, Notes.of("No deliveries were given, so that nobody knows the posts' themes."));
        }
        ContentMixDrift drift = ContentMixDrift.of(mix, in.plan().posts().themes());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new KeyFigures(List.of(
                new KeyFigure("Drift", Cell.of(drift.drift()), Optional.empty()),
                new KeyFigure(
                        "Least possible",
                        Cell.of(drift.leastPossible()),
                        Optional.of("of so many posts: half a post cannot be published")))));
        if (!drift.shares().isEmpty()) {
            blocks.add(chart(in, drift));
        }
        if (drift.unknown() > 0) {
            blocks.add(Notes.of(Words.count(drift.unknown(), "post") + " without a theme left out of the shares."));
        }
        return new Section(TITLE, Optional.of(INTRO), blocks);
    }

    private static Chart chart(ReportInput in, ContentMixDrift drift) {
        List<ThemeShare> shares = drift.shares();
        return Chart.builder(
                        ChartKind.BAR,
                        "Themes, planned and published",
                        new ChartDomain.Categories(shares.stream()
                                .map(share -> share.theme().name())
                                .toList()),
                        "Theme",
                        Axis.percent("Share of the posts"))
                .series(new Series("Planned", points(shares, ThemeShare::planned)))
                .series(new Series("Published", points(shares, ThemeShare::published)))
                .table(table(in, shares))
                .build();
    }

    private static Table table(ReportInput in, List<ThemeShare> shares) {
        PostRatio rate = in.engagementRate();
        Table.Builder table = Table.builder(
                        "Themes",
                        List.of(
                                Column.of("Theme", CellKind.TEXT),
                                Column.of("Planned", CellKind.PERCENT),
                                Column.of("Published", CellKind.PERCENT),
                                Column.numbers("Posts", "posts"),
                                GroupChart.column("Engagement", rate)))
                .note("Engagement: " + Words.of(rate.name()) + ".");
        var groups = in.plan().posts().byTheme(in.posts());
        for (ThemeShare share : shares) {
            MetricResult engagement = groups.entrySet().stream()
                    .filter(group -> group.getKey()
                            .value()
                            .equals(Optional.of(share.theme().name())))
                    .findFirst()
                    .map(group -> rate.of(group.getValue()))
                    .orElseGet(() -> rate.of(List.of()));
            Cell cell =
                    share.posts() == 0 ? new Cell.Undefined(UndefinedReason.TOO_FEW, "no post") : Cell.of(engagement);
            table.row(
                    new Cell.Text(share.theme().name()),
                    new Cell.Percent(share.planned().toBigDecimal()),
                    new Cell.Percent(share.published().toBigDecimal()),
                    new Cell.Number(BigDecimal.valueOf(share.posts()), "posts"),
                    cell);
        }
        return table.build();
    }

    private static List<Point> points(List<ThemeShare> shares, Function<ThemeShare, Fraction> part) {
        return shares.stream()
                .<Point>map(share -> new Point.Value(part.apply(share).toBigDecimal()))
                .toList();
    }
}
