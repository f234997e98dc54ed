package io.smm.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A value that was read, with what its document held beyond it: a newer version wrote more than this one knows. Writing it
 * gives that back. Immutable.
 *
 * @param value the value
 * @param unknown what was not known: its place as a JSON pointer (RFC 6901), and its JSON; empty when all was known
 * @param degraded what the value holds only as its type's own "unknown", because this version does not know its kind: its place
 *     and its JSON; empty when all was known
 * @param <T> the value's type
 */
public record StoredValue<T>(T value, Map<String, String> unknown, Map<String, String> degraded) {

    /**
     * Puts a value and what it does not hold together.
     *
     * @param value the value
     * @param unknown what was not known
     * @param degraded what was known in part only
     */
    public StoredValue {
        Objects.requireNonNull(value, "value");
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
        degraded = Collections.unmodifiableMap(new LinkedHashMap<>(degraded));
    }

    /** {@return whether the value holds all that the document said} */
    public boolean isComplete() {
        return unknown.isEmpty() && degraded.isEmpty();
    }

    /**
     * The changed value, with the same unknown things.
     *
     * @param changed the value as it is now
     * @return what to write
     */
    public StoredValue<T> with(T changed) {
        return new StoredValue<>(changed, unknown, degraded);
    }
}
