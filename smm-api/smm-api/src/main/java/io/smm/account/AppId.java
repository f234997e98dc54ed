package io.smm.account;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An app registration at a network. Quotas and tokens belong to one; a tenant may bring its own.
 *
 * @param value the host's own name for the registration; 1 to 200 characters, no white space or {@code /}
 */
public record AppId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[^\\s/]{1,200}");

    /**
     * Checks the value's shape.
     *
     * @param value the host's own name for the registration
     */
    public AppId {
        Objects.requireNonNull(value, "value");
        if (!SHAPE.matcher(value).matches()) {
            throw InvalidInputException.of("AppId", "value", "must have 1 to 200 characters, no white space or /");
        }
    }

    // By hand: what Java makes for records is put together at its first use, and the first call of all needs it.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AppId that && value.equals(that.value);
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
