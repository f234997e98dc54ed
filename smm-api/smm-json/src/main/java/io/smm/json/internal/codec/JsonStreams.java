package io.smm.json.internal.codec;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Streams of tokens, bounded in depth and size; the streams below them are the caller's to close. */
public final class JsonStreams {

    /** How deep a value may be nested. */
    private static final int MOST_DEPTH = 200;

    /** How large a document may be, in bytes: a delivery with its state has a few thousand. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxDocumentLength(MOST_BYTES)
                    .build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonStreams() {}

    /**
     * Reads bytes.
     *
     * @param bytes UTF-8
     * @return their tokens
     */
    public static JsonParser parser(InputStream bytes) {
        return FACTORY.createParser(ObjectReadContext.empty(), bytes);
    }

    /**
     * Reads text.
     *
     * @param text JSON
     * @return its tokens
     */
    public static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /**
     * Writes bytes.
     *
     * @param target where to, in UTF-8
     * @return takes the tokens
     */
    public static JsonGenerator generator(OutputStream target) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), target);
    }

    /**
     * Writes text.
     *
     * @param target where to
     * @return takes the tokens
     */
    public static JsonGenerator generator(Writer target) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), target);
    }

    /**
     * Puts an object together.
     *
     * @param properties names with their JSON
     * @return the object's JSON
     */
    public static String object(Map<String, String> properties) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            json.writeStartObject();
            properties.forEach((name, value) -> {
                json.writeName(name);
                json.writeRawValue(value);
            });
            json.writeEndObject();
        }
        return text.toString();
    }
}
