package io.smm.adapter.html.internal;

import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A chart in words, for those who cannot see it. */
public final class ChartWords {

    private static final int SERIES_TOLD = 6;
    private static final int STEPS_TOLD = 8;

    private final Chart chart;
    private final Formats formats;
    private final List<String> places;

    private ChartWords(Chart chart, Formats formats) {
        this.chart = chart;
        this.formats = formats;
        places = places(chart.domain(), formats).stream()
                .map(Words::brief)
                .map(Words::isolated)
                .toList();
    }

    /**
     * What kind of chart it is and what it shows.
     *
     * @param chart the chart
     * @return one line
     */
    public static String label(Chart chart) {
        String kind = switch (chart.kind()) {
            case LINE -> "Line chart";
            case WATERFALL -> "Waterfall chart";
            default -> "Bar chart";
        };
        return kind + ": " + Words.isolated(chart.title()) + ". "
                + Words.isolated(chart.valueAxis().title()) + " by " + Words.isolated(chart.domainTitle()) + ".";
    }

    /**
     * Where each series is highest and lowest, and how many points are missing; of a waterfall what each step adds.
     *
     * @param chart the chart
     * @param formats how values are written
     * @return one sentence a series, or one on the steps
     */
    public static String summary(Chart chart, Formats formats) {
        ChartWords words = new ChartWords(chart, formats);
        if (chart.kind() == ChartKind.WATERFALL) {
            return words.steps();
        }
        String told =
                chart.series().stream().limit(SERIES_TOLD).map(words::told).collect(Collectors.joining(" "));
        int more = chart.series().size() - SERIES_TOLD;
        return more <= 0 ? told : told + " " + more + " more series are in the table.";
    }

    static List<String> places(ChartDomain domain, Formats formats) {
        if (domain instanceof ChartDomain.Instants instants) {
            return formats.places(instants.instants());
        }
        return ((ChartDomain.Categories) domain).names();
    }

    private String steps() {
        Series change = chart.series().get(0);
        int last = places.size() - 1;
        String first = IntStream.range(0, Math.min(last, STEPS_TOLD))
                .mapToObj(i -> places.get(i) + " " + shown(change, i) + ", ")
                .collect(Collectors.joining());
        String more = last > STEPS_TOLD ? (last - STEPS_TOLD) + " more steps, " : "";
        return first + more + places.get(last) + " " + shown(change, last) + ".";
    }

    private String told(Series series) {
        String name = Words.isolated(series.name());
        List<Integer> known = IntStream.range(0, places.size())
                .filter(i -> value(series, i).isPresent())
                .boxed()
                .toList();
        int missing = places.size() - known.size();
        if (known.isEmpty()) {
            return name + ": no value at all.";
        }
        int high = known.stream()
                .reduce((a, b) -> at(series, b).compareTo(at(series, a)) > 0 ? b : a)
                .orElseThrow();
        int low = known.stream()
                .reduce((a, b) -> at(series, b).compareTo(at(series, a)) < 0 ? b : a)
                .orElseThrow();
        String range = at(series, high).compareTo(at(series, low)) == 0
                ? shown(series, high) + (known.size() == 1 ? " (" + places.get(high) + ")" : " throughout")
                : "highest " + shown(series, high) + " (" + places.get(high) + "), lowest " + shown(series, low) + " ("
                        + places.get(low) + ")";
        String gap = missing == 0 ? "" : "; no value at " + missing + " of " + places.size();
        return name + ": " + range + gap + ".";
    }

    private String shown(Series series, int place) {
        return formats.digits(chart.valueAxis().cell(at(series, place)));
    }

    private static BigDecimal at(Series series, int place) {
        return value(series, place).orElseThrow();
    }

    private static Optional<BigDecimal> value(Series series, int place) {
        return series.points().get(place) instanceof Point.Value value ? Optional.of(value.number()) : Optional.empty();
    }
}
