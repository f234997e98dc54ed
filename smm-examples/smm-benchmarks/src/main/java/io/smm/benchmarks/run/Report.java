package io.smm.benchmarks.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of what was measured, and which lines missed what they are held at. */
final class Report {

    /**
     * One row.
     *
     * @param operation what was done
     * @param figure what was looked at
     * @param floor what the floor needs; no number where nothing is beside it
     * @param sdk what the SDK needs; no number where it is a matter of yes or no
     * @param goal the most that it should be
     * @param unit the unit of the three
     * @param said what the SDK's column says
     * @param aimed what the goal's column says
     * @param verdict how it went
     */
    record Line(
            String operation,
            String figure,
            double floor,
            double sdk,
            double goal,
            String unit,
            String said,
            String aimed,
            String verdict) {

        String floorSaid() {
            return Double.isNaN(floor) ? "" : amount(floor, unit);
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    /** A figure that says how it is, and fails nothing: time is the machine's as much as ours. */
    void tell(String operation, String figure, double floor, double sdk, String unit, double goalRatio) {
        double ratio = sdk / floor;
        lines.add(new Line(
                operation,
                figure,
                floor,
                sdk,
                floor * goalRatio,
                unit,
                amount(sdk, unit) + String.format(Locale.ROOT, " (%.2fx)", ratio),
                String.format(Locale.ROOT, "%.2fx", goalRatio),
                ratio <= goalRatio ? "met" : "missed, told only"));
    }

    /**
     * A figure that fails the run when it is above what it is held at: the goal, or what was reached, so that it does not get
     * worse.
     */
    void hold(String operation, String figure, double floor, double sdk, String unit, double goal, double heldAt) {
        String verdict = sdk > heldAt ? "FAILED" : sdk <= goal ? "met" : "missed, held at " + amount(heldAt, unit);
        lines.add(new Line(
                operation,
                figure,
                floor,
                sdk,
                goal,
                unit,
                amount(sdk, unit),
                "at most " + amount(goal, unit),
                verdict));
        if (sdk > heldAt) {
            missed.add(operation + ", " + figure + ": " + amount(sdk, unit) + ", held at " + amount(heldAt, unit));
        }
    }

    /** A figure that must be what the goal says. */
    void require(String operation, String figure, String found, String goal, boolean met) {
        lines.add(new Line(
                operation, figure, Double.NaN, Double.NaN, Double.NaN, "", found, goal, met ? "met" : "FAILED"));
        if (!met) {
            missed.add(operation + ", " + figure + ": " + found + ", must be " + goal);
        }
    }

    /** The table in Markdown. */
    String table() {
        StringBuilder table =
                new StringBuilder("| operation | figure | floor | SDK | goal | verdict |\n|---|---|---|---|---|---|\n");
        for (Line line : lines) {
            table.append("| ")
                    .append(String.join(
                            " | ",
                            line.operation(),
                            line.figure(),
                            line.floorSaid(),
                            line.said(),
                            line.aimed(),
                            line.verdict()))
                    .append(" |\n");
        }
        return table.toString();
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    List<String> missed() {
        return List.copyOf(missed);
    }

    static String amount(double value, String unit) {
        return switch (unit) {
            case "µs" -> String.format(Locale.ROOT, "%.1f µs", value / 1e3);
            case "ms" -> String.format(Locale.ROOT, "%.0f ms", value / 1e6);
            case "KiB" -> String.format(Locale.ROOT, "%.1f KiB", value / 1024);
            case "kB" -> String.format(Locale.ROOT, "%.0f kB", value / 1000);
            case "MiB" -> String.format(Locale.ROOT, "%.1f MiB", value / (1024 * 1024));
            default -> String.format(Locale.ROOT, "%.0f%s", value, unit.isEmpty() ? "" : " " + unit);
        };
    }
}
