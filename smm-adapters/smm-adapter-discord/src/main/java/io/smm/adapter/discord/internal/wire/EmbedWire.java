package io.smm.adapter.discord.internal.wire;

import io.smm.post.LinkCard;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * An embed: a card with a title that leads somewhere. Written only.
 *
 * @param card where it leads and what it says
 * @param file the name of the attached file that it shows; empty when it shows none
 */
public record EmbedWire(LinkCard card, Optional<String> file) {

    /** The longest title in code points. Source: OpenAPI description, RichEmbed. */
    public static final int MOST_TITLE = 256;

    /** The longest description in code points. Source: OpenAPI description, RichEmbed. */
    public static final int MOST_DESCRIPTION = 4_096;

    /** The longest address. Source: OpenAPI description, RichEmbed. */
    public static final int MOST_ADDRESS = 2_048;

    void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("url", card.target().toString());
        out.writeStringProperty("title", card.title());
        if (!card.description().isEmpty()) {
            out.writeStringProperty("description", card.description());
        }
        file.ifPresent(name -> {
            out.writeObjectPropertyStart("image");
            out.writeStringProperty("url", "attachment://" + name);
            out.writeEndObject();
        });
        out.writeEndObject();
    }
}
