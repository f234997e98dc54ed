package io.smm.account;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host's customer for whom the SDK acts. Part of every key under which something is stored, counted or cached.
 *
 * @param value the host's own id for the tenant; 1 to 200 characters, no white space or {@code /}
 */
public record TenantId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[^\\s/]{1,200}");

    /**
     * Checks the value's shape.
     *
     * @param value the host's own id for the tenant
     */
    public TenantId {
        Objects.requireNonNull(value, "value");
        if (!SHAPE.matcher(value).matches()) {
            throw InvalidInputException.of("TenantId", "value", "must have 1 to 200 characters, no white space or /");
        }
    }

    // By hand: what Java makes for records is put together at its first use, and the first call of all needs it.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TenantId that && value.equals(that.value);
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
