package io.smm.benchmarks.metrics;

import java.util.Locale;

/** The table. Nothing of it fails: times depend on the machine, and ratios on who else is busy. */
final class Figures {

    Figures() {
        System.out.printf(
                Locale.ROOT,
                "| %-48s | %-16s | %-12s | %-14s | %-22s | %s |%n|---|---|---|---|---|---|%n",
                "what",
                "figure",
                "beside scan",
                "beside DuckDB",
                "goal",
                "verdict");
    }

    void line(String what, String figure, String scan, String duck, String goal, boolean met) {
        System.out.printf(
                Locale.ROOT,
                "| %-48s | %-16s | %-12s | %-14s | %-22s | %s |%n",
                what,
                figure,
                scan,
                duck,
                goal,
                goal.isEmpty() ? "" : met ? "met" : "missed");
    }

    static String rows(double perSecond) {
        return String.format(Locale.ROOT, "%.1f M rows/s", perSecond / 1e6);
    }

    static String times(double ratio) {
        return String.format(Locale.ROOT, ratio < 0.1 ? "%.4fx" : "%.2fx", ratio);
    }

    static String millis(double nanos) {
        return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
    }
}
