package io.smm.adapter.mastodon.internal.wire;

import io.smm.adapter.support.Field;
import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * An account.
 *
 * @param id its id on the server that was asked
 * @param acct its handle: {@code carol} on that server, {@code carol@elsewhere.example} of another
 * @param displayName the name shown beside it
 * @param url its page
 * @param followers how many follow it
 * @param following how many it follows
 * @param statuses how many posts it has
 */
public record AccountWire(
        String id,
        String acct,
        Optional<String> displayName,
        Optional<String> url,
        Field<Long> followers,
        Field<Long> following,
        Field<Long> statuses) {

    /**
     * Reads an account.
     *
     * @param json stands before it
     * @return what was read
     */
    public static AccountWire read(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> acct = Optional.empty();
        Optional<String> displayName = Optional.empty();
        Optional<String> url = Optional.empty();
        Field<Long> followers = new Field.Absent<>();
        Field<Long> following = new Field.Absent<>();
        Field<Long> statuses = new Field.Absent<>();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.id();
                    case "acct" -> acct = json.id();
                    case "display_name" -> displayName = json.id();
                    case "url" -> url = json.id();
                    case "followers_count" -> followers = json.number();
                    case "following_count" -> following = json.number();
                    case "statuses_count" -> statuses = json.number();
                    default -> {}
                }
            }
        }
        return new AccountWire(
                json.require("id", id), json.require("acct", acct), displayName, url, followers, following, statuses);
    }
}
