package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * {@code app.bsky.feed.defs#viewerState}: what a post is to the account that looks.
 *
 * @param like the at-uri of our like; empty when we do not like it
 * @param replyDisabled whether its author's rules keep us from answering it
 */
public record ViewerWire(Optional<String> like, boolean replyDisabled) {

    /** Nothing. */
    public static final ViewerWire NONE = new ViewerWire(Optional.empty(), false);

    static ViewerWire read(JsonReader json) {
        Optional<String> like = Optional.empty();
        boolean replyDisabled = false;
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "like" -> like = json.id();
                    case "replyDisabled" -> replyDisabled = json.truth().orElse(false);
                    default -> {}
                }
            }
        }
        return new ViewerWire(like, replyDisabled);
    }
}
