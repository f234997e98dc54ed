package io.smm.adapter.discord.internal.wire;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A message to be made, as {@code execute_webhook} takes it. Written only.
 *
 * @param content its text in Markdown; empty text when it has none
 * @param embeds its cards
 * @param files its files
 * @param poll its poll
 * @param mentions whom it may ping
 * @param username the name to show
 * @param avatar the picture to show
 * @param threadName the thread to open
 * @param appliedTags the thread's tags
 * @param flags 4: no previews of links; 4096: no sound
 */
public record NewMessageWire(
        String content,
        List<EmbedWire> embeds,
        List<FileWire> files,
        Optional<PollWire> poll,
        AllowedMentionsWire mentions,
        Optional<String> username,
        Optional<URI> avatar,
        Optional<String> threadName,
        List<String> appliedTags,
        int flags) {

    /** The flag for no previews of links. */
    public static final int SUPPRESS_EMBEDS = 1 << 2;

    /** The flag for no sound. */
    public static final int SUPPRESS_NOTIFICATIONS = 1 << 12;

    /**
     * Writes the message, without the files' bytes.
     *
     * @param out where to
     */
    public void write(JsonGenerator out) {
        out.writeStartObject();
        if (!content.isEmpty()) {
            out.writeStringProperty("content", content);
        }
        mentions.write(out);
        if (!embeds.isEmpty()) {
            out.writeArrayPropertyStart("embeds");
            embeds.forEach(embed -> embed.write(out));
            out.writeEndArray();
        }
        if (!files.isEmpty()) {
            out.writeArrayPropertyStart("attachments");
            files.forEach(file -> file.write(out));
            out.writeEndArray();
        }
        poll.ifPresent(asked -> asked.write(out));
        username.ifPresent(name -> out.writeStringProperty("username", name));
        avatar.ifPresent(address -> out.writeStringProperty("avatar_url", address.toString()));
        threadName.ifPresent(name -> out.writeStringProperty("thread_name", name));
        if (!appliedTags.isEmpty()) {
            out.writeArrayPropertyStart("applied_tags");
            appliedTags.forEach(out::writeString);
            out.writeEndArray();
        }
        if (flags != 0) {
            out.writeNumberProperty("flags", flags);
        }
        out.writeEndObject();
    }
}
