package io.smm.adapter.x.internal.wire;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A post to be made.
 *
 * @param text what it says
 * @param media the ids of its files
 * @param poll its poll; not beside files and a quote
 * @param parent the post that it answers
 * @param quoted the post that it quotes
 * @param replySettings who may answer, as X says it
 * @param previous the post that it takes the place of
 */
public record NewPostWire(
        String text,
        List<String> media,
        Optional<NewPoll> poll,
        Optional<String> parent,
        Optional<String> quoted,
        Optional<String> replySettings,
        Optional<String> previous) {

    /**
     * A poll.
     *
     * @param options the answers
     * @param minutes how long people may vote
     */
    public record NewPoll(List<String> options, long minutes) {}

    /**
     * Copies the ids.
     *
     * @param text what it says
     * @param media the ids of its files
     * @param poll its poll
     * @param parent the post that it answers
     * @param quoted the post that it quotes
     * @param replySettings who may answer
     * @param previous the post that it takes the place of
     */
    public NewPostWire {
        media = List.copyOf(media);
    }

    /** {@return whether it answers or quotes, which tiers refuse} */
    public boolean engages() {
        return parent.isPresent() || quoted.isPresent();
    }

    /**
     * Writes it.
     *
     * @param out where to
     */
    public void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("text", text);
        if (!media.isEmpty()) {
            out.writeObjectPropertyStart("media");
            list("media_ids", media, out);
            out.writeEndObject();
        }
        poll.ifPresent(asked -> {
            out.writeObjectPropertyStart("poll");
            list("options", asked.options(), out);
            out.writeNumberProperty("duration_minutes", asked.minutes());
            out.writeEndObject();
        });
        parent.ifPresent(id -> {
            out.writeObjectPropertyStart("reply");
            out.writeStringProperty("in_reply_to_tweet_id", id);
            out.writeEndObject();
        });
        quoted.ifPresent(id -> out.writeStringProperty("quote_tweet_id", id));
        replySettings.ifPresent(who -> out.writeStringProperty("reply_settings", who));
        previous.ifPresent(id -> {
            out.writeObjectPropertyStart("edit_options");
            out.writeStringProperty("previous_post_id", id);
            out.writeEndObject();
        });
        out.writeEndObject();
    }

    private static void list(String name, List<String> values, JsonGenerator out) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }
}
