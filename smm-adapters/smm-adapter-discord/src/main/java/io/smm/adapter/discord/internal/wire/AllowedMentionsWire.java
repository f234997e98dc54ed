package io.smm.adapter.discord.internal.wire;

import java.util.NavigableSet;
import tools.jackson.core.JsonGenerator;

/**
 * Whom a message may ping. Always written: without it Discord pings everybody whom the text names.
 *
 * @param everyone whether {@code @everyone} and {@code @here} may
 * @param users the ids of users
 * @param roles the ids of roles
 */
public record AllowedMentionsWire(boolean everyone, NavigableSet<String> users, NavigableSet<String> roles) {

    void write(JsonGenerator out) {
        out.writeObjectPropertyStart("allowed_mentions");
        out.writeArrayPropertyStart("parse");
        if (everyone) {
            out.writeString("everyone");
        }
        out.writeEndArray();
        array(out, "users", users);
        array(out, "roles", roles);
        out.writeEndObject();
    }

    private static void array(JsonGenerator out, String name, NavigableSet<String> ids) {
        if (!ids.isEmpty()) {
            out.writeArrayPropertyStart(name);
            ids.forEach(out::writeString);
            out.writeEndArray();
        }
    }
}
