package io.smm.account;

import io.smm.error.InvalidInputException;
import java.util.Objects;

/**
 * A brand of a tenant: accounts on several networks that speak to the public in one name. An agency or a house of brands is one tenant
 * with many; whoever has one brand needs none.
 *
 * @param value the host's own id of the brand, unique within the tenant; not blank, at most 200 characters
 */
public record BrandId(String value) {

    /**
     * Checks the value's shape.
     *
     * @param value the host's own id of the brand
     */
    public BrandId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank() || value.length() > 200) {
            throw InvalidInputException.of("BrandId", "value", "must have 1 to 200 characters and not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
