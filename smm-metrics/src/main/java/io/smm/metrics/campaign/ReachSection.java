package io.smm.metrics.campaign;

import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.MetricResult;
import io.smm.metrics.reach.FrequencyDistribution;
import io.smm.metrics.reach.IncrementalReach;
import io.smm.metrics.reach.model.ReachBounds;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Whom the campaign reached, and how often: counted where ids are known, bounded where they are not. */
final class ReachSection {

    private static final String TITLE = "Reach and frequency";
    private static final String INTRO =
            "People who saw several posts count once. Where only a number a post is known, nobody can tell how many saw several: then the"
                    + " reach of all lies between two bounds, and the upper one is no reach.";
    private static final int MOST_BARS = 10;
    private static final long OFTEN = 3;

    private ReachSection() {}

    /** The section; empty when no figures were given and fewer than two posts have a reach. */
    static Optional<Section> of(ReportInput in, Optional<ReachFigures> given) {
        long[] reaches = reaches(in.posts());
        if (given.isEmpty() && reaches.length < 2) {
            return Optional.empty();
        }
        Table.Builder table = Table.builder(
                "How many people, how often",
                List.of(
                        Column.of("Measure", CellKind.TEXT),
                        Column.of("Definition", CellKind.TEXT),
                        Column.of("Value", CellKind.ANY),
                        Column.of("Unit", CellKind.TEXT)));
        List<Block> charts = new ArrayList<>();
        given.flatMap(ReachFigures::frequency).ifPresent(frequency -> {
            OptionalLong population = given.get().population();
            row(table, "Reach, each person once", frequency.reach());
            row(table, "Impressions", frequency.impressions());
            row(table, "Average frequency", frequency.averageFrequency());
            row(table, "Reached " + OFTEN + " times and more", frequency.atLeast(OFTEN));
            if (population.isPresent()) {
                row(table, "Reach in percent", frequency.reachPercent(population));
                row(table, "Gross rating points", frequency.grossRatingPoints(population));
            }
            charts.add(frequencies(frequency));
        });
        given.flatMap(ReachFigures::inOrder).ifPresent(order -> {
            row(table, "Reach of all of them together", order.total());
            charts.add(inOrder(order));
        });
        if (reaches.length >= 2) {
            ReachBounds bounds = ReachBounds.of(reaches);
            row(table, "Reach of the " + reaches.length + " posts with a known reach, at least", bounds.lower());
            row(table, "The same, at most", bounds.upper());
        }
        List<Block> blocks = new ArrayList<>(List.of(table.build()));
        blocks.addAll(charts);
        return Optional.of(new Section(TITLE, Optional.of(INTRO), blocks));
    }

    private static void row(Table.Builder table, String label, MetricResult result) {
        table.row(
                new Cell.Text(label),
                new Cell.Text(result.metric().code().orElse("")),
                Cell.of(result),
                new Cell.Text(result.unit().toString()));
    }

    /** Whole numbers of people that are not negative: what is wrong with others, the section on data quality says. */
    private static long[] reaches(List<PostInsights> posts) {
        return posts.stream()
                .map(post -> post.reading(MetricId.REACH))
                .filter(Reading.Value.class::isInstance)
                .map(reading -> ((Reading.Value) reading).number())
                .filter(number ->
                        number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0)
                .mapToLong(BigDecimal::longValueExact)
                .toArray();
    }

    private static Chart frequencies(FrequencyDistribution frequency) {
        List<String> places = new ArrayList<>();
        List<Point> people = new ArrayList<>();
        long shown = Math.min(MOST_BARS, frequency.highest());
        LongStream.rangeClosed(1, shown).forEach(times -> {
            places.add(times == 1 ? "once" : times + " times");
            people.add(Point.of(frequency.exactly(times)));
        });
        if (frequency.highest() > shown) {
            places.add(shown + 1 + " times and more");
            people.add(Point.of(frequency.atLeast(shown + 1)));
        }
        if (places.isEmpty()) {
            places.add("once");
            people.add(Point.of(frequency.exactly(1)));
        }
        return Chart.builder(
                        ChartKind.BAR,
                        "People by how often they saw it",
                        new ChartDomain.Categories(places),
                        "Seen",
                        Axis.numbers("People", frequency.unit().unit().words()))
                .series(new Series("People", people))
                .build();
    }

    private static Chart inOrder(IncrementalReach order) {
        return Chart.builder(
                        ChartKind.BAR,
                        "Whom each one reached that those before it had not",
                        new ChartDomain.Categories(
                                order.steps().stream().map(step -> step.name()).toList()),
                        "In this order",
                        Axis.numbers("People", order.total().unit().words()))
                .series(new Series(
                        "New people",
                        order.steps().stream()
                                .map(step -> Point.of(step.reach()))
                                .toList()))
                .note("In another order each would bring another number; together they are the same people.")
                .build();
    }
}
