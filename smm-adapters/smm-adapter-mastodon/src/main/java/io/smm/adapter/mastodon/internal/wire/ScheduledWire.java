package io.smm.adapter.mastodon.internal.wire;

import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.Times;
import java.time.Instant;
import java.util.Optional;

/**
 * A post that waits on the server. Its id is not that of the later post.
 *
 * @param id its id
 * @param at when it will be published
 * @param text what it will say
 */
public record ScheduledWire(String id, Instant at, String text) {

    /**
     * Reads one.
     *
     * @param json stands before it
     * @return what was read
     */
    public static ScheduledWire read(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> at = Optional.empty();
        String text = "";
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.id();
                    case "scheduled_at" -> at = json.id();
                    case "params" -> text = text(json);
                    default -> {}
                }
            }
        }
        return new ScheduledWire(json.require("id", id), json.require("scheduled_at", at.flatMap(Times::parse)), text);
    }

    static String text(JsonReader json) {
        String text = "";
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("text")) {
                    text = json.text().orElse("");
                }
            }
        }
        return text;
    }
}
