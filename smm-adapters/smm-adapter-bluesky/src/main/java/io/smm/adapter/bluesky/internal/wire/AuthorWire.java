package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;

/**
 * Who wrote something: what {@code app.bsky.actor.defs#profileViewBasic} and its larger kin have in common.
 *
 * @param did the account's stable id
 * @param handle the name it shows, as the server gives it
 */
public record AuthorWire(String did, String handle) {

    static AuthorWire read(JsonReader json) {
        String did = null;
        String handle = null;
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "did" -> did = json.idOrNull();
                    case "handle" -> handle = json.idOrNull();
                    default -> {}
                }
            }
        }
        return new AuthorWire(json.given("did", did), json.given("handle", handle));
    }
}
