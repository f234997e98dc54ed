package io.smm.adapter.support.stream;

import java.io.InputStream;

/** How an endless body is cut into frames. */
public enum Framing {
    /** A line is a frame, its bytes without the line's end; an empty line is a sign of life. */
    LINES,
    /** Server-sent events, as the HTML standard has them (section 9.2.6); a comment is a sign of life. */
    SERVER_SENT_EVENTS;

    /**
     * Reads a body.
     *
     * @param body the body; read from one thread, not closed here
     * @param mostBytes the largest frame: of a larger one nothing is kept, and {@link Frame#isTooLarge()} stands for it
     * @return the frames as they come
     */
    public FrameReader reader(InputStream body, int mostBytes) {
        LineSplitter lines = new LineSplitter(body, mostBytes);
        return this == LINES ? new LineFrames(lines) : new SseFrames(lines, mostBytes);
    }
}
