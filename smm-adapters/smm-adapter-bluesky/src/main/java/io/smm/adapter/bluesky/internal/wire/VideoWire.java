package io.smm.adapter.bluesky.internal.wire;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The video of {@code app.bsky.embed.video}. Written only.
 *
 * @param video its bytes
 * @param captions what is said in it
 * @param alt what it shows; empty text when nothing was said
 * @param aspectRatio its shape; empty when not known
 */
public record VideoWire(BlobWire video, List<Caption> captions, String alt, Optional<ImageWire.Ratio> aspectRatio) {

    /**
     * {@code app.bsky.embed.video#caption}.
     *
     * @param lang the language
     * @param file the text with times
     */
    public record Caption(String lang, BlobWire file) {}

    /**
     * Copies the captions.
     *
     * @param video its bytes
     * @param captions what is said in it
     * @param alt what it shows
     * @param aspectRatio its shape
     */
    public VideoWire {
        captions = List.copyOf(captions);
    }

    void write(JsonGenerator out) {
        video.write("video", out);
        if (!captions.isEmpty()) {
            out.writeArrayPropertyStart("captions");
            for (Caption caption : captions) {
                out.writeStartObject();
                out.writeStringProperty("lang", caption.lang());
                caption.file().write("file", out);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        if (!alt.isEmpty()) {
            out.writeStringProperty("alt", alt);
        }
        aspectRatio.ifPresent(ratio -> ratio.write(out));
    }
}
