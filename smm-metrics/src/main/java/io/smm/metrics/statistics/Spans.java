package io.smm.metrics.statistics;

import io.smm.error.Faults;

/** Spans of arrays. */
final class Spans {

    private static final int MOST_NAMED = 20;

    private Spans() {}

    static void check(String subject, int length, int from, int to) {
        Faults.of(subject)
                .check(from >= 0 && from <= length, "from", "must be 0 to " + length + ", is " + from)
                .check(to >= from && to <= length, "to", "must be from to " + length + ", is " + to)
                .raise();
    }

    static void checkFinite(String subject, double[] values, int from, int to) {
        Faults faults = Faults.of(subject);
        int named = 0;
        for (int i = from; i < to && named < MOST_NAMED; i++) {
            if (!Double.isFinite(values[i])) {
                faults.add("observations[" + i + "]", "must be finite, is " + values[i]);
                named++;
            }
        }
        faults.raise();
    }
}
