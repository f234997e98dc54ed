package io.smm.insight;

/** What a metric counts. Whether a metric of a unit may be added up is the metric's own: see {@link MetricDefinition}. */
public enum MetricUnit {
    /** Things that happened: displays, clicks, comments. May be added up. */
    EVENTS,
    /** People (or accounts) counted once each. Never added up. */
    PEOPLE,
    /** A pure number between counts, such as a rate. Never added up. */
    FRACTION,
    /** A number of something that stands at one moment, such as followers. */
    LEVEL,
    /** A length of time in seconds, with fractions. */
    SECONDS,
    /** An amount of money in major units; its currency is in the {@link Lineage}. */
    MONEY,
    /** A mean on a scale of the source's own, such as stars. Never added up. */
    SCORE;

    /** {@return whether its numbers are whole and not below zero} */
    public boolean isCount() {
        return this == EVENTS || this == PEOPLE || this == LEVEL;
    }
}
