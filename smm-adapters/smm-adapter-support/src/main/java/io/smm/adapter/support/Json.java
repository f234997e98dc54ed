package io.smm.adapter.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** JSON as a stream of tokens: never as a tree, and an answer never as one text. */
public final class Json {

    /** How deep a value may be nested: what a reader may have to follow on the stack. */
    static final int MOST_DEPTH = 500;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
            .build();

    private Json() {}

    /**
     * Writes a small value; the same content always gives the same bytes.
     *
     * @param content the value
     * @return its bytes in UTF-8
     */
    public static byte[] write(JsonContent content) {
        Exact bytes = new Exact();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.write(out);
        }
        return bytes.all();
    }

    /** The generator hands a small value over at once: then there is nothing to grow, and nothing to copy. */
    private static final class Exact extends ByteArrayOutputStream {
        Exact() {
            super(0);
        }

        private byte[] all() {
            return count == buf.length ? buf : toByteArray();
        }
    }

    /**
     * Reads a value that lies in memory.
     *
     * @param bytes one JSON value in UTF-8
     * @param reader what to make of it
     * @param <T> the result's type
     * @return what the reader made of it
     * @throws MalformedAnswerException when the bytes are not one JSON value of the shape that the reader wants
     */
    public static <T> T read(byte[] bytes, AnswerReader<T> reader) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            return JsonReader.readAll(parser, reader);
        } catch (JacksonException notJson) {
            throw new MalformedAnswerException("not JSON, at byte " + position(notJson));
        }
    }

    /** A parser that reads its bytes only as far as it is asked for tokens. */
    static JsonParser parser(InputStream bytes) {
        return FACTORY.createParser(ObjectReadContext.empty(), bytes);
    }

    /** Where a fault lies; the exception's own message may quote what stands there. */
    static long position(JacksonException fault) {
        return fault.getLocation() == null ? -1 : fault.getLocation().getByteOffset();
    }

    /** What broke off the bytes that a parser read. */
    static IOException causeOf(JacksonIOException trouble) {
        IOException cause = trouble.getCause();
        return cause == null ? new IOException("unreadable") : cause;
    }
}
