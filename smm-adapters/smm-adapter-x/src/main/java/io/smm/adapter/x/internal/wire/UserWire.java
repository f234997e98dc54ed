package io.smm.adapter.x.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * An account.
 *
 * @param id its id
 * @param username its handle, without {@code @}
 * @param name the name shown beside it
 */
public record UserWire(String id, String username, Optional<String> name) {

    /**
     * Reads an account.
     *
     * @param json stands before it
     * @return what was read
     */
    public static UserWire read(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> username = Optional.empty();
        Optional<String> name = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.id();
                    case "username" -> username = json.id();
                    case "name" -> name = json.id();
                    default -> {}
                }
            }
        }
        return new UserWire(json.require("id", id), json.require("username", username), name);
    }
}
