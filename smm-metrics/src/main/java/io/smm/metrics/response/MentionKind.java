package io.smm.metrics.response;

/** Whose word a mention of the brand is. Only the customers' own count as response; the others are counted apart. */
public enum MentionKind {
    /** Somebody else's own words. */
    CUSTOMER,
    /** The brand's own post. */
    OWN,
    /** Passed on without words of one's own. */
    REPOST,
    /** Written by a program. */
    BOT
}
