package io.smm.adapter.support.fetch;

import io.smm.post.MediaSource;
import java.util.Objects;

/**
 * What lies at an address.
 *
 * @param source its bytes
 * @param mediaType what its server says it is, in lower case and without parameters
 */
public record Fetched(MediaSource source, String mediaType) {

    /**
     * Checks that no component is null.
     *
     * @param source its bytes
     * @param mediaType what its server says it is
     */
    public Fetched {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(mediaType, "mediaType");
    }
}
