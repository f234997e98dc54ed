package io.smm.core.internal.media;

import io.smm.spi.MediaFetcher;
import io.smm.spi.MediaHost;
import io.smm.spi.MediaProbe;
import io.smm.spi.MediaStore;
import java.util.Optional;

/**
 * What the host chose for media.
 *
 * @param host lends them addresses; empty when nobody does
 * @param fetcher gets bytes that lie at an address; empty when nobody does
 * @param probe looks into files; empty when nobody does
 * @param store keeps those that cannot be read again; empty when nobody does
 */
public record MediaWiring(
        Optional<MediaHost> host,
        Optional<MediaFetcher> fetcher,
        Optional<MediaProbe> probe,
        Optional<MediaStore> store) {

    private static final MediaWiring NONE =
            new MediaWiring(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** {@return the wiring of a host that chose nothing} */
    public static MediaWiring none() {
        return NONE;
    }
}
