package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.Field;
import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * {@code app.bsky.actor.defs#profileViewDetailed}.
 *
 * @param account who it is
 * @param displayName the name shown beside the handle; empty when there is none
 * @param followers {@code followersCount}
 * @param follows {@code followsCount}
 * @param posts {@code postsCount}
 */
public record ProfileWire(
        AuthorWire account,
        Optional<String> displayName,
        Field<Long> followers,
        Field<Long> follows,
        Field<Long> posts) {

    /**
     * Reads an answer of {@code app.bsky.actor.getProfile}.
     *
     * @param json stands before it
     * @return what was read
     */
    public static ProfileWire read(JsonReader json) {
        Optional<String> did = Optional.empty();
        Optional<String> handle = Optional.empty();
        Optional<String> displayName = Optional.empty();
        Field<Long> followers = Field.absent();
        Field<Long> follows = Field.absent();
        Field<Long> posts = Field.absent();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "did" -> did = json.id();
                    case "handle" -> handle = json.id();
                    case "displayName" -> displayName = json.text();
                    case "followersCount" -> followers = json.number();
                    case "followsCount" -> follows = json.number();
                    case "postsCount" -> posts = json.number();
                    default -> {}
                }
            }
        }
        return new ProfileWire(
                new AuthorWire(json.require("did", did), json.require("handle", handle)),
                displayName.filter(name -> !name.isBlank()),
                followers,
                follows,
                posts);
    }
}
