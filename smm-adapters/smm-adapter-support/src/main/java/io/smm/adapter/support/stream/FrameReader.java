package io.smm.adapter.support.stream;

import java.io.IOException;
import java.util.Optional;

/** Reads frames from a body while it comes in. Not thread-safe. */
@FunctionalInterface
public interface FrameReader {

    /**
     * Reads the next frame, and waits for it as long as the body does.
     *
     * @return the frame; empty at the body's end, where half a frame does not count
     * @throws IOException when the body breaks off
     */
    Optional<Frame> next() throws IOException;
}
