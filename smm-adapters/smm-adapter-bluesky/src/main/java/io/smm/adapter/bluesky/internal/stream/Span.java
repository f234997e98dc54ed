package io.smm.adapter.bluesky.internal.stream;

import java.util.Arrays;

/** A stretch of bytes, which are not copied and not to be written into. */
final class Span {

    private final byte[] bytes;
    private final int from;
    private final int to;

    /**
     * A stretch.
     *
     * @param bytes the bytes that it lies in
     * @param from where it begins
     * @param to where it ends, exclusive
     */
    Span(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    static Span of(byte[] bytes) {
        return new Span(bytes, 0, bytes.length);
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int length() {
        return to - from;
    }

    boolean isEmpty() {
        return from == to;
    }

    boolean startsWith(Span other) {
        return length() >= other.length()
                && Arrays.equals(bytes, from, from + other.length(), other.bytes, other.from, other.to);
    }

    /** Whether the word stands somewhere in it. */
    boolean contains(byte[] word) {
        for (int i = from; i <= to - word.length; i++) {
            int k = 0;
            while (k < word.length && bytes[i + k] == word[k]) {
                k++;
            }
            if (k == word.length) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return length() + " bytes";
    }
}
