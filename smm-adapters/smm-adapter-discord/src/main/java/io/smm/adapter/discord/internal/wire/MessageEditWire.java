package io.smm.adapter.discord.internal.wire;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * What shall become of a message, as {@code update_webhook_message} takes it: what is not written is kept. Written only.
 *
 * @param content the new text in Markdown, empty text for none; empty to keep it
 * @param embeds the new cards, none to take them away; empty to keep them
 * @param mentions whom the message may ping
 */
public record MessageEditWire(
        Optional<String> content, Optional<List<EmbedWire>> embeds, AllowedMentionsWire mentions) {

    /**
     * Writes the edit.
     *
     * @param out where to
     */
    public void write(JsonGenerator out) {
        out.writeStartObject();
        content.ifPresent(text -> out.writeStringProperty("content", text));
        mentions.write(out);
        embeds.ifPresent(cards -> {
            out.writeArrayPropertyStart("embeds");
            cards.forEach(card -> card.write(out));
            out.writeEndArray();
        });
        out.writeEndObject();
    }
}
