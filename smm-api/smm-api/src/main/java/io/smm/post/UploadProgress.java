package io.smm.post;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How far the media of a post are.
 *
 * @param phase what is going on
 * @param part the position of the part in the post, from 0
 * @param item the position of the item among the part's media, from 0; empty while the network works on all of them
 * @param sent how many of its bytes were read to be sent; begins again when an upload is tried again
 * @param total how many bytes it has; empty while the network works
 * @param work what the network says of its work; empty while bytes are sent
 */
public record UploadProgress(
        Phase phase, int part, OptionalInt item, long sent, OptionalLong total, Optional<Outcome.Pending> work) {

    /** What is going on with media. */
    public enum Phase {
        /** Bytes are being sent. */
        UPLOADING,
        /** The network has all of them and works on them. */
        PROCESSING
    }

    /**
     * Checks that no component is null.
     *
     * @param phase what is going on
     * @param part the position of the part in the post, from 0
     * @param item the position of the item among the part's media, from 0
     * @param sent how many of its bytes were read to be sent
     * @param total how many bytes it has
     * @param work what the network says of its work
     */
    public UploadProgress {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(work, "work");
    }
}
