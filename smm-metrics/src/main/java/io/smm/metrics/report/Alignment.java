package io.smm.metrics.report;

/** Where the cells of a column stand. */
public enum Alignment {
    /** At the side where reading starts. */
    START,
    /** In the middle. */
    CENTER,
    /** At the side where reading ends, so that digits line up. */
    END
}
