package io.smm.adapter.bluesky.internal.stream;

import io.smm.adapter.support.MalformedAnswerException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads DAG-CBOR (RFC 8949 without indefinite lengths, and with the one tag 42 for links) from bytes that are there whole. Nothing is
 * allocated by a length that the bytes only claim, and nothing nests deeper than {@value #DEEPEST}. Not thread-safe.
 */
final class Cbor {

    /** The deepest that values nest; a record of the network nests about ten deep. */
    static final int DEEPEST = 64;

    /** What stands next. */
    enum Kind {
        INTEGER,
        BYTES,
        TEXT,
        ARRAY,
        MAP,
        LINK,
        TRUTH,
        NOTHING,
        FRACTION
    }

    private static final int LINK_TAG = 42;

    private final byte[] bytes;
    private final int end;
    private int at;

    Cbor(Span span) {
        bytes = span.bytes();
        at = span.from();
        end = span.to();
    }

    boolean atEnd() {
        return at >= end;
    }

    /** Tells what stands next, and stays before it. */
    Kind kind() {
        int head = peek();
        return switch (head >> 5) {
            case 0, 1 -> Kind.INTEGER;
            case 2 -> Kind.BYTES;
            case 3 -> Kind.TEXT;
            case 4 -> Kind.ARRAY;
            case 5 -> Kind.MAP;
            case 6 -> Kind.LINK;
            default -> simple(head & 31);
        };
    }

    private static Kind simple(int value) {
        return switch (value) {
            case 20, 21 -> Kind.TRUTH;
            case 22 -> Kind.NOTHING;
            case 27 -> Kind.FRACTION;
            default -> throw new MalformedAnswerException("a simple value " + value + " is not of DAG-CBOR");
        };
    }

    long integer() {
        int type = peek() >> 5;
        if (type > 1) {
            throw unexpected("an integer");
        }
        long value = argument();
        if (value < 0) {
            throw new MalformedAnswerException("an integer is too large");
        }
        return type == 0 ? value : -1 - value;
    }

    boolean truth() {
        if (kind() != Kind.TRUTH) {
            throw unexpected("true or false");
        }
        return (bytes[at++] & 31) == 21;
    }

    /** Passes over a null, when one stands next. */
    boolean nothing() {
        boolean is = kind() == Kind.NOTHING;
        at += is ? 1 : 0;
        return is;
    }

    double fraction() {
        if (kind() != Kind.FRACTION) {
            throw unexpected("a fraction");
        }
        return Double.longBitsToDouble(argument());
    }

    String text() {
        Span span = content(3, "a text");
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(span.bytes(), span.from(), span.to() - span.from()));
            return text.toString();
        } catch (CharacterCodingException notText) {
            throw new MalformedAnswerException("a text is not UTF-8");
        }
    }

    Span bytes() {
        return content(2, "bytes");
    }

    /** The link's CID, without the zero that stands before it. */
    Span link() {
        require(6, "a link");
        if (argument() != LINK_TAG) {
            throw new MalformedAnswerException("a tag that is no link is not of DAG-CBOR");
        }
        Span span = content(2, "a link");
        if (span.isEmpty() || span.bytes()[span.from()] != 0) {
            throw new MalformedAnswerException("a link does not begin with zero");
        }
        return new Span(span.bytes(), span.from() + 1, span.to());
    }

    /** Goes into an array; so many values follow. */
    int array() {
        require(4, "an array");
        return count(1);
    }

    /** Goes into a map; so many pairs of a text and a value follow. */
    int map() {
        require(5, "a map");
        return count(2);
    }

    void skip() {
        skip(0);
    }

    private void skip(int depth) {
        requireDepth(depth);
        switch (kind()) {
            case INTEGER -> integer();
            case BYTES -> bytes();
            case TEXT -> content(3, "a text");
            case LINK -> link();
            case TRUTH -> truth();
            case NOTHING -> nothing();
            case FRACTION -> fraction();
            case ARRAY -> {
                for (int left = array(); left > 0; left--) {
                    skip(depth + 1);
                }
            }
            case MAP -> {
                for (int left = map(); left > 0; left--) {
                    content(3, "a name");
                    skip(depth + 1);
                }
            }
        }
    }

    static void requireDepth(int depth) {
        if (depth > DEEPEST) {
            throw new MalformedAnswerException("values nest deeper than " + DEEPEST);
        }
    }

    private Span content(int type, String what) {
        require(type, what);
        long length = argument();
        if (length < 0 || length > end - at) {
            throw new MalformedAnswerException(what + " ends behind the end");
        }
        Span span = new Span(bytes, at, at + (int) length);
        at += (int) length;
        return span;
    }

    /** Each value takes a byte at least, so no more can follow than there are bytes. */
    private int count(int bytesEach) {
        long count = argument();
        if (count < 0 || count > (end - at) / bytesEach) {
            throw new MalformedAnswerException("more values are said than can follow");
        }
        return (int) count;
    }

    private long argument() {
        int shortForm = bytes[at++] & 31;
        if (shortForm < 24) {
            return shortForm;
        }
        if (shortForm > 27) {
            throw new MalformedAnswerException("an indefinite length is not of DAG-CBOR");
        }
        int size = 1 << (shortForm - 24);
        if (size > end - at) {
            throw new MalformedAnswerException("a number ends behind the end");
        }
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | bytes[at++] & 0xff;
        }
        return value;
    }

    private void require(int type, String what) {
        if (peek() >> 5 != type) {
            throw unexpected(what);
        }
    }

    private int peek() {
        if (at >= end) {
            throw new MalformedAnswerException("the value ends behind the end");
        }
        return bytes[at] & 0xff;
    }

    private MalformedAnswerException unexpected(String what) {
        return new MalformedAnswerException("there is a " + kind() + " in place of " + what);
    }
}
