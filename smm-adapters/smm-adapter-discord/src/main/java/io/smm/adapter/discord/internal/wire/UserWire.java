package io.smm.adapter.discord.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * Somebody, as far as a message names them.
 *
 * @param id their id; that of the webhook where it is the author
 * @param username the name shown
 */
public record UserWire(String id, Optional<String> username) {

    static UserWire read(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> username = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.id();
                    case "username" -> username = json.id();
                    default -> {}
                }
            }
        }
        return new UserWire(json.require("id", id), username);
    }
}
