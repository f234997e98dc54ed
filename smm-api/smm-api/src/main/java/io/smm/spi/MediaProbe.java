package io.smm.spi;

import io.smm.post.MediaSource;
import java.io.IOException;

/**
 * Looks into media files: what they are by their content, how large, how long. Reads what it needs, decodes nothing, and takes
 * every file for a hostile one: its work and memory are bounded whatever the bytes say. Preflight asks the one of the {@code Smm}, if
 * there is one, about all bytes that can be read again: it fills in what the caller left out, and blocks what contradicts him. The SDK's
 * is {@code io.smm.adapter.media.FileProbe}. Thread-safe.
 */
@FunctionalInterface
public interface MediaProbe {

    /**
     * Looks into a file.
     *
     * @param source its bytes; opened and closed, once or several times, so that it must be repeatable
     * @return what was found; {@link MediaFacts#unknown()} of a kind of file that the probe does not know, less than all of a broken
     *     one
     * @throws IOException when the bytes cannot be had
     */
    MediaFacts probe(MediaSource source) throws IOException;
}
