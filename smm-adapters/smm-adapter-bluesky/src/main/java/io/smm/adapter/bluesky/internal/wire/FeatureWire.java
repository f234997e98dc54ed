package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
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
        if (name.equals(Kind.MENTION.type)) {
            return did.map(value -> new FeatureWire(Kind.MENTION, value));
        }
        if (name.equals(Kind.LINK.type)) {
            return uri.map(value -> new FeatureWire(Kind.LINK, value));
        }
        return name.equals(Kind.TAG.type) ? tag.map(value -> new FeatureWire(Kind.TAG, value)) : Optional.empty();
    }

    void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("$type", kind.type);
        out.writeStringProperty(kind.field, value);
        out.writeEndObject();
    }
}
