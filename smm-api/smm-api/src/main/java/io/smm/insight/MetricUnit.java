package io.smm.insight;

/** What a metric counts. */
public enum MetricUnit {
    /** Things that happened: displays, clicks, comments. May be added up. */
    EVENTS,
    /** People (or accounts) counted once each. Never added up. */
    PEOPLE,
    /** A pure number between counts, such as a rate. Never added up. */
    FRACTION,
    /** A number of something that stands at one moment, such as followers. */
    LEVEL
}
