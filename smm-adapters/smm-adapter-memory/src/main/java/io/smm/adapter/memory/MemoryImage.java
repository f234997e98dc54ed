package io.smm.adapter.memory;

import java.util.Objects;

/**
 * An image as the network keeps it. Its bytes are counted and hashed at the upload and then dropped, so that a long
 * simulation stays small.
 *
 * @param mediaType its media type
 * @param bytes how many bytes were uploaded
 * @param sha256 the hash of the bytes, in hexadecimal digits
 * @param altText what it shows, for those who do not see it; may be empty
 */
public record MemoryImage(String mediaType, long bytes, String sha256, String altText) {

    /**
     * Checks that no component is null.
     *
     * @param mediaType its media type
     * @param bytes how many bytes were uploaded
     * @param sha256 the hash of the bytes, in hexadecimal digits
     * @param altText what it shows, for those who do not see it
     */
    public MemoryImage {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(altText, "altText");
    }
}
