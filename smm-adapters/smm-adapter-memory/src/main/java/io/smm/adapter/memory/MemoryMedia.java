package io.smm.adapter.memory;

import io.smm.post.LinkCard;
import io.smm.post.MediaKind;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An image, a video or a document as the network keeps it. Its bytes are counted and hashed at the upload and then dropped, so
 * that a long simulation stays small.
 *
 * @param kind what it is
 * @param mediaType its media type
 * @param bytes how many bytes were uploaded; empty when the network was to fetch it and {@link
 *     MemoryPublishing#fetchesFrom} says nothing of where
 * @param sha256 the hash of the bytes, or of the address to fetch from, in hexadecimal digits
 * @param altText what it shows, for those who do not see it; may be empty
 * @param caption the text shown with it alone; may be empty
 * @param card its own link; empty when it has none
 */
public record MemoryMedia(
        MediaKind kind,
        String mediaType,
        OptionalLong bytes,
        String sha256,
        String altText,
        String caption,
        Optional<LinkCard> card) {

    /**
     * Checks that no component is null.
     *
     * @param kind what it is
     * @param mediaType its media type
     * @param bytes how many bytes were uploaded
     * @param sha256 the hash of the bytes, or of the address to fetch from, in hexadecimal digits
     * @param altText what it shows, for those who do not see it
     * @param caption the text shown with it alone
     * @param card its own link
     */
    public MemoryMedia {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(altText, "altText");
        Objects.requireNonNull(caption, "caption");
        Objects.requireNonNull(card, "card");
    }
}
