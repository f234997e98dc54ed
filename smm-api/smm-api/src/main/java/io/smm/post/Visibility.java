package io.smm.post;

/**
 * Who may see a post: what networks have in common. Finer choices of one network are in its {@link NetworkVariant}; a network
 * that lowers the choice says so in {@link Publication#warnings()}.
 */
public enum Visibility {
    /** Everybody, and the network may recommend it. */
    PUBLIC,
    /** Everybody who knows its address; not listed or recommended. */
    UNLISTED,
    /** Who follows the account. */
    FOLLOWERS,
    /** The account alone. */
    PRIVATE
}
