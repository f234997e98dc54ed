package io.smm.insight;

/** What a metric is about: the chapters of the catalogue. Metrics of one kind are still different metrics. */
public enum MetricKind {
    /** How often, and by how many, something was seen. */
    EXPOSURE,
    /** How videos are watched. */
    VIDEO,
    /** What people do with a post. */
    INTERACTION,
    /** Where people go from a post. */
    CLICK,
    /** Who follows an account. */
    AUDIENCE,
    /** How people turn to a business. */
    CONTACT,
    /** What it brought. */
    OUTCOME,
    /** What it cost. */
    COST,
    /** What happens on a website. */
    WEBSITE
}
