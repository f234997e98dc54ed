package io.smm.adapter.jdbc;

import io.smm.error.InvalidInputException;
import io.smm.json.SmmJson;
import io.smm.json.StoredValue;
import java.nio.charset.StandardCharsets;

/** Values as the JSON texts that columns hold. */
final class Documents {

    private final SmmJson json;

    /** With the codecs of the host's adapters. */
    Documents(SmmJson json) {
        this.json = json;
    }

    String write(Object value) {
        return new String(json.write(value), StandardCharsets.UTF_8);
    }

    String write(StoredValue<?> value) {
        return new String(json.write(value), StandardCharsets.UTF_8);
    }

    <T> T read(Class<T> type, String document) {
        return keeping(type, document).value();
    }

    /** With what a newer version wrote beyond it. */
    <T> StoredValue<T> keeping(Class<T> type, String document) {
        try {
            return json.readKeeping(type, document.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidInputException foreign) {
            throw Database.unreadable("A stored " + type.getSimpleName(), foreign);
        }
    }
}
