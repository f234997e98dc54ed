package io.smm.json;

import io.smm.json.internal.codec.JsonStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Puts properties back into a document, at the objects where they stood, in one pass. What stood in a list goes back to the same
 * position; when the object or the position is gone, so is what it held. What the document says itself is never replaced.
 */
final class Merge {

    private final Map<String, Map<String, String>> byParent = new LinkedHashMap<>();
    private final JsonParser in;
    private final JsonGenerator out;

    private final Map<String, String> replaced;

    private Merge(Map<String, String> unknown, Map<String, String> replaced, JsonParser in, JsonGenerator out) {
        this.replaced = replaced;
        unknown.forEach((pointer, json) -> {
            int cut = pointer.lastIndexOf('/');
            String name = pointer.substring(cut + 1).replace("~1", "/").replace("~0", "~");
            byParent.computeIfAbsent(pointer.substring(0, cut), parent -> new LinkedHashMap<>())
                    .put(name, json);
        });
        this.in = in;
        this.out = out;
    }

    /** The document with properties that it does not have. */
    static byte[] into(byte[] document, Map<String, String> unknown) {
        return unknown.isEmpty() ? document : merged(document, unknown, Map.of());
    }

    /** The document with something else at a place; unchanged when it has no such place. */
    static byte[] replace(byte[] document, String pointer, String json) {
        return merged(document, Map.of(), Map.of(pointer, json));
    }

    private static byte[] merged(byte[] document, Map<String, String> unknown, Map<String, String> replaced) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonParser in = JsonStreams.parser(new ByteArrayInputStream(document));
                JsonGenerator out = JsonStreams.generator(bytes)) {
            in.nextToken();
            new Merge(unknown, replaced, in, out).copy("");
        }
        return bytes.toByteArray();
    }

    private void copy(String pointer) {
        String other = replaced.get(pointer);
        if (other != null) {
            out.writeRawValue(other);
            in.skipChildren();
        } else if (in.currentToken() == JsonToken.START_OBJECT) {
            copyObject(pointer);
        } else if (in.currentToken() == JsonToken.START_ARRAY) {
            copyList(pointer);
        } else {
            out.copyCurrentEventExact(in);
        }
    }

    private void copyObject(String pointer) {
        Map<String, String> more = new LinkedHashMap<>(byParent.getOrDefault(pointer, Map.of()));
        out.writeStartObject();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            more.remove(name);
            out.writeName(name);
            in.nextToken();
            copy(pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
        }
        more.forEach((name, json) -> {
            out.writeName(name);
            out.writeRawValue(json);
        });
        out.writeEndObject();
    }

    private void copyList(String pointer) {
        Map<String, String> more = byParent.getOrDefault(pointer, Map.of());
        out.writeStartArray();
        for (int position = 0; in.nextToken() != JsonToken.END_ARRAY; position++) {
            copy(pointer + "/" + position);
        }
        // Elements of a set that were not known: their order means nothing.
        more.values().forEach(out::writeRawValue);
        out.writeEndArray();
    }
}
