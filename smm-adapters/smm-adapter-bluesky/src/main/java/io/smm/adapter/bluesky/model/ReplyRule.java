package io.smm.adapter.bluesky.model;

/** One circle of people who may answer a post; several are added up. Source: lexicon app.bsky.feed.threadgate (2026-08-20). */
public enum ReplyRule {
    /** Whom the post mentions. */
    MENTIONED("mentionRule"),
    /** Who follows the account. */
    FOLLOWERS("followerRule"),
    /** Whom the account follows. */
    FOLLOWING("followingRule");

    private final String name;

    ReplyRule(String name) {
        this.name = name;
    }

    /** {@return the rule's name in the lexicon, behind the {@code #}} */
    public String nativeName() {
        return name;
    }
}
