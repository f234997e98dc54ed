package io.smm.post;

/** What several networks want to be told of a post, some by law. What one network alone asks is in its {@link NetworkVariant}. */
public enum ContentFlag {
    /** Somebody paid for it, in money or in kind. */
    PAID_PARTNERSHIP,
    /** Made or changed by AI so that it could be taken for real. */
    AI_GENERATED,
    /** Not for everybody's eyes; covered until one looks. */
    SENSITIVE,
    /** Tells an ending; covered until one looks. */
    SPOILER,
    /** Made for children, which switches off comments and personal advertising on some networks. */
    MADE_FOR_KIDS
}
