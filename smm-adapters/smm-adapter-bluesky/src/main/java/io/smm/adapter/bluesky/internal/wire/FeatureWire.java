package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * What a stretch of text is: a feature of {@code app.bsky.richtext.facet}.
 *
 * @param kind which
 * @param value whom it mentions (a DID), where it leads, or which tag it is
 */
public record FeatureWire(Kind kind, String value) {

    /** The features that the lexicon knows. */
    public enum Kind {
        /** A mention of an account. */
        MENTION("mention", "did"),
        /** A link. */
        LINK("link", "uri"),
        /** A hashtag. */
        TAG("tag", "tag");

        private final String type;
        private final String field;

        Kind(String name, String field) {
            this.type = "app.bsky.richtext.facet#" + name;
            this.field = field;
        }
    }

    /**
     * Reads one.
     *
     * @param json stands before it
     * @return what was read; empty when it is of a kind that we do not know
     */
    static Optional<FeatureWire> read(JsonReader json) {
        Optional<String> type = Optional.empty();
        Optional<String> did = Optional.empty();
        Optional<String> uri = Optional.empty();
        Optional<String> tag = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "$type" -> type = json.text();
                    case "did" -> did = json.text();
                    case "uri" -> uri = json.text();
                    case "tag" -> tag = json.text();
                    default -> {}
                }
            }
        }
        String name = type.orElse("");
        Optional<Kind> kind =
                Arrays.stream(Kind.values()).filter(k -> k.type.equals(name)).findFirst();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> value = switch (kind.get()) {
            case MENTION -> did;
            case LINK -> uri;
            case TAG -> tag;
        };
        return value.map(v -> new FeatureWire(kind.get(), v));
    }

    void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("$type", kind.type);
        out.writeStringProperty(kind.field, value);
        out.writeEndObject();
    }
}
