package io.smm.adapter.mastodon.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * A post of our own as it was written.
 *
 * @param text the text
 * @param warning the words before it; empty text for none
 */
public record SourceWire(String text, String warning) {

    /**
     * Reads one.
     *
     * @param json stands before it
     * @return what was read
     */
    public static SourceWire read(JsonReader json) {
        Optional<String> text = Optional.empty();
        Optional<String> warning = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "text" -> text = json.text();
                    case "spoiler_text" -> warning = json.text();
                    default -> {}
                }
            }
        }
        return new SourceWire(json.require("text", text), warning.orElse(""));
    }
}
