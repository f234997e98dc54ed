package io.smm.adapter.mastodon.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * That something happened around the account.
 *
 * @param type what
 * @param status the post that it is about; empty where it is about none
 */
public record NotificationWire(String type, Optional<StatusWire> status) {

    /** Somebody mentioned the account. */
    public static final String MENTION = "mention";

    /**
     * Reads one.
     *
     * @param json stands before it
     * @return what was read
     */
    public static NotificationWire read(JsonReader json) {
        Optional<String> type = Optional.empty();
        Optional<StatusWire> status = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "type" -> type = json.id();
                    case "status" -> status = json.isObject() ? Optional.of(StatusWire.read(json)) : Optional.empty();
                    default -> {}
                }
            }
        }
        return new NotificationWire(json.require("type", type), status);
    }
}
