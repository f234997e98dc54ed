package io.smm.post;

/** Who may answer a post: what networks have in common. */
public enum ReplyControl {
    /** Everybody. */
    EVERYONE,
    /** Who follows the account. */
    FOLLOWERS,
    /** Whom the post mentions. */
    MENTIONED,
    /** Nobody. */
    NOBODY
}
