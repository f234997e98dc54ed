package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.List;
import java.util.Optional;

/**
 * The answer of {@code app.bsky.feed.searchPosts}.
 *
 * @param posts the posts found
 * @param cursor where the next page begins; empty on the last
 */
public record FoundPostsWire(List<PostViewWire> posts, Optional<String> cursor) {

    /**
     * Copies the posts.
     *
     * @param posts the posts found
     * @param cursor where the next page begins
     */
    public FoundPostsWire {
        posts = List.copyOf(posts);
    }

    /**
     * Reads an answer.
     *
     * @param json stands before it
     * @return what was read
     */
    public static FoundPostsWire read(JsonReader json) {
        Optional<List<PostViewWire>> posts = Optional.empty();
        Optional<String> cursor = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "posts" -> posts = Optional.of(json.list(PostViewWire::read));
                    case "cursor" -> cursor = json.id();
                    default -> {}
                }
            }
        }
        return new FoundPostsWire(json.require("posts", posts), cursor);
    }
}
