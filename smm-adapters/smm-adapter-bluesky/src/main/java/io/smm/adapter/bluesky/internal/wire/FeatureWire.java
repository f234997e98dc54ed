package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import org.jspecify.annotations.Nullable;
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

    /** Stands for one of a kind that we do not know while a list is read: a tag without text, which is none. */
    static final FeatureWire UNKNOWN = new FeatureWire(Kind.TAG, "");

    /**
     * Reads one.
     *
     * @param json stands before it
     * @return what was read; {@link #UNKNOWN} when it is of a kind that we do not know
     */
    static FeatureWire read(JsonReader json) {
        String type = null;
        String did = null;
        String uri = null;
        String tag = null;
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "$type" -> type = json.repeatedOrNull();
                    case "did" -> did = json.repeatedOrNull();
                    case "uri" -> uri = json.textOrNull();
                    case "tag" -> tag = json.repeatedOrNull();
                    default -> {}
                }
            }
        }
        if (Kind.MENTION.type.equals(type)) {
            return of(Kind.MENTION, did);
        }
        return Kind.LINK.type.equals(type)
                ? of(Kind.LINK, uri)
                : Kind.TAG.type.equals(type) ? of(Kind.TAG, tag) : UNKNOWN;
    }

    private static FeatureWire of(Kind kind, @Nullable String value) {
        return value == null ? UNKNOWN : new FeatureWire(kind, value);
    }

    void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("$type", kind.type);
        out.writeStringProperty(kind.field, value);
        out.writeEndObject();
    }
}
