package io.smm.adapter.bluesky.internal.wire;

import tools.jackson.core.JsonGenerator;

/**
 * The link card of {@code app.bsky.embed.external}. Written only.
 *
 * @param uri where it leads
 * @param title the title shown
 * @param description the text below it; may be empty
 */
public record ExternalWire(String uri, String title, String description) {

    void write(JsonGenerator out) {
        out.writeObjectPropertyStart("external");
        out.writeStringProperty("uri", uri);
        out.writeStringProperty("title", title);
        out.writeStringProperty("description", description);
        out.writeEndObject();
    }
}
