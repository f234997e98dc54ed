package io.smm.metrics.report;

/** How a chart shows its data. The list grows with the SDK: a {@code switch} over it needs a default branch. */
public enum ChartKind {
    /** A bar for each value, side by side where there are several series. */
    BAR,
    /** A line for each series, broken where a point is missing. */
    LINE,
    /**
     * A bar from one height to another for each step. Three series, none with a missing point: the change, the height where it
     * begins and the height where it ends.
     */
    WATERFALL
}
