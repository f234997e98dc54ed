package io.smm.metrics.response;

import io.smm.error.Faults;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A case of a case system: what one customer asked for, until it was settled. Networks have no cases; the host tells them.
 *
 * @param id its id in the case system; not blank
 * @param resolved whether it was resolved when it was looked at
 * @param contacts how often the customer got in touch about it, the first time included; empty when not known
 */
public record ServiceCase(String id, boolean resolved, OptionalLong contacts) {

    /**
     * Checks the components.
     *
     * @param id its id
     * @param resolved whether it was resolved
     * @param contacts how often the customer got in touch; not negative
     */
    public ServiceCase {
        Objects.requireNonNull(contacts, "contacts");
        Faults.of("ServiceCase")
                .check(!id.isBlank(), "id", "must not be blank")
                .check(contacts.orElse(0) >= 0, "contacts", "must not be negative, is ", contacts)
                .raise();
    }
}
