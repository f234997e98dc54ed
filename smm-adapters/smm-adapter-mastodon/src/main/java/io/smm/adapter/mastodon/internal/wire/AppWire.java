package io.smm.adapter.mastodon.internal.wire;

import io.smm.account.Secret;
import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * An app that an instance registered.
 *
 * @param clientId its id there
 * @param clientSecret its secret
 */
public record AppWire(String clientId, Secret clientSecret) {

    /**
     * Reads one.
     *
     * @param json stands before it
     * @return what was read
     */
    public static AppWire read(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> secret = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "client_id" -> id = json.id();
                    case "client_secret" -> secret = json.id();
                    default -> {}
                }
            }
        }
        return new AppWire(json.require("client_id", id), Secret.of(json.require("client_secret", secret)));
    }
}
