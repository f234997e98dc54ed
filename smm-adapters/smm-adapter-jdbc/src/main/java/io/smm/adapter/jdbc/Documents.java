package io.smm.adapter.jdbc;

import io.smm.error.InvalidInputException;
import io.smm.error.StorageException;
import io.smm.json.SmmJson;
import io.smm.json.StoredValue;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Values as the JSON texts that columns hold. */
final class Documents {

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    /** Reads a document. */
    @FunctionalInterface
    interface Reading<T> {
        /** What it says; empty when it was forgotten. */
        Optional<T> read() throws SQLException;
    }

    private final SmmJson json;

    /** With the codecs of the host's adapters. */
    Documents(SmmJson json) {
        this.json = json;
    }

    /** What this version understands to the last word; of anything else it is said that it is left. */
    static <T> Optional<T> understood(String what, String id, Reading<StoredValue<T>> reading) throws SQLException {
        try {
            Optional<StoredValue<T>> stored = reading.read();
            if (stored.filter(read -> !read.isComplete()).isPresent()) {
                LOG.warn("The {} {} was written by a newer version and is left to a node that knows it", what, id);
            }
            return stored.filter(StoredValue::isComplete).map(StoredValue::value);
        } catch (StorageException unreadable) {
            LOG.warn(
                    "The {} {} cannot be read here and is left to a node that can: {}",
                    what,
                    id,
                    unreadable.details().message());
            return Optional.empty();
        }
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
