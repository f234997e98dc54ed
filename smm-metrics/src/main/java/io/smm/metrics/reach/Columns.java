package io.smm.metrics.reach;

import io.smm.error.Faults;

/** Parts of columns. */
final class Columns {

    private Columns() {}

    static void check(String subject, int length, int from, int to) {
        Faults.of(subject)
                .check(from >= 0 && from <= to, "from", "must be 0 to " + to + ", is ", from)
                .check(to <= length, "to", "must be at most " + length + ", is ", to)
                .raise();
    }
}
