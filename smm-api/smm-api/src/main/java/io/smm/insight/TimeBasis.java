package io.smm.insight;

/** What stretch of time a number is about. */
public enum TimeBasis {
    /** Everything since the thing came to be. */
    LIFETIME,
    /** A stated window. */
    PERIOD,
    /** How it stands at one moment. */
    SNAPSHOT,
    /** Not stated by the source. */
    UNSTATED
}
