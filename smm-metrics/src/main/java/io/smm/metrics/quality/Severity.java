package io.smm.metrics.quality;

/** How much a finding matters. */
public enum Severity {
    /** Unusual, but can be true. Stays in the sums. */
    NOTICE,
    /** Cannot be true. Stays in the sums. */
    IMPOSSIBLE,
    /** Cannot be used: a metric that needs it has no value. */
    REFUSED
}
