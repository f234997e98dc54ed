package io.smm.adapter.mastodon.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * An uploaded file.
 *
 * @param id its id
 * @param type what the server calls its kind: {@code image}, {@code gifv}, {@code video}, {@code audio}, {@code unknown}
 * @param url where it lies; empty while the server works on it
 * @param description its alternative text
 */
public record MediaWire(String id, String type, Optional<String> url, Optional<String> description) {

    /**
     * Reads a file.
     *
     * @param json stands before it
     * @return what was read
     */
    public static MediaWire read(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> type = Optional.empty();
        Optional<String> url = Optional.empty();
        Optional<String> description = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.id();
                    case "type" -> type = json.id();
                    case "url" -> url = json.id();
                    case "description" -> description = json.text();
                    default -> {}
                }
            }
        }
        return new MediaWire(json.require("id", id), type.orElse("unknown"), url, description);
    }
}
