package io.smm.insight;

/** Into what steps a series cuts its time. */
public enum Granularity {
    /** Hours of the clock, sixty minutes each, also when the clocks change. */
    HOUR,
    /** Days of a zone: 23 to 25 hours. */
    DAY,
    /** Weeks of a zone, from Monday on. */
    WEEK,
    /** One step: the window as a whole. */
    TOTAL
}
