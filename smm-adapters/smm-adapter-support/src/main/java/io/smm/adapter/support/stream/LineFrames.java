package io.smm.adapter.support.stream;

import java.io.IOException;
import java.util.Optional;

/** Each line that is not empty is a frame. */
final class LineFrames implements FrameReader {

    private final LineSplitter lines;

    LineFrames(LineSplitter lines) {
        this.lines = lines;
    }

    @Override
    public Optional<Frame> next() throws IOException {
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (lines.wasCut()) {
                return Optional.of(Frame.tooLarge());
            }
            if (line.length > 0) {
                return Optional.of(Frame.of(line));
            }
        }
        return Optional.empty();
    }
}
