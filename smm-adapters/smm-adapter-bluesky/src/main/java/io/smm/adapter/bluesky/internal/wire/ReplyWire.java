package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * {@code app.bsky.feed.post#replyRef}: what a post answers.
 *
 * @param root the first post of the thread
 * @param parent the post that is answered
 */
public record ReplyWire(StrongRef root, StrongRef parent) {

    /**
     * Reads one.
     *
     * @param json stands before it
     * @return what was read
     */
    public static ReplyWire read(JsonReader json) {
        Optional<StrongRef> root = Optional.empty();
        Optional<StrongRef> parent = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "root" -> root = Optional.of(StrongRef.read(json));
                    case "parent" -> parent = Optional.of(StrongRef.read(json));
                    default -> {}
                }
            }
        }
        return new ReplyWire(json.require("root", root), json.require("parent", parent));
    }

    /**
     * Writes it as a field.
     *
     * @param out where to
     */
    public void write(JsonGenerator out) {
        out.writeObjectPropertyStart("reply");
        root.write("root", out);
        parent.write("parent", out);
        out.writeEndObject();
    }
}
