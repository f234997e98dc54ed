package io.smm.adapter.support.stream;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Each line that is not empty is a frame. */
final class LineFrames implements FrameReader {

    private final LineSplitter lines;

    LineFrames(LineSplitter lines) {
        this.lines = lines;
    }

    @Override
    public Optional<Frame> next() throws IOException {
        while (lines.next()) {
            if (lines.wasCut()) {
                return Optional.of(Frame.tooLarge());
            }
            if (lines.to() > lines.from()) {
                return Optional.of(Frame.of(Arrays.copyOfRange(lines.line(), lines.from(), lines.to())));
            }
        }
        return Optional.empty();
    }
}
