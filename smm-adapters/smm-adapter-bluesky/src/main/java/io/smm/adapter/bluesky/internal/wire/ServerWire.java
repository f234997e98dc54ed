package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.Field;
import io.smm.adapter.support.JsonReader;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The answer of {@code com.atproto.server.describeServer}.
 *
 * @param did who the server is, where it is spoken to with tokens for services
 * @param blobUploadLimit the most bytes of an upload; empty when it does not say
 */
public record ServerWire(String did, OptionalLong blobUploadLimit) {

    /**
     * Reads an answer.
     *
     * @param json stands before it
     * @return what was read
     */
    public static ServerWire read(JsonReader json) {
        Optional<String> did = Optional.empty();
        Field<Long> limit = new Field.Absent<>();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "did" -> did = json.id();
                    case "blobUploadLimit" -> limit = json.number();
                    default -> {}
                }
            }
        }
        return new ServerWire(
                json.require("did", did), limit.value().map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }
}
