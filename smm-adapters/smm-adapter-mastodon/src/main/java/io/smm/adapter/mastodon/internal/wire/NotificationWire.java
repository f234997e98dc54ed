package io.smm.adapter.mastodon.internal.wire;

import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.Times;
import java.time.Instant;
import java.util.Optional;

/**
 * That something happened around the account.
 *
 * @param id its id
 * @param type what
 * @param createdAt when, by the server's clock
 * @param account who made it happen; empty where a server does not say
 * @param status the post that it is about; empty where it is about none
 */
public record NotificationWire(
        String id, String type, Instant createdAt, Optional<AccountWire> account, Optional<StatusWire> status) {

    /** Somebody mentioned the account. */
    public static final String MENTION = "mention";

    /**
     * Reads one.
     *
     * @param json stands before it
     * @return what was read
     */
    public static NotificationWire read(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> type = Optional.empty();
        Optional<String> createdAt = Optional.empty();
        Optional<AccountWire> account = Optional.empty();
        Optional<StatusWire> status = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.id();
                    case "type" -> type = json.id();
                    case "created_at" -> createdAt = json.id();
                    case "account" ->
                        account = json.isObject() ? Optional.of(AccountWire.read(json)) : Optional.empty();
                    case "status" -> status = json.isObject() ? Optional.of(StatusWire.read(json)) : Optional.empty();
                    default -> {}
                }
            }
        }
        return new NotificationWire(
                json.require("id", id),
                json.require("type", type),
                json.require("created_at", createdAt.flatMap(Times::parse)),
                account,
                status);
    }
}
