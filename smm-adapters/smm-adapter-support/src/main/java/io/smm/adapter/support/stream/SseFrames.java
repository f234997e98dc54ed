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

    private static final byte[] DATA = "data".getBytes(StandardCharsets.UTF_8);
    private static final byte[] EVENT = "event".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ID = "id".getBytes(StandardCharsets.UTF_8);

    private final LineSplitter lines;
    private final int most;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private byte @Nullable [] only;
    private Optional<String> event = Optional.empty();
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
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            byte[] clean = first ? withoutMark(line) : line;
            first = false;
            if (clean.length > 0) {
                take(clean);
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

    private void take(byte[] line) {
        int colon = 0;
        while (colon < line.length && line[colon] != ':') {
            colon++;
        }
        int from = Math.min(colon + 1, line.length);
        if (from < line.length && line[from] == ' ') {
            from++;
        }
        // What else there is: a comment, retry, or a field that the standard does not know.
        if (isNamed(DATA, line, colon)) {
            add(line, from);
        } else if (isNamed(EVENT, line, colon)) {
            event = Optional.of(text(line, from, line.length)).filter(name -> !name.isEmpty());
        } else if (isNamed(ID, line, colon)) {
            idOf(line, from).ifPresent(id -> lastId = Optional.of(id));
        }
    }

    private void add(byte[] line, int from) {
        if (only != null) {
            data.write(only, 0, only.length);
            only = null;
        }
        int more = line.length - from + (hasData ? 1 : 0);
        if (lines.wasCut() || data.size() + more > most) {
            tooLarge = true;
        }
        if (!tooLarge && !hasData) {
            only = Arrays.copyOfRange(line, from, line.length); // most events have one line of data
        } else if (!tooLarge) {
            data.write('\n');
            data.write(line, from, line.length - from);
        }
        hasData = true;
    }

    private static boolean isNamed(byte[] name, byte[] line, int length) {
        return Arrays.equals(name, 0, name.length, line, 0, length);
    }

    private static Optional<String> idOf(byte[] line, int from) {
        String id = text(line, from, line.length);
        return id.indexOf('\0') < 0 ? Optional.of(id) : Optional.empty();
    }

    private static byte[] withoutMark(byte[] line) {
        boolean marked = line.length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
    }

    private static String text(byte[] line, int from, int to) {
        return new String(line, from, to - from, StandardCharsets.UTF_8);
    }
}
