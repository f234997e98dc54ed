package io.smm.adapter.discord.internal.wire;

import io.smm.adapter.support.Field;
import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * A webhook, as {@code get_webhook_by_token} gives it.
 *
 * @param id its id
 * @param type 1 for those that post into channels
 * @param name its name; empty when it has none
 * @param channel the channel that it posts into
 * @param guild the server that the channel is on
 */
public record WebhookWire(
        String id, long type, Optional<String> name, Optional<String> channel, Optional<String> guild) {

    /**
     * Reads a webhook. Its token and address are in the answer too and are passed over.
     *
     * @param json stands before it
     * @return the webhook
     */
    public static WebhookWire read(JsonReader json) {
        Optional<String> id = Optional.empty();
        Field<Long> type = new Field.Absent<>();
        Optional<String> name = Optional.empty();
        Optional<String> channel = Optional.empty();
        Optional<String> guild = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.id();
                    case "type" -> type = json.number();
                    case "name" -> name = json.id();
                    case "channel_id" -> channel = json.id();
                    case "guild_id" -> guild = json.id();
                    default -> {}
                }
            }
        }
        return new WebhookWire(json.require("id", id), json.require("type", type.value()), name, channel, guild);
    }
}
