package io.smm.benchmarks.durable;

import java.util.Locale;

/** The table: each figure with its goal, where it has one, and what it is held at where the goal is missed today. */
final class Figures {

    private boolean sound = true;

    /** A figure without a goal. */
    void tell(String what, Object figure) {
        line(what, figure, "", "");
    }

    /** A rate, which depends on the machine: a miss is shown and fails nothing. */
    void rate(String what, Object figure, double value, double goal) {
        line(what, figure, "at least " + number(goal), value >= goal ? "met" : "missed, told only");
    }

    /** A time, which depends on the machine: a miss is shown and fails nothing. */
    void time(String what, Object figure, double value, double goal) {
        line(what, figure, "at most " + number(goal), value <= goal ? "met" : "missed, told only");
    }

    /** A ratio or a count that shall be as large as that, or larger. */
    void atLeast(String what, Object figure, double value, double goal, double held) {
        line(what, figure, "at least " + number(goal), verdict(value >= goal, value >= held, held));
    }

    /** A ratio or a count that shall be no larger. */
    void atMost(String what, Object figure, double value, double goal) {
        line(what, figure, "at most " + number(goal), verdict(value <= goal, value <= goal, goal));
    }

    /** Whether nothing is worse than it is held at. */
    boolean isSound() {
        return sound;
    }

    private String verdict(boolean met, boolean holds, double held) {
        sound &= holds;
        return met ? "met" : holds ? "missed, held at " + number(held) : "FAILED";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static void line(String what, Object figure, String goal, String verdict) {
        System.out.printf(Locale.ROOT, "| %-40s | %-34s | %-14s | %s |%n", what, figure, goal, verdict);
    }
}
