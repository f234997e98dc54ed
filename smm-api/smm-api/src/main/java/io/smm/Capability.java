package io.smm;

/**
 * Something that a network may or may not be able to do. The list grows with the SDK: a {@code switch} over it needs a
 * default branch.
 */
public enum Capability {
    /** Publish a post that is text alone. */
    PUBLISH_TEXT,
    /** Attach a link with its own title and description (a card) to a post. */
    PUBLISH_LINK,
    /** Publish a post with one image. */
    PUBLISH_IMAGE,
    /** Publish a post with several images. */
    PUBLISH_IMAGES,
    /** Describe an image for those who do not see it. */
    ALT_TEXT,
    /** Publish a chain of one's own posts, each answering the one before. */
    PUBLISH_THREAD,
    /** Publish a post that answers another post. */
    PUBLISH_REPLY,
    /** Publish a post that quotes another post. */
    PUBLISH_QUOTE,
    /** Read a published post back. */
    READ_POST,
    /** Take a published post away again. */
    DELETE_POST,
    /** Read the comments below a post. */
    READ_COMMENTS,
    /** Answer a comment or a mention. */
    ANSWER,
    /** Read posts of others that mention the account. */
    READ_MENTIONS,
    /** Read the numbers of a post. */
    POST_INSIGHTS,
    /** Read the numbers of an account. */
    ACCOUNT_INSIGHTS
}
