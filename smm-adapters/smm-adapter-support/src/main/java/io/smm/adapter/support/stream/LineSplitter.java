package io.smm.adapter.support.stream;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Cuts bytes into lines that end with LF, CR or both. Keeps no more of a line than is allowed. A line is looked at where it lies:
 * what is wanted of it is copied once.
 */
final class LineSplitter {

    private static final int CHUNK = 8 * 1024;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FOURTEENS = 0x0e0e_0e0e_0e0e_0e0eL;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

    private final InputStream body;
    private final int most;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;
    private byte[] kept = new byte[256];
    private int length;
    private boolean cut;
    private boolean afterReturn;

    private byte[] line = chunk;
    private int from;
    private int to;

    LineSplitter(InputStream body, int most) {
        this.body = body;
        this.most = most;
    }

    /** Goes to the next line; false at the body's end, where a line without an end is none. */
    boolean next() throws IOException {
        length = 0;
        cut = false;
        while (true) {
            if (at == end && !fill()) {
                return false;
            }
            if (afterReturn && chunk[at] == '\n') {
                at++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            int stop = endOfLine(chunk, at, end);
            if (stop == end) {
                keep(stop);
                at = stop;
                continue;
            }
            afterReturn = chunk[stop] == '\r';
            if (length == 0 && stop - at <= most) { // it lies whole in what was read at once, as nearly all do
                stands(chunk, at, stop);
            } else {
                keep(stop);
                stands(kept, 0, length);
            }
            at = stop + 1;
            return true;
        }
    }

    /** Where the line stands, from {@link #from} to {@link #to}, until the next is gone to. */
    byte[] line() {
        return line;
    }

    int from() {
        return from;
    }

    /** Behind its last byte; its end is no part of it. */
    int to() {
        return to;
    }

    /** Whether the line was longer than allowed and is only its beginning. */
    boolean wasCut() {
        return cut;
    }

    private void stands(byte[] where, int begin, int behind) {
        line = where;
        from = begin;
        to = behind;
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
        if (length + more > kept.length) {
            kept = Arrays.copyOf(kept, (int) Math.min(most, Math.max(2L * kept.length, length + more)));
        }
        System.arraycopy(chunk, at, kept, length, more);
        length += more;
    }

    /**
     * Looks at eight bytes at a time: text has hardly a byte below 14, and taking 14 from each of eight shows the first such by
     * its highest bit.
     */
    private static int endOfLine(byte[] bytes, int begin, int behind) {
        int at = begin;
        while (at < behind) {
            if (at <= behind - Long.BYTES) {
                long eight = (long) EIGHT_BYTES.get(bytes, at);
                long below = (eight - FOURTEENS) & ~eight & HIGHEST_BITS;
                if (below == 0) {
                    at += Long.BYTES;
                    continue;
                }
                at += Long.numberOfTrailingZeros(below) / Byte.SIZE;
            }
            if (bytes[at] == '\n' || bytes[at] == '\r') {
                return at;
            }
            at++;
        }
        return behind;
    }
}
