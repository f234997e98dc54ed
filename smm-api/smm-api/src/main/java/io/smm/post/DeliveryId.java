package io.smm.post;

import io.smm.error.InvalidInputException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's own id of a delivery, stable from before the first call.
 *
 * @param value a UUID of version 7, so that ids sort by time; any text of 1 to 100 characters is accepted
 */
public record DeliveryId(String value) {

    /**
     * Checks the value's length.
     *
     * @param value a UUID of version 7, so that ids sort by time
     */
    public DeliveryId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 100) {
            throw InvalidInputException.of("DeliveryId", "value", "must have 1 to 100 characters and not be blank");
        }
    }

    // By hand: what Java makes for records is put together at its first use, and the first call of all needs it.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeliveryId that && value.equals(that.value);
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
