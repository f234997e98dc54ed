package io.smm.post.plan;

/** What follows a post. */
public enum FollowUpKind {
    /** A post of the account's own below it. */
    COMMENT,
    /** A post that quotes it. */
    QUOTE,
    /** It is passed on again as it is. */
    REPOST,
    /** A post that stands alone. */
    POST
}
