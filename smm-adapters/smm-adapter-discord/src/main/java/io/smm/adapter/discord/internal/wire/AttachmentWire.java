package io.smm.adapter.discord.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * A file of a message, as Discord gives it.
 *
 * @param description what it shows, for those who do not see it
 * @param contentType its media type
 */
public record AttachmentWire(Optional<String> description, Optional<String> contentType) {

    static AttachmentWire read(JsonReader json) {
        Optional<String> description = Optional.empty();
        Optional<String> contentType = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "description" -> description = json.text();
                    case "content_type" -> contentType = json.text();
                    default -> {}
                }
            }
        }
        return new AttachmentWire(description, contentType);
    }

    /** {@return whether it is a picture} */
    public boolean isImage() {
        return contentType.filter(type -> type.startsWith("image/")).isPresent();
    }
}
