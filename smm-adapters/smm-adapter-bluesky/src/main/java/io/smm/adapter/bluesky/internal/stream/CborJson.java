package io.smm.adapter.bluesky.internal.stream;

import io.smm.adapter.support.Json;
import io.smm.adapter.support.MalformedAnswerException;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.core.JsonGenerator;

/** A value of DAG-CBOR as the JSON that the network's calls speak: links as {@code $link}, bytes as {@code $bytes}. */
final class CborJson {

    private CborJson() {}

    /**
     * Writes a value.
     *
     * @param value the value, and nothing behind it
     * @return the same in JSON
     * @throws MalformedAnswerException when it is no DAG-CBOR, or something follows
     */
    static byte[] of(Span value) {
        Cbor in = new Cbor(value);
        byte[] json = Json.write(out -> write(in, out, 0));
        if (!in.atEnd()) {
            throw new MalformedAnswerException("something follows a value");
        }
        return json;
    }

    private static void write(Cbor in, JsonGenerator out, int depth) {
        Cbor.requireDepth(depth);
        switch (in.kind()) {
            case INTEGER -> out.writeNumber(in.integer());
            case TEXT -> out.writeString(in.text());
            case TRUTH -> out.writeBoolean(in.truth());
            case FRACTION -> out.writeNumber(in.fraction());
            case NOTHING -> {
                in.nothing();
                out.writeNull();
            }
            case BYTES -> {
                Span bytes = in.bytes();
                out.writeStartObject();
                out.writeStringProperty(
                        "$bytes",
                        Base64.getEncoder()
                                .withoutPadding()
                                .encodeToString(Arrays.copyOfRange(bytes.bytes(), bytes.from(), bytes.to())));
                out.writeEndObject();
            }
            case LINK -> {
                out.writeStartObject();
                out.writeStringProperty("$link", Cids.text(in.link()));
                out.writeEndObject();
            }
            case ARRAY -> {
                out.writeStartArray();
                for (int left = in.array(); left > 0; left--) {
                    write(in, out, depth + 1);
                }
                out.writeEndArray();
            }
            case MAP -> {
                out.writeStartObject();
                for (int left = in.map(); left > 0; left--) {
                    out.writeName(in.text());
                    write(in, out, depth + 1);
                }
                out.writeEndObject();
            }
        }
    }
}
