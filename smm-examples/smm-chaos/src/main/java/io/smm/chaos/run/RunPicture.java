package io.smm.chaos.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What happened when, from the first process to the last: who was gone, how many posts appeared a second, and how late they were. */
final class RunPicture {

    /** So many units wide, however long the run was. */
    private static final double WIDTH = 1_000;

    private static final double HEIGHT = 60;
    private static final int MOST_COLUMNS = 200;
    private static final int MARKS = 5;

    /** What appeared in one column's time. */
    private record Column(List<Double> lateness, double seconds) {
        double perSecond() {
            return lateness.size() / seconds;
        }

        double late(double share) {
            return lateness.isEmpty() ? 0 : lateness.get((int) Math.round((lateness.size() - 1) * share));
        }
    }

    private final RunReport report;
    private final double seconds;
    private final List<Column> columns;

    RunPicture(RunReport report) {
        this.report = report;
        seconds = Math.max(1, sinceBegin(report.to()));
        columns = columns();
    }

    String html() {
        return "<h3>processes</h3><div class='nodes'>" + nodes() + axis() + "</div>"
                + "<p class='key'><i class='runs'></i>runs<i class='killed'></i>killed, until it runs again"
                + "<i class='stopped'></i>stands still"
                + (report.count(Incident.Kind.LOOKED_AT) > 0 ? "<i class='looked_at'></i>down, to be looked at" : "")
                + "</p>"
                + chart("posts that appear a second", "", column -> 0, Column::perSecond)
                + chart(
                        "seconds late",
                        "<i class='half'></i>half of the posts<i class='most'></i>all but one in a hundred",
                        column -> column.late(0.99),
                        column -> column.late(0.5));
    }

    private String nodes() {
        StringBuilder out = new StringBuilder();
        for (int node = 0; node < report.processes(); node++) {
            out.append("<div class='node'><span>node-")
                    .append(node + 1)
                    .append("</span>")
                    .append(begin(14));
            out.append(rectangle("runs", 0, seconds, 0, 14, ""));
            for (Incident incident : report.incidents()) {
                if (incident.node() == node) {
                    out.append(rectangle(
                            Tally.name(incident.kind()),
                            sinceBegin(incident.from()),
                            // However short, it is seen.
                            Math.max(sinceBegin(incident.to()), sinceBegin(incident.from()) + seconds / 300),
                            0,
                            14,
                            Tally.name(incident.kind()) + " " + incident.from() + " to " + incident.to()));
                }
            }
            out.append("</svg></div>\n");
        }
        return out.toString();
    }

    private String chart(String title, String key, ToDoubleFunction<Column> behind, ToDoubleFunction<Column> before) {
        double most = 0;
        for (Column column : columns) {
            most = Math.max(most, Math.max(behind.applyAsDouble(column), before.applyAsDouble(column)));
        }
        StringBuilder out =
                new StringBuilder("<h3>%s, at most %s</h3>%s".formatted(title, number(most), begin(HEIGHT)));
        for (int i = 0; i < columns.size(); i++) {
            out.append(bar("most", i, behind.applyAsDouble(columns.get(i)), most));
            out.append(bar("half", i, before.applyAsDouble(columns.get(i)), most));
        }
        out.append("</svg>").append(axis());
        return key.isEmpty() ? out.toString() : out + "<p class='key'>" + key + "</p>";
    }

    private String bar(String name, int column, double value, double most) {
        if (value <= 0) {
            return "";
        }
        double width = seconds / columns.size();
        double height = HEIGHT * value / most;
        return rectangle(name, column * width, (column + 1) * width, HEIGHT - height, height, number(value));
    }

    private static String begin(double height) {
        return "<svg viewBox='0 0 %.0f %.0f' height='%.0f' preserveAspectRatio='none' role='img'>"
                .formatted(WIDTH, height, height);
    }

    private String rectangle(String name, double from, double to, double y, double height, String title) {
        return String.format(
                Locale.ROOT,
                "<rect class='%s' x='%.1f' y='%.1f' width='%.1f' height='%.1f'><title>%s</title></rect>",
                name,
                from / seconds * WIDTH,
                y,
                (Math.min(to, seconds) - from) / seconds * WIDTH,
                height,
                title);
    }

    private String axis() {
        StringBuilder out = new StringBuilder("<div class='axis'>");
        for (int mark = 0; mark < MARKS; mark++) {
            out.append("<span>")
                    .append(Math.round(seconds * mark / (MARKS - 1)))
                    .append(" s</span>");
        }
        return out.append("</div>").toString();
    }

    private List<Column> columns() {
        int count = (int) Math.max(1, Math.min(MOST_COLUMNS, Math.floor(seconds)));
        List<List<Double>> late = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            late.add(new ArrayList<>());
        }
        Map<String, Instant> planned =
                report.planned().stream().collect(Collectors.toMap(Calendar.Planned::text, Calendar.Planned::at));
        for (Witness.Appearance appearance : report.witness().appearances()) {
            int column = (int) (sinceBegin(appearance.at()) / seconds * count);
            Duration lateness = Duration.between(planned.get(appearance.text()), appearance.at());
            late.get(Math.max(0, Math.min(count - 1, column))).add(Math.max(0, lateness.toMillis() / 1e3));
        }
        return late.stream()
                .map(each -> new Column(each.stream().sorted().toList(), seconds / count))
                .toList();
    }

    private double sinceBegin(Instant moment) {
        return Duration.between(report.from(), moment).toMillis() / 1e3;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }
}
