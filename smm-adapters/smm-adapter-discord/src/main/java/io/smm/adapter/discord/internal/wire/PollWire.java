package io.smm.adapter.discord.internal.wire;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * A poll. Written only.
 *
 * @param question what is asked, as plain text
 * @param answers the answers in order
 * @param hours how long it is open
 * @param multiple whether one may choose several
 */
public record PollWire(String question, List<String> answers, long hours, boolean multiple) {

    /** The longest question in code points. Source: OpenAPI description, PollMedia. */
    public static final int MOST_QUESTION = 300;

    void write(JsonGenerator out) {
        out.writeObjectPropertyStart("poll");
        out.writeObjectPropertyStart("question");
        out.writeStringProperty("text", question);
        out.writeEndObject();
        out.writeArrayPropertyStart("answers");
        for (String answer : answers) {
            out.writeStartObject();
            out.writeObjectPropertyStart("poll_media");
            out.writeStringProperty("text", answer);
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeNumberProperty("duration", hours);
        out.writeBooleanProperty("allow_multiselect", multiple);
        out.writeEndObject();
    }
}
