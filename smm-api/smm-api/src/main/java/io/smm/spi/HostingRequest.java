package io.smm.spi;

import io.smm.account.Connection;
import io.smm.post.MediaSource;
import java.time.Instant;
import java.util.Objects;

/**
 * What a {@link MediaHost} is asked to put on the web.
 *
 * @param key the name of this item of this delivery, the same however often it is asked for: letters, digits, dots and hyphens; it
 *     tells nothing of the post, and a host whose addresses may be guessed adds something of its own to them
 * @param connection the account that publishes it
 * @param source its bytes; to be streamed, and opened once where {@link MediaSource#repeatable()} says so
 * @param mediaType its media type, in lower case
 * @param deadline by when it must be there, on the clock of the {@code Smm}; later nobody waits for it
 */
public record HostingRequest(
        String key, Connection connection, MediaSource source, String mediaType, Instant deadline) {

    /**
     * Checks that no component is null.
     *
     * @param key the name of this item of this delivery
     * @param connection the account that publishes it
     * @param source its bytes
     * @param mediaType its media type
     * @param deadline by when it must be there
     */
    public HostingRequest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(deadline, "deadline");
    }

    /** {@return its key and type; neither the account nor where the bytes are} */
    @Override
    public String toString() {
        return "HostingRequest[" + key + ", " + mediaType + "]";
    }
}
