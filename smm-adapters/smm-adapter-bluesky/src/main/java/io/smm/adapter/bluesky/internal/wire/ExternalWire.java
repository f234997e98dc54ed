package io.smm.adapter.bluesky.internal.wire;

import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The link card of {@code app.bsky.embed.external}. Written only.
 *
 * @param uri where it leads
 * @param title the title shown
 * @param description the text below it; may be empty
 * @param thumb its picture; empty when it has none
 */
public record ExternalWire(String uri, String title, String description, Optional<BlobWire> thumb) {

    void write(JsonGenerator out) {
        out.writeObjectPropertyStart("external");
        out.writeStringProperty("uri", uri);
        out.writeStringProperty("title", title);
        out.writeStringProperty("description", description);
        thumb.ifPresent(picture -> picture.write("thumb", out));
        out.writeEndObject();
    }
}
