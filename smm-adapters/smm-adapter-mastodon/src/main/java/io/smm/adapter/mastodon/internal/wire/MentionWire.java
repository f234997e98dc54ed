package io.smm.adapter.mastodon.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * Somebody whom a post mentions.
 *
 * @param id their id on the server that was asked
 * @param acct their handle
 * @param url their page, to which the text's link leads
 */
public record MentionWire(String id, String acct, Optional<String> url) {

    static MentionWire read(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> acct = Optional.empty();
        Optional<String> url = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.id();
                    case "acct" -> acct = json.id();
                    case "url" -> url = json.id();
                    default -> {}
                }
            }
        }
        return new MentionWire(json.require("id", id), json.require("acct", acct), url);
    }
}
