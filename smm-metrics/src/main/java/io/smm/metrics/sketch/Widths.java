package io.smm.metrics.sketch;

import io.smm.error.Faults;

/** How wide an interval is asked for. */
final class Widths {

    private Widths() {}

    static void check(String subject, int standardDeviations) {
        Faults.of(subject)
                .check(
                        standardDeviations >= 1 && standardDeviations <= 3,
                        "standardDeviations",
                        "must be 1, 2 or 3, but is ",
                        standardDeviations)
                .raise();
    }
}
