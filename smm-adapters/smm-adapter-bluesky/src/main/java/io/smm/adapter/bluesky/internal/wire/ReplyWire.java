package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
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
        StrongRef root = null;
        StrongRef parent = null;
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "root" -> root = StrongRef.read(json);
                    case "parent" -> parent = StrongRef.read(json);
                    default -> {}
                }
            }
        }
        return new ReplyWire(json.given("root", root), json.given("parent", parent));
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
