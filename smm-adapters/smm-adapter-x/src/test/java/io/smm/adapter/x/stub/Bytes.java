package io.smm.adapter.x.stub;

import io.smm.adapter.support.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** JSON with its nulls, which WireMock's own writer leaves out and servers do not. */
final class Bytes {

    private Bytes() {}

    static String of(@Nullable Object value) {
        return new String(Json.write(out -> write(out, value)), StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator out, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Map<?, ?> fields) {
            out.writeStartObject();
            fields.forEach((name, content) -> {
                out.writeName(String.valueOf(name));
                write(out, content);
            });
            out.writeEndObject();
        } else if (value instanceof List<?> items) {
            out.writeStartArray();
            items.forEach(item -> write(out, item));
            out.writeEndArray();
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Number number) {
            out.writeRawValue(number.toString());
        } else {
            out.writeString(value.toString());
        }
    }
}
