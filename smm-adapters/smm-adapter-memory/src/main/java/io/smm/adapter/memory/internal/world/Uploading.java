package io.smm.adapter.memory.internal.world;

import io.smm.post.MediaKind;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Media that a client hands over, with what the network finds when it looks into them.
 *
 * @param kind what they are
 * @param mediaType their media type
 * @param bytes how many bytes came; empty when only an address came
 * @param sha256 the hash of the bytes, or of the address
 * @param address where the network shall fetch them; empty when bytes came
 * @param duration how long a video plays
 * @param width its width in pixels
 * @param height its height
 */
public record Uploading(
        MediaKind kind,
        String mediaType,
        OptionalLong bytes,
        String sha256,
        Optional<URI> address,
        Optional<Duration> duration,
        OptionalInt width,
        OptionalInt height) {

    /** The same media, of which the bytes are known now. */
    Uploading withBytes(OptionalLong size, String hash) {
        return new Uploading(kind, mediaType, size, hash, address, duration, width, height);
    }
}
