package io.smm.adapter.support.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts bytes into lines that end with LF, CR or both. Keeps no more of a line than is allowed. */
final class LineSplitter {

    private static final int CHUNK = 8 * 1024;

    private final InputStream body;
    private final int most;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;
    private byte[] line = new byte[256];
    private int length;
    private boolean cut;
    private boolean afterReturn;

    LineSplitter(InputStream body, int most) {
        this.body = body;
        this.most = most;
    }

    /** The next line without its end; null at the body's end, where a line without an end is none. */
    byte @Nullable [] next() throws IOException {
        length = 0;
        cut = false;
        while (true) {
            if (at == end && !fill()) {
                return null;
            }
            if (afterReturn && chunk[at] == '\n') {
                at++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            int stop = at;
            while (stop < end && chunk[stop] != '\n' && chunk[stop] != '\r') {
                stop++;
            }
            if (stop == end) {
                keep(stop);
                at = stop;
                continue;
            }
            int from = at;
            afterReturn = chunk[stop] == '\r';
            if (length == 0 && stop - from <= most) { // it lies whole in what was read at once, as nearly all do
                at = stop + 1;
                return Arrays.copyOfRange(chunk, from, stop);
            }
            keep(stop);
            at = stop + 1;
            return Arrays.copyOf(line, length);
        }
    }

    /** Whether the last line was longer than allowed and is only its beginning. */
    boolean wasCut() {
        return cut;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = 0;
        int read = body.read(chunk, 0, CHUNK);
        end = Math.max(read, 0);
        return read > 0;
    }

    private void keep(int stop) {
        int room = most - length;
        int more = Math.min(stop - at, room);
        cut |= more < stop - at;
        if (length + more > line.length) {
            line = Arrays.copyOf(line, (int) Math.min(most, Math.max(2L * line.length, length + more)));
        }
        System.arraycopy(chunk, at, line, length, more);
        length += more;
    }
}
