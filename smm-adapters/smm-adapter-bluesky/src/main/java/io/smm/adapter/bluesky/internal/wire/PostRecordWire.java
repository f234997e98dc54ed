package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * {@code app.bsky.feed.post}: a post as it lies in its author's repository.
 *
 * @param text what it says
 * @param createdAt when it was written, by its author's word (RFC 3339)
 * @param langs the languages of its text; at most 3
 * @param facets the stretches of its text that are more than text
 * @param reply what it answers; empty when it stands alone
 * @param embed what hangs on it
 * @param labels what its author warns of, as values of labels; not read back
 */
public record PostRecordWire(
        String text,
        String createdAt,
        List<String> langs,
        List<FacetWire> facets,
        Optional<ReplyWire> reply,
        EmbedWire embed,
        List<String> labels)
        implements WrittenRecord {

    /** The collection, and the {@code $type} of its records. */
    public static final String COLLECTION = "app.bsky.feed.post";

    /**
     * Copies the lists.
     *
     * @param text what it says
     * @param createdAt when it was written, by its author's word
     * @param langs the languages of its text
     * @param facets the stretches of its text that are more than text
     * @param reply what it answers
     * @param embed what hangs on it
     * @param labels what its author warns of, as values of labels
     */
    public PostRecordWire {
        langs = List.copyOf(langs);
        facets = List.copyOf(facets);
        labels = List.copyOf(labels);
    }

    /**
     * Reads a record of any collection.
     *
     * @param json stands before it
     * @return the post; empty when the record is none
     */
    public static Optional<PostRecordWire> read(JsonReader json) {
        return read(json, true);
    }

    /**
     * Reads what a record of any collection says and answers; what hangs on it and its languages are passed over.
     *
     * @param json stands before it
     * @return the post, without languages and embed; empty when the record is none
     */
    static Optional<PostRecordWire> readSaid(JsonReader json) {
        return read(json, false);
    }

    private static Optional<PostRecordWire> read(JsonReader json, boolean all) {
        String type = null;
        String text = null;
        String createdAt = null;
        List<String> langs = List.of();
        List<FacetWire> facets = List.of();
        Optional<ReplyWire> reply = Optional.empty();
        EmbedWire embed = EmbedWire.NONE;
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "$type" -> type = json.idOrNull(COLLECTION);
                    case "text" -> text = json.textOrNull();
                    case "createdAt" -> createdAt = json.textOrNull();
                    case "facets" -> facets = json.list(FacetWire::read);
                    case "reply" -> reply = Optional.of(ReplyWire.read(json));
                    case "langs" -> langs = all ? json.list(lang -> lang.text().orElse("")) : langs;
                    case "embed" -> embed = all ? EmbedWire.read(json) : embed;
                    default -> {}
                }
            }
        }
        if (!COLLECTION.equals(type)) {
            return Optional.empty();
        }
        return Optional.of(new PostRecordWire(
                Objects.requireNonNullElse(text, ""),
                Objects.requireNonNullElse(createdAt, ""),
                langs,
                facets,
                reply,
                embed,
                List.of()));
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public void write(String field, JsonGenerator out) {
        out.writeObjectPropertyStart(field);
        out.writeStringProperty("$type", COLLECTION);
        out.writeStringProperty("text", text);
        if (!langs.isEmpty()) {
            out.writeArrayPropertyStart("langs");
            langs.forEach(out::writeString);
            out.writeEndArray();
        }
        writeFacets("facets", facets, out);
        if (reply.isPresent()) {
            reply.get().write(out);
        }
        embed.write(out);
        writeLabels(out);
        out.writeStringProperty("createdAt", createdAt);
        out.writeEndObject();
    }

    /**
     * Writes the field of a text's facets, or nothing when it has none.
     *
     * @param field the field's name
     * @param facets the facets
     * @param out where to
     */
    public static void writeFacets(String field, List<FacetWire> facets, JsonGenerator out) {
        if (!facets.isEmpty()) {
            out.writeArrayPropertyStart(field);
            facets.forEach(facet -> facet.write(out));
            out.writeEndArray();
        }
    }

    private void writeLabels(JsonGenerator out) {
        if (labels.isEmpty()) {
            return;
        }
        out.writeObjectPropertyStart("labels");
        out.writeStringProperty("$type", "com.atproto.label.defs#selfLabels");
        out.writeArrayPropertyStart("values");
        labels.forEach(label -> {
            out.writeStartObject();
            out.writeStringProperty("val", label);
            out.writeEndObject();
        });
        out.writeEndArray();
        out.writeEndObject();
    }
}
