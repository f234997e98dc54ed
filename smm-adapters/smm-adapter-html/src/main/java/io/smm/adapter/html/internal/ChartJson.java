package io.smm.adapter.html.internal;

import io.smm.metrics.report.Axis;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.ChartDomain;
import io.smm.metrics.report.ChartKind;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Series;
import java.math.MathContext;
import java.util.Locale;

/** A chart as the page's script takes it. */
public final class ChartJson {

    private final Json json = new Json();
    private final Formats formats;

    private ChartJson(Formats formats) {
        this.formats = formats;
    }

    /**
     * Writes a chart. Texts are written as they will be shown, so that chart and table agree.
     *
     * @param chart the chart
     * @param formats how values are written
     * @return JSON
     */
    public static String of(Chart chart, Formats formats) {
        ChartJson writer = new ChartJson(formats);
        writer.chart(chart);
        return writer.json.toString();
    }

    private void chart(Chart chart) {
        Axis axis = chart.valueAxis();
        json.object(() -> {
            json.field("kind", drawnAs(chart.kind()));
            json.field("domainTitle", chart.domainTitle());
            json.field("axisTitle", axis.title());
            json.field("axisKind", axis.kind().name().toLowerCase(Locale.ROOT));
            json.field("unit", axis.unit());
            json.key("places").array(ChartWords.places(chart.domain(), formats), json::text);
            if (chart.domain() instanceof ChartDomain.Instants instants) {
                json.key("times").array(instants.instants(), i -> json.raw(Long.toString(formats.localMillis(i))));
            }
            json.key("series").array(chart.series(), series -> series(series, axis));
        });
    }

    /** A kind that this page does not know yet is drawn as bars: its table says the rest. */
    private static String drawnAs(ChartKind kind) {
        return switch (kind) {
            case LINE -> "line";
            case WATERFALL -> "waterfall";
            default -> "bar";
        };
    }

    private void series(Series series, Axis axis) {
        json.object(() -> {
            json.field("name", series.name());
            json.key("values").array(series.points(), point -> json.raw(number(point)));
            json.key("texts").array(series.points(), point -> json.text(text(point, axis)));
            json.key("labels").array(series.points(), point -> json.text(label(point, axis)));
        });
    }

    /** What the script draws: as exact as its numbers are. */
    private static String number(Point point) {
        return point instanceof Point.Value value
                ? value.number().round(MathContext.DECIMAL64).toString()
                : "null";
    }

    private String text(Point point, Axis axis) {
        if (point instanceof Point.Missing missing) {
            return "no value: " + Words.why(missing.reason(), missing.explanation());
        }
        return formats.onAxis(axis, ((Point.Value) point).number());
    }

    private String label(Point point, Axis axis) {
        return point instanceof Point.Value value ? formats.digits(axis.cell(value.number())) : "";
    }
}
