package io.smm.post;

import java.util.Optional;

/** One item of a post's ordered list of media. Immutable; its bytes are streamed when they are sent. */
public sealed interface Media permits Image, Video, Document {

    /** {@return what it is} */
    MediaKind kind();

    /** {@return where its bytes are} */
    MediaSource source();

    /** {@return its media type, in lower case} */
    String mediaType();

    /** {@return what it shows, for those who do not see it; empty text when nothing was said} */
    String altText();

    /** {@return the text shown with this item alone; empty text when there is none} */
    String caption();

    /** {@return the link, title and description of this item alone (a card of a carousel); empty when it has none} */
    Optional<LinkCard> card();

    /**
     * The same item with its bytes from elsewhere.
     *
     * @param source where they are; the same bytes
     * @return the item
     */
    Media withSource(MediaSource source);
}
