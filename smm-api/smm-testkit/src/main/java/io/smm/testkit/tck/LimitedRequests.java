package io.smm.testkit.tck;

/** Which requests a server may take for too many. */
public enum LimitedRequests {
    /** Reading; at least asking who the account is. */
    READING,
    /** Whatever would make a post visible. */
    PUBLISHING
}
