package io.smm.adapter.discord.internal.wire;

import io.smm.post.MediaSource;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A file that a message brings: its bytes go as {@code files[index]}, the rest into the message's {@code attachments}.
 *
 * @param index its place, which is its id within the request
 * @param name what it is called; of letters, digits, {@code . _ -} only, as embeds that show it want
 * @param mediaType its media type
 * @param description what it shows; empty when nothing is said
 * @param title what readers see as its name; empty when that is its name
 * @param source its bytes
 */
public record FileWire(
        int index,
        String name,
        String mediaType,
        Optional<String> description,
        Optional<String> title,
        MediaSource source) {

    void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", Integer.toString(index));
        out.writeStringProperty("filename", name);
        description.ifPresent(text -> out.writeStringProperty("description", text));
        title.ifPresent(text -> out.writeStringProperty("title", text));
        out.writeEndObject();
    }
}
