package io.smm.account;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stable id of a connection: the same tenant, app, network, endpoint (scheme, host, port and path) and account give the
 * same id, so that connecting
 * an account anew replaces its tokens instead of adding a second set.
 *
 * @param value an opaque text; not blank, at most 1,000 characters
 */
public record ConnectionId(String value) {

    /**
     * Checks the value's shape.
     *
     * @param value an opaque text
     */
    public ConnectionId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 1_000) {
            throw InvalidInputException.of("ConnectionId", "value", "must have 1 to 1,000 characters and not be blank");
        }
    }

    // By hand: what Java makes for records is put together at its first use, and the first call of all needs it.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConnectionId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
