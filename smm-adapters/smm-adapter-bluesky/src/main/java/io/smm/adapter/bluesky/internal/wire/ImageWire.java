package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * An image of {@code app.bsky.embed.images}.
 *
 * @param image its bytes; always there to be written, left out when read
 * @param alt what it shows; empty text when nothing was said
 * @param aspectRatio its shape; empty when not known, left out when read
 */
public record ImageWire(Optional<BlobWire> image, String alt, Optional<Ratio> aspectRatio) {

    /**
     * {@code app.bsky.embed.defs#aspectRatio}.
     *
     * @param width the width, one or more
     * @param height the height, one or more
     */
    public record Ratio(int width, int height) {
        void write(JsonGenerator out) {
            out.writeObjectPropertyStart("aspectRatio");
            out.writeNumberProperty("width", width);
            out.writeNumberProperty("height", height);
            out.writeEndObject();
        }
    }

    static ImageWire read(JsonReader json) {
        Optional<String> alt = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("alt")) {
                    alt = json.text();
                }
            }
        }
        return new ImageWire(Optional.empty(), alt.orElse(""), Optional.empty());
    }

    void write(JsonGenerator out) {
        out.writeStartObject();
        image.orElseThrow().write("image", out);
        out.writeStringProperty("alt", alt);
        aspectRatio.ifPresent(ratio -> ratio.write(out));
        out.writeEndObject();
    }
}
