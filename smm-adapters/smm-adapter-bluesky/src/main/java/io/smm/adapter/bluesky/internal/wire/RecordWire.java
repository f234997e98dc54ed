package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import java.util.Optional;

/**
 * The answer of {@code com.atproto.repo.getRecord} for a post.
 *
 * @param ref the record in its present version
 * @param post the post; empty when the record is none
 */
public record RecordWire(StrongRef ref, Optional<PostRecordWire> post) {

    /**
     * Reads an answer.
     *
     * @param json stands before it
     * @return what was read
     */
    public static RecordWire read(JsonReader json) {
        Optional<String> uri = Optional.empty();
        Optional<String> cid = Optional.empty();
        Optional<PostRecordWire> post = Optional.empty();
        boolean value = false;
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "uri" -> uri = json.id();
                    case "cid" -> cid = json.id();
                    case "value" -> {
                        post = PostRecordWire.read(json);
                        value = true;
                    }
                    default -> {}
                }
            }
        }
        json.require("value", value ? Optional.of(true) : Optional.empty());
        return new RecordWire(new StrongRef(json.require("uri", uri), json.require("cid", cid)), post);
    }
}
