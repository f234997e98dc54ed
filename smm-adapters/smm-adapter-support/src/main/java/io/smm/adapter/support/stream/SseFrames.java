package io.smm.adapter.support.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events, by the HTML standard, section 9.2.6: fields {@code event}, {@code data} and {@code id}, an empty line ends an
 * event, one without data is none. The field {@code retry} is passed over: how to come back stands in the network's rules.
 */
final class SseFrames implements FrameReader {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] DATA = "data".getBytes(StandardCharsets.UTF_8);
    private static final byte[] EVENT = "event".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ID = "id".getBytes(StandardCharsets.UTF_8);

    private final LineSplitter lines;
    private final int most;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private byte @Nullable [] only;
    private Optional<String> event = Optional.empty();
    private byte[] nameBefore = {};
    private Optional<String> eventBefore = Optional.empty();
    private Optional<String> lastId = Optional.empty();
    private boolean first = true;
    private boolean hasData;
    private boolean tooLarge;

    SseFrames(LineSplitter lines, int most) {
        this.lines = lines;
        this.most = most;
    }

    @Override
    public Optional<Frame> next() throws IOException {
        while (lines.next()) {
            int from = first ? behindMark() : lines.from();
            first = false;
            if (lines.to() > from) {
                take(lines.line(), from, lines.to());
            } else if (hasData) {
                return Optional.of(ended());
            } else {
                event = Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Frame ended() {
        Frame frame = tooLarge ? Frame.tooLarge() : Frame.of(event, lastId, only != null ? only : data.toByteArray());
        only = null;
        data.reset();
        event = Optional.empty();
        hasData = false;
        tooLarge = false;
        return frame;
    }

    private void take(byte[] line, int begin, int to) {
        int colon = begin;
        while (colon < to && line[colon] != ':') {
            colon++;
        }
        int from = Math.min(colon + 1, to);
        if (from < to && line[from] == ' ') {
            from++;
        }
        // What else there is: a comment, retry, or a field that the standard does not know.
        if (is(DATA, line, begin, colon)) {
            add(line, from, to);
        } else if (is(EVENT, line, begin, colon)) {
            event = nameOf(line, from, to);
        } else if (is(ID, line, begin, colon)) {
            idOf(line, from, to).ifPresent(id -> lastId = Optional.of(id));
        }
    }

    private void add(byte[] line, int from, int to) {
        if (only != null) {
            data.write(only, 0, only.length);
            only = null;
        }
        int more = to - from + (hasData ? 1 : 0);
        if (lines.wasCut() || data.size() + more > most) {
            tooLarge = true;
        }
        if (!tooLarge && !hasData) {
            only = Arrays.copyOfRange(line, from, to); // most events have one line of data
        } else if (!tooLarge) {
            data.write('\n');
            data.write(line, from, to - from);
        }
        hasData = true;
    }

    private static boolean is(byte[] text, byte[] line, int from, int to) {
        return Arrays.equals(text, 0, text.length, line, from, to);
    }

    /** A line has few names: the one before is nearly always this one. */
    private Optional<String> nameOf(byte[] line, int from, int to) {
        if (from == to) {
            return Optional.empty();
        }
        if (!is(nameBefore, line, from, to)) {
            nameBefore = Arrays.copyOfRange(line, from, to);
            eventBefore = Optional.of(text(line, from, to));
        }
        return eventBefore;
    }

    private static Optional<String> idOf(byte[] line, int from, int to) {
        String id = text(line, from, to);
        return id.indexOf('\0') < 0 ? Optional.of(id) : Optional.empty();
    }

    /** Where the line begins, behind a byte order mark. */
    private int behindMark() {
        int from = lines.from();
        int to = lines.to();
        return to - from >= MARK.length && is(MARK, lines.line(), from, from + MARK.length) ? from + MARK.length : from;
    }

    private static String text(byte[] line, int from, int to) {
        return new String(line, from, to - from, StandardCharsets.UTF_8);
    }
}
