package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * {@code com.atproto.repo.strongRef}: a record in one exact version.
 *
 * @param uri its at-uri
 * @param cid the hash of its content
 */
public record StrongRef(String uri, String cid) {

    /**
     * Reads one.
     *
     * @param json stands before it
     * @return what was read
     */
    public static StrongRef read(JsonReader json) {
        Optional<String> uri = Optional.empty();
        Optional<String> cid = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "uri" -> uri = json.id();
                    case "cid" -> cid = json.id();
                    default -> {}
                }
            }
        }
        return new StrongRef(json.require("uri", uri), json.require("cid", cid));
    }

    /**
     * Writes it as a field.
     *
     * @param field the field's name
     * @param out where to
     */
    public void write(String field, JsonGenerator out) {
        out.writeObjectPropertyStart(field);
        out.writeStringProperty("uri", uri);
        out.writeStringProperty("cid", cid);
        out.writeEndObject();
    }
}
