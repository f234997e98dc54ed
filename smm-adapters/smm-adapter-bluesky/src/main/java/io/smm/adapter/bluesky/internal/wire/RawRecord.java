package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.AnswerReader;
import io.smm.adapter.support.Json;
import io.smm.adapter.support.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A record as it stands, to be written back with some fields changed: what we do not know of is kept.
 *
 * @param fields its fields in order, each as JSON
 */
public record RawRecord(Map<String, String> fields) implements WrittenRecord {

    /**
     * Copies the fields.
     *
     * @param fields its fields in order, each as JSON
     */
    public RawRecord {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * Reads one.
     *
     * @param json stands before it
     * @return what was read; without fields when it is null
     */
    public static RawRecord read(JsonReader json) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (json.open()) {
            while (json.next()) {
                String name = json.name();
                fields.put(name, json.raw());
            }
        }
        return new RawRecord(fields);
    }

    /**
     * Reads a field.
     *
     * @param name the field's name
     * @param reader what to make of it
     * @param <T> what is made of it
     * @return what the reader made of it; empty when the field is not there
     */
    public <T> Optional<T> field(String name, AnswerReader<T> reader) {
        return Optional.ofNullable(fields.get(name))
                .map(value -> Json.read(value.getBytes(StandardCharsets.UTF_8), reader));
    }

    /**
     * The same record with one more field or another value in it.
     *
     * @param name the field's name
     * @param content writes an object that holds this field alone
     * @return the changed record
     */
    public RawRecord with(String name, Content content) {
        byte[] whole = Json.write(out -> {
            out.writeStartObject();
            content.write(name, out);
            out.writeEndObject();
        });
        Map<String, String> changed = new LinkedHashMap<>(fields);
        String value = Json.read(whole, RawRecord::read).fields.get(name);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new RawRecord(changed);
    }

    /**
     * The same record without a field.
     *
     * @param name the field's name
     * @return the changed record
     */
    public RawRecord without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.remove(name);
        return new RawRecord(changed);
    }

    @Override
    public String collection() {
        return field("$type", type -> type.text().orElse("")).orElse("");
    }

    @Override
    public void write(String field, JsonGenerator out) {
        out.writeObjectPropertyStart(field);
        fields.forEach((name, value) -> {
            out.writeName(name);
            out.writeRawValue(value);
        });
        out.writeEndObject();
    }

    /** Writes a field, or nothing when it shall not be there. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes the field.
         *
         * @param name the field's name
         * @param out where to
         */
        void write(String name, JsonGenerator out);
    }
}
