package io.smm.adapter.x.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * A file of a post.
 *
 * @param key its key
 * @param type {@code photo}, {@code video} or {@code animated_gif}; empty where it is not told
 * @param altText what it shows, in words
 */
public record FileWire(String key, String type, Optional<String> altText) {

    /**
     * Reads a file.
     *
     * @param json stands before it
     * @return what was read
     */
    public static FileWire read(JsonReader json) {
        Optional<String> key = Optional.empty();
        Optional<String> type = Optional.empty();
        Optional<String> altText = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "media_key" -> key = json.id();
                    case "type" -> type = json.id();
                    case "alt_text" -> altText = json.text();
                    default -> {}
                }
            }
        }
        return new FileWire(json.require("media_key", key), type.orElse(""), altText);
    }
}
