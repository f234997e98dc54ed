package io.smm.metrics.sketch;

import io.smm.error.Faults;

/** Checks spans of columns. */
final class Spans {

    private Spans() {}

    static void check(String subject, int length, int from, int to) {
        Faults.of(subject)
                .check(from >= 0, "from", "must not be below 0, but is ", from)
                .check(to <= length, "to", "must not be past the end of the column, but is ", to)
                .check(from <= to, "to", "must not be below from, but is ", to)
                .raise();
    }
}
