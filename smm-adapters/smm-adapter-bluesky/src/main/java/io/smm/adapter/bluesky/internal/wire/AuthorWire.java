package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * Who wrote something: what {@code app.bsky.actor.defs#profileViewBasic} and its larger kin have in common.
 *
 * @param did the account's stable id
 * @param handle the name it shows, as the server gives it
 */
public record AuthorWire(String did, String handle) {

    static AuthorWire read(JsonReader json) {
        Optional<String> did = Optional.empty();
        Optional<String> handle = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "did" -> did = json.id();
                    case "handle" -> handle = json.id();
                    default -> {}
                }
            }
        }
        return new AuthorWire(json.require("did", did), json.require("handle", handle));
    }
}
