package io.smm.adapter.x.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * An address in the text of a post.
 *
 * @param url the short address that stands there
 * @param expanded where it leads; the short one where it is not told
 * @param media whether it stands for a file of the post, and was put in by X
 */
public record UrlWire(String url, String expanded, boolean media) {

    /**
     * Reads an address.
     *
     * @param json stands before it
     * @return what was read
     */
    public static UrlWire read(JsonReader json) {
        Optional<String> url = Optional.empty();
        Optional<String> expanded = Optional.empty();
        boolean media = false;
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "url" -> url = json.id();
                    case "expanded_url" -> expanded = json.id();
                    case "media_key" -> media = json.id().isPresent();
                    default -> {}
                }
            }
        }
        String shown = url.orElse("");
        return new UrlWire(shown, expanded.orElse(shown), media);
    }
}
