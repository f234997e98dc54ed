package io.smm.metrics.campaign;

import io.smm.Money;
import io.smm.campaign.Economics;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.reach.ReachMetrics;
import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Block;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.CellKind;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.Column;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Series;
import io.smm.metrics.report.Table;
import io.smm.metrics.roi.Gain;
import io.smm.metrics.roi.ReturnWaterfall;
import io.smm.metrics.roi.Returns;
import io.smm.metrics.roi.UnitCosts;
import io.smm.metrics.roi.WaterfallStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the campaign brought for what it cost. */
final class ReturnSection {

    private static final String INTRO =
            "Cost and revenue are what the owner of the campaign knows; networks do not report them. Unit costs are the total"
                    + " cost by the total count and are not rounded.";

    private ReturnSection() {}

    static Section of(ReportInput in) {
        Economics economics = in.campaign().economics();
        List<Block> blocks = new ArrayList<>(List.of(inputs(economics)));
        waterfall(economics).ifPresent(blocks::add);
        blocks.add(returns(in));
        return new Section("Cost and return", Optional.of(INTRO), blocks);
    }

    /** By the contribution margin, else by the revenue; none when neither leads to a net, which the table below explains. */
    private static Optional<Chart> waterfall(Economics economics) {
        return Stream.of(Gain.CONTRIBUTION_MARGIN, Gain.REVENUE)
                .map(gain -> ReturnWaterfall.of(economics, gain))
                .filter(waterfall -> waterfall.net().isDefined())
                .findFirst()
                .map(ReturnSection::chart);
    }

    private static Chart chart(ReturnWaterfall waterfall) {
        List<WaterfallStep> steps = waterfall.steps();
        String gain = steps.get(0).name();
        return Chart.builder(
                        ChartKind.WATERFALL,
                        "From " + gain + " to what is left",
                        new ChartDomain.Categories(steps.stream()
                                .map(step -> Words.sentence(step.name()))
                                .toList()),
                        "Step",
                        Axis.money("Amount", steps.get(0).to().currency()))
                .series(series("Change", steps, WaterfallStep::change))
                .series(series("From", steps, WaterfallStep::from))
                .series(series("To", steps, WaterfallStep::to))
                .build();
    }

    private static Series series(String name, List<WaterfallStep> steps, Function<WaterfallStep, Money> amount) {
        return new Series(
                name,
                steps.stream()
                        .<Point>map(step -> new Point.Value(amount.apply(step).amount()))
                        .toList());
    }

    private static Table inputs(Economics economics) {
        return Table.builder(
                        "What is known of the money",
                        List.of(Column.of("Amount", CellKind.TEXT), Column.of("Value", CellKind.MONEY)))
                .row(new Cell.Text("Cost"), cell(economics.cost()))
                .row(new Cell.Text("Of it for media"), cell(economics.mediaSpend()))
                .row(new Cell.Text("Revenue"), cell(economics.revenue()))
                .row(new Cell.Text("Contribution margin"), cell(economics.contributionMargin()))
                .build();
    }

    private static Table returns(ReportInput in) {
        Table.Builder table = Table.builder(
                "Return and unit costs",
                List.of(
                        Column.of("Measure", CellKind.TEXT),
                        Column.of("Definition", CellKind.TEXT),
                        Column.of("Value", CellKind.ANY),
                        Column.of("Unit", CellKind.TEXT),
                        Column.of("Rests on", CellKind.TEXT)));
        for (MetricResult result : results(in)) {
            table.row(
                    new Cell.Text(Words.of(result.metric())),
                    new Cell.Text(result.metric().code().orElse("")),
                    Cell.of(result),
                    new Cell.Text(result.unit().toString()),
                    new Cell.Text(restsOn(result)));
        }
        return table.build();
    }

    private static List<MetricResult> results(ReportInput in) {
        Economics economics = in.campaign().economics();
        List<PostInsights> posts = in.posts();
        UnitCosts costs = UnitCosts.ofCost(economics);
        List<MetricResult> results = new ArrayList<>(List.of(
                Returns.roi(economics),
                Returns.roi(economics, Gain.REVENUE),
                Returns.roas(economics),
                costs.cpm(ReachMetrics.displays(MetricId.IMPRESSIONS).of(posts))));
        if (in.has(MetricId.VIEWS)) {
            results.add(costs.cpm(ReachMetrics.displays(MetricId.VIEWS).of(posts)));
        }
        results.add(costs.cpc(PostQuantity.of(MetricId.CLICKS).of(posts)));
        if (in.has(MetricId.LINK_CLICKS)) {
            results.add(costs.cpc(PostQuantity.of(MetricId.LINK_CLICKS).of(posts)));
        }
        results.add(costs.cpa(PostQuantity.of(MetricId.CONVERSIONS).of(posts)));
        results.add(
                costs.perEngagedPerson(PostQuantity.of(MetricId.ENGAGED_PEOPLE).of(posts)));
        results.add(costs.perReachedPerson(PostQuantity.of(MetricId.REACH).of(posts)));
        return results;
    }

    private static String restsOn(MetricResult result) {
        boolean countsPosts = result.evidence().used() + result.evidence().leftOutTotal() > 0;
        return countsPosts ? Words.of(result.evidence()) : "the amounts above";
    }

    private static Cell cell(Optional<Money> money) {
        return money.<Cell>map(Cell.Amount::new)
                .orElseGet(() -> new Cell.Undefined(UndefinedReason.MISSING_INPUT, "not given"));
    }
}
