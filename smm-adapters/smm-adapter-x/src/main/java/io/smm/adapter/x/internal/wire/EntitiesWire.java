package io.smm.adapter.x.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.List;
import java.util.Optional;

/**
 * What X found in a text. Its places in the text are not read: X counts them in a text that we do not have.
 *
 * @param urls the addresses, in order
 * @param hashtags the tags, without their sign
 * @param mentions the handles, without their sign
 */
record EntitiesWire(List<UrlWire> urls, List<String> hashtags, List<String> mentions) {

    static final EntitiesWire NONE = new EntitiesWire(List.of(), List.of(), List.of());

    static EntitiesWire read(JsonReader json) {
        List<UrlWire> urls = List.of();
        List<String> hashtags = List.of();
        List<String> mentions = List.of();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "urls" -> urls = json.list(UrlWire::read);
                    case "hashtags" -> hashtags = words(json, "tag");
                    case "mentions" -> mentions = words(json, "username");
                    default -> {}
                }
            }
        }
        return new EntitiesWire(urls, hashtags, mentions);
    }

    private static List<String> words(JsonReader json, String field) {
        return json.list(one -> word(one, field)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> word(JsonReader json, String field) {
        Optional<String> word = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals(field)) {
                    word = json.id();
                }
            }
        }
        return word;
    }
}
