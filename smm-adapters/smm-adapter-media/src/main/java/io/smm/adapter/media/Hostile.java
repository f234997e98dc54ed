package io.smm.adapter.media;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file that may say anything of itself: how much of it is read, and how often it is looked at anew, is bounded. */
final class Hostile extends FilterInputStream {

    /** The file wants more attention than it gets. */
    static final class LimitException extends IOException {
        private static final long serialVersionUID = 1L;

        LimitException(String what) {
            super(what);
        }
    }

    static final long MOST_READ = 16L * 1024 * 1024;
    static final long MOST_JUMPED = 64L * 1024 * 1024;
    static final int MOST_STEPS = 10_000;

    private final boolean seeks;
    private long position;
    private long read;
    private long jumped;
    private int steps;

    Hostile(InputStream bytes, boolean seeks) {
        super(bytes);
        this.seeks = seeks;
    }

    long position() {
        return position;
    }

    /** Counts one box or block. */
    void step() throws LimitException {
        steps++;
        if (steps > MOST_STEPS) {
            throw new LimitException("too many pieces");
        }
    }

    int u8() throws IOException {
        int value = read();
        if (value < 0) {
            throw new EOFException();
        }
        return value;
    }

    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    long u32() throws IOException {
        return (long) u16() << 16 | u16();
    }

    long u64() throws IOException {
        return u32() << 32 | u32();
    }

    int u16le() throws IOException {
        return u8() | u8() << 8;
    }

    int u24le() throws IOException {
        return u16le() | u8() << 16;
    }

    String name() throws IOException {
        byte[] four = readNBytes(4);
        if (four.length < 4) {
            throw new EOFException();
        }
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    /** Goes forward without reading where the source can. */
    void jump(long count) throws IOException {
        if (count < 0) {
            throw new EOFException();
        }
        jumped += count;
        if (!seeks && jumped > MOST_JUMPED) {
            throw new LimitException("too far");
        }
        in.skipNBytes(count);
        position += count;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = in.skip(wanted);
        position += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) throws LimitException {
        position += bytes;
        read += bytes;
        if (read > MOST_READ) {
            throw new LimitException("too large");
        }
    }
}
