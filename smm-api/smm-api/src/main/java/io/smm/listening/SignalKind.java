package io.smm.listening;

/**
 * What somebody's word or deed is to us. What the network calls it is beside it, in {@link Signal#nativeKind()}: a reply is a comment
 * here, because networks do not agree whether a reply is a post. The list grows with the SDK: a {@code switch} over it needs a
 * default branch.
 */
public enum SignalKind {
    /** Said below one of our posts, directly or in answer to another comment. */
    COMMENT,
    /** Said elsewhere, naming our account in the text. */
    MENTION,
    /** Said elsewhere, our account marked in a picture or a product. */
    TAG,
    /** Said to us alone, in a conversation. */
    MESSAGE,
    /** A judgement of our business, with a {@link Rating}. */
    REVIEW,
    /** Our post passed on without words: word of mouth. */
    REPOST,
    /** Our post passed on with words: word of mouth. */
    QUOTE,
    /** Said elsewhere and found by searching; it need not name our account. */
    SEARCH_HIT,
    /** A post of ours liked, or reacted to in the network's plainest way; {@link Signal#subject()} names it. */
    LIKE,
    /** Our account followed; it concerns no post. */
    FOLLOW,
    /** Somebody asks to follow our account, which lets nobody follow unasked. */
    FOLLOW_REQUEST,
    /** Anything else that the network tells us; {@link Signal#nativeKind()} says what, such as {@code "poll"}. */
    NOTICE
}
