package io.smm.adapter.mastodon.internal.wire;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A post to be made, or a post as it shall be after an edit. Written only; what is empty is left out.
 *
 * @param text what it says
 * @param media the ids of its files in order
 * @param poll its poll
 * @param inReplyTo the id of the post that it answers
 * @param quoted the id of the post that it quotes
 * @param quotePolicy who may quote it
 * @param sensitive whether it is covered
 * @param warning the words before it
 * @param visibility who may see it
 * @param language its language
 * @param scheduledAt when the server shall publish it
 */
public record NewStatusWire(
        String text,
        List<String> media,
        Optional<NewPoll> poll,
        Optional<String> inReplyTo,
        Optional<String> quoted,
        Optional<String> quotePolicy,
        boolean sensitive,
        Optional<String> warning,
        Optional<String> visibility,
        Optional<String> language,
        Optional<String> scheduledAt) {

    /**
     * A poll to be made.
     *
     * @param options its answers in order
     * @param seconds how long it is open
     * @param multiple whether one may choose several
     * @param hideTotals whether the votes are hidden until it ends
     */
    public record NewPoll(List<String> options, long seconds, boolean multiple, boolean hideTotals) {}

    /**
     * Copies the ids.
     *
     * @param text what it says
     * @param media the ids of its files in order
     * @param poll its poll
     * @param inReplyTo the id of the post that it answers
     * @param quoted the id of the post that it quotes
     * @param quotePolicy who may quote it
     * @param sensitive whether it is covered
     * @param warning the words before it
     * @param visibility who may see it
     * @param language its language
     * @param scheduledAt when the server shall publish it
     */
    public NewStatusWire {
        media = List.copyOf(media);
    }

    /**
     * The same post for others.
     *
     * @param who who may see it
     * @return the changed post
     */
    public NewStatusWire seenBy(String who) {
        return new NewStatusWire(
                text,
                media,
                poll,
                inReplyTo,
                quoted,
                quotePolicy,
                sensitive,
                warning,
                Optional.of(who),
                language,
                scheduledAt);
    }

    /**
     * Writes it.
     *
     * @param out where to
     */
    public void write(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("status", text);
        if (!media.isEmpty()) {
            out.writeArrayPropertyStart("media_ids");
            media.forEach(out::writeString);
            out.writeEndArray();
        }
        poll.ifPresent(asked -> write(asked, out));
        inReplyTo.ifPresent(id -> out.writeStringProperty("in_reply_to_id", id));
        quoted.ifPresent(id -> out.writeStringProperty("quoted_status_id", id));
        quotePolicy.ifPresent(policy -> out.writeStringProperty("quote_approval_policy", policy));
        if (sensitive) {
            out.writeBooleanProperty("sensitive", true);
        }
        warning.ifPresent(words -> out.writeStringProperty("spoiler_text", words));
        visibility.ifPresent(who -> out.writeStringProperty("visibility", who));
        language.ifPresent(tag -> out.writeStringProperty("language", tag));
        scheduledAt.ifPresent(moment -> out.writeStringProperty("scheduled_at", moment));
        out.writeEndObject();
    }

    private static void write(NewPoll poll, JsonGenerator out) {
        out.writeObjectPropertyStart("poll");
        out.writeArrayPropertyStart("options");
        poll.options().forEach(out::writeString);
        out.writeEndArray();
        out.writeNumberProperty("expires_in", poll.seconds());
        if (poll.multiple()) {
            out.writeBooleanProperty("multiple", true);
        }
        if (poll.hideTotals()) {
            out.writeBooleanProperty("hide_totals", true);
        }
        out.writeEndObject();
    }
}
