package io.smm.adapter.files.internal;

import io.smm.adapter.files.CsvEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * Decodes a file. A malformed sequence is a fault of its line (one a line) and reads as U+FFFD, so that the rest of the file can be
 * checked too; a file that begins as one of another encoding is a fault, and ends at once. Knows how much was read since the row
 * began, so that no row grows without bound.
 */
final class TextReader extends Reader {

    private static final int BLOCK = 8192;

    private final InputStream in;
    private final CsvEncoding encoding;
    private final FaultLog faults;
    private final int maxRowLength;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();
    private final CharBuffer chars = CharBuffer.allocate(BLOCK).flip();

    private long line = 1;
    private long lastFaultyLine;
    private boolean afterCarriageReturn;
    private boolean atStart = true;
    private boolean atEnd;
    private long sinceRowBegan;
    private long bytesRead;

    TextReader(InputStream in, CsvEncoding encoding, FaultLog faults, int maxRowLength) {
        this.in = in;
        this.encoding = encoding;
        this.faults = faults;
        this.maxRowLength = maxRowLength;
        decoder = encoding.charset().newDecoder();
    }

    void rowBegins() {
        sinceRowBegan = 0;
    }

    /** How many bytes were taken so far. */
    long bytesRead() {
        return bytesRead;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (sinceRowBegan > maxRowLength) {
            throw new RowTooLong();
        }
        while (!chars.hasRemaining()) {
            if (!decodeMore()) {
                return -1;
            }
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        sinceRowBegan += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean decodeMore() throws IOException {
        if (atEnd && !bytes.hasRemaining()) {
            return false;
        }
        fill();
        if (atStart) {
            while (!atEnd && bytes.remaining() < FileStart.BYTES) {
                fill();
            }
            atStart = false;
            begin();
        }
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, atEnd);
        countLines(chars.position());
        if (result.isError()) {
            faultHere();
            bytes.position(bytes.position() + result.length());
            chars.put('\uFFFD');
        }
        chars.flip();
        return true;
    }

    private void begin() {
        FileStart.faultOf(encoding, bytes).ifPresent(expected -> {
            faults.add(1, expected + "; nothing of it was read");
            bytes.position(bytes.limit());
            atEnd = true;
        });
        if (encoding == CsvEncoding.UTF_8 && FileStart.marksUtf8(bytes)) {
            bytes.position(bytes.position() + 3);
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        if (!atEnd) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            atEnd = count < 0;
            bytesRead += Math.max(count, 0);
            bytes.position(bytes.position() + Math.max(count, 0));
        }
        bytes.flip();
    }

    private void countLines(int decoded) {
        for (int i = 0; i < decoded; i++) {
            char c = chars.get(i);
            if (c == '\r' || c == '\n' && !afterCarriageReturn) {
                line++;
            }
            afterCarriageReturn = c == '\r';
        }
    }

    private void faultHere() {
        if (lastFaultyLine != line) {
            lastFaultyLine = line;
            faults.add(line, "text in " + encoding.charset().name());
        }
    }

    /** A row, or a quote that nobody closed, is longer than the caller allows. */
    static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
