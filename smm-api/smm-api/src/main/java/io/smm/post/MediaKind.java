package io.smm.post;

/** The kinds of media that the SDK tells apart, because networks limit and upload each in its own way. */
public enum MediaKind {
    /** A picture, still or moving. */
    IMAGE,
    /** A film. */
    VIDEO,
    /** A file to read, such as a PDF. */
    DOCUMENT
}
