package io.smm.adapter.bluesky.stub;

import io.smm.adapter.support.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** JSON without a line break. */
public final class OneLine {

    private OneLine() {}

    /**
     * Writes a value made of maps, lists, texts, numbers, truth values and nulls.
     *
     * @param value the value
     * @return its JSON
     */
    public static String of(@Nullable Object value) {
        return new String(Json.write(out -> write(value, out)), StandardCharsets.UTF_8);
    }

    private static void write(@Nullable Object value, JsonGenerator out) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Map<?, ?> fields) {
            out.writeStartObject();
            fields.forEach((name, field) -> {
                out.writeName(String.valueOf(name));
                write(field, out);
            });
            out.writeEndObject();
        } else if (value instanceof List<?> elements) {
            out.writeStartArray();
            elements.forEach(element -> write(element, out));
            out.writeEndArray();
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else {
            out.writeString(String.valueOf(value));
        }
    }
}
