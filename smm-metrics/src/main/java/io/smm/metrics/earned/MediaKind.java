package io.smm.metrics.earned;

/** Who brought a message to people. */
public enum MediaKind {
    /** The brand itself, on its own accounts, without paying. */
    OWNED,
    /** A medium that was paid for it. */
    PAID,
    /** Others, of their own accord: shares, mentions, reviews. */
    EARNED
}
