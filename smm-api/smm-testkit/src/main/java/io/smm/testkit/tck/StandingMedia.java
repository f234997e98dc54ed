package io.smm.testkit.tck;

import io.smm.post.MediaKind;
import java.util.Objects;
import java.util.Optional;

/**
 * One item of media as the server holds it.
 *
 * @param kind what it is
 * @param altText what it shows; empty text where nothing is said
 * @param link the address of its own card; empty when it has none
 */
public record StandingMedia(MediaKind kind, String altText, Optional<String> link) {

    /**
     * Checks nothing but that all is there.
     *
     * @param kind what it is
     * @param altText what it shows
     * @param link the address of its own card
     */
    public StandingMedia {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(altText, "altText");
        Objects.requireNonNull(link, "link");
    }
}
