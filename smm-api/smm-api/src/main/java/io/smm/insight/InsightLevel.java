package io.smm.insight;

/** What a number is about. */
public enum InsightLevel {
    /** One post. */
    POST,
    /** An account, page, channel or location as a whole. */
    ACCOUNT,
    /** An advertisement, or a group of them. */
    AD,
    /** A website. */
    WEBSITE
}
