package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * What hangs on a post: {@code app.bsky.embed.images}, {@code .video}, {@code .external}, {@code .record}, or {@code
 * .recordWithMedia} for a quote beside one of the first three. Embeds of other kinds are read as none.
 *
 * @param images the images; empty when there are none
 * @param external the link card; not together with images, and not read back
 * @param video the video; not together with images or a card, and not read back
 * @param quote the quoted record
 */
public record EmbedWire(
        List<ImageWire> images, Optional<ExternalWire> external, Optional<VideoWire> video, Optional<StrongRef> quote) {

    /** The kind of link cards. */
    public static final String EXTERNAL = "app.bsky.embed.external";

    /** Nothing. */
    public static final EmbedWire NONE = new EmbedWire(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final String IMAGES = "app.bsky.embed.images";
    private static final String VIDEO = "app.bsky.embed.video";
    private static final String RECORD = "app.bsky.embed.record";
    private static final String RECORD_WITH_MEDIA = "app.bsky.embed.recordWithMedia";

    /**
     * Copies the images.
     *
     * @param images the images
     * @param external the link card
     * @param video the video
     * @param quote the quoted record
     */
    public EmbedWire {
        images = List.copyOf(images);
    }

    /**
     * Tells which kind of media hangs on a record, one that we do not know included.
     *
     * @param record the record
     * @return the embed's name; empty for a record without media, one with a quote alone included
     */
    public static Optional<String> mediaOf(RawRecord record) {
        Optional<RawRecord> embed = record.field("embed", RawRecord::read);
        return embed.filter(one -> one.collection().equals(RECORD_WITH_MEDIA))
                .map(both -> both.field("media", RawRecord::read))
                .orElse(embed)
                .map(RawRecord::collection)
                .filter(kind -> !kind.equals(RECORD));
    }

    /**
     * Reads one; the media and the record inside a {@code recordWithMedia} are embeds themselves.
     *
     * @param json stands before it
     * @return what was read
     */
    public static EmbedWire read(JsonReader json) {
        List<ImageWire> images = new ArrayList<>();
        Optional<StrongRef> quote = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "images" -> images.addAll(json.list(ImageWire::read));
                    case "media" -> images.addAll(read(json).images);
                    case "record" -> quote = record(json);
                    default -> {}
                }
            }
        }
        return new EmbedWire(images, Optional.empty(), Optional.empty(), quote);
    }

    /**
     * Writes it as the field {@code embed}, or nothing when nothing hangs on the post.
     *
     * @param out where to
     */
    public void write(JsonGenerator out) {
        boolean media = !images.isEmpty() || external.isPresent() || video.isPresent();
        if (!media && quote.isEmpty()) {
            return;
        }
        out.writeObjectPropertyStart("embed");
        if (media && quote.isPresent()) {
            out.writeStringProperty("$type", RECORD_WITH_MEDIA);
            out.writeObjectPropertyStart("record");
            quote.get().write("record", out);
            out.writeEndObject();
            out.writeObjectPropertyStart("media");
            writeMedia(out);
            out.writeEndObject();
        } else if (media) {
            writeMedia(out);
        } else {
            out.writeStringProperty("$type", RECORD);
            quote.orElseThrow().write("record", out);
        }
        out.writeEndObject();
    }

    private void writeMedia(JsonGenerator out) {
        if (external.isPresent()) {
            out.writeStringProperty("$type", EXTERNAL);
            external.get().write(out);
            return;
        }
        if (video.isPresent()) {
            out.writeStringProperty("$type", VIDEO);
            video.get().write(out);
            return;
        }
        out.writeStringProperty("$type", IMAGES);
        out.writeArrayPropertyStart("images");
        images.forEach(image -> image.write(out));
        out.writeEndArray();
    }

    /** A strong ref in a {@code record} embed; the embed that holds it in a {@code recordWithMedia}. */
    private static Optional<StrongRef> record(JsonReader json) {
        Optional<String> uri = Optional.empty();
        Optional<String> cid = Optional.empty();
        Optional<StrongRef> inner = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "uri" -> uri = json.id();
                    case "cid" -> cid = json.id();
                    case "record" -> inner = record(json);
                    default -> {}
                }
            }
        }
        return uri.isPresent() && cid.isPresent() ? Optional.of(new StrongRef(uri.get(), cid.get())) : inner;
    }
}
