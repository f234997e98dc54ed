package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.Json;
import io.smm.adapter.support.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The answer of {@code com.atproto.repo.getRecord}.
 *
 * @param ref the record in its present version
 * @param post the post; empty when the record is none
 * @param value the record as it stands
 */
public record RecordWire(StrongRef ref, Optional<PostRecordWire> post, RawRecord value) {

    /**
     * Reads an answer.
     *
     * @param json stands before it
     * @return what was read
     */
    public static RecordWire read(JsonReader json) {
        Optional<String> uri = Optional.empty();
        Optional<String> cid = Optional.empty();
        Optional<String> value = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "uri" -> uri = json.id();
                    case "cid" -> cid = json.id();
                    case "value" -> value = Optional.of(json.raw());
                    default -> {}
                }
            }
        }
        byte[] record = json.require("value", value).getBytes(StandardCharsets.UTF_8);
        return new RecordWire(
                new StrongRef(json.require("uri", uri), json.require("cid", cid)),
                Json.read(record, PostRecordWire::read),
                Json.read(record, RawRecord::read));
    }
}
