package io.smm.adapter.mastodon.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.List;
import java.util.Optional;

/**
 * A post as it stood between two changes.
 *
 * @param content what it said, as HTML
 * @param media its files in order
 * @param poll its poll
 */
public record EditWire(String content, List<MediaWire> media, Optional<PollWire> poll) {

    /**
     * Copies the files.
     *
     * @param content what it said, as HTML
     * @param media its files in order
     * @param poll its poll
     */
    public EditWire {
        media = List.copyOf(media);
    }

    /**
     * Reads one.
     *
     * @param json stands before it
     * @return what was read
     */
    public static EditWire read(JsonReader json) {
        Optional<String> content = Optional.empty();
        List<MediaWire> media = List.of();
        Optional<PollWire> poll = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "content" -> content = json.text();
                    case "media_attachments" -> media = json.list(MediaWire::read);
                    case "poll" -> poll = PollWire.read(json);
                    default -> {}
                }
            }
        }
        return new EditWire(json.require("content", content), media, poll);
    }
}
